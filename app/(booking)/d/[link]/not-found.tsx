import { MissingPage, missingMetadata } from "../../missing-page";

export const generateMetadata = () => missingMetadata("bookingPage");

export default function NotFound() {
  return <MissingPage what="bookingPage" />;
}
