import type { Location } from "@/server/event-types/schemas";
import type { BookerWords } from "./types";

/** Video apps by the names that people know. */
export const APP_NAMES: Record<string, string> = {
  "google-meet": "Google Meet",
  zoom: "Zoom",
  "office365-video": "Microsoft Teams",
  "whatsapp-video": "WhatsApp",
  "webex-video": "Webex",
  "telegram-video": "Telegram",
  "signal-video": "Signal",
  "skype-video": "Skype",
  "discord-video": "Discord",
  "facetime-video": "FaceTime",
  "whereby-video": "Whereby",
  jitsi: "Jitsi",
};

/** A location in words; its value where the host has made it public. */
export function placeText(location: Location, t: BookerWords): string {
  switch (location.type) {
    case "integration":
      return APP_NAMES[location.integration] ?? t("place.video");
    case "organizersDefaultApp":
      return t("place.video");
    case "link":
      return location.link ? location.link.replace(/^https?:\/\//, "") : t("place.link");
    case "phone":
      return location.phone || t("place.phone");
    case "address":
      return location.address || t("place.address");
    default:
      return t(`place.${location.type}`);
  }
}
