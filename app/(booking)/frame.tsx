import type { HostLook } from "@/components/booker/page-frame";
import { LanguageSwitch } from "./language-switch";
import { frameOf, nonce, type Query } from "./visitor";
import type { PageWords } from "./words";

/** The ground of a public page: the look, the language and the other languages at its foot. */
export async function pageFrame(look: HostLook | null, query: Query, words: PageWords) {
  const { language, direction } = words;
  return { ...frameOf(look, query), language, direction, nonce: await nonce(), languages: <LanguageSwitch words={words} /> };
}
