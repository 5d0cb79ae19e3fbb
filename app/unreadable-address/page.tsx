import { answerUnreadable } from "@/server/core/page-status";
import { MissingPage, missingMetadata } from "../(booking)/missing-page";

export const generateMetadata = () => missingMetadata("address");

/** What the server answers with instead of a page whose address stands for no text (`/%ff`): 400. */
export default function UnreadableAddressPage() {
  answerUnreadable();
  return <MissingPage what="address" />;
}
