import { MissingPage, missingMetadata } from "../../missing-page";

export const generateMetadata = () => missingMetadata("booking");

export default function NotFound() {
  return <MissingPage what="booking" />;
}
