import { MissingPage, missingMetadata } from "./(booking)/missing-page";

export const generateMetadata = () => missingMetadata("page");

export default function NotFound() {
  return <MissingPage what="page" />;
}
