import { toast } from "../ui/toaster";
import { publicAddress } from "./public-address";

/** Puts the address of a path into the clipboard and says so. */
export async function copyLink(path: string): Promise<void> {
  const address = publicAddress(path);
  try {
    await navigator.clipboard.writeText(address);
    toast.success("Link copied", { description: address });
  } catch {
    toast.error("Could not copy the link", { description: address });
  }
}
