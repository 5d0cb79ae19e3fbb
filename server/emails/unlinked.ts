/** What browsers take for the full stop of a name (UTS #46): the ASCII one and three of East Asia. */
const DOTS = "[.\u3002\uff0e\uff61]";

/**
 * Text of somebody unknown made such that no mail program turns any of it into a link, and such that people still read it: the marks that
 * make an address are bracketed. `https://example.com/x` -> `https[:]//example[.]com/x`, `www.example.com` -> `www[.]example[.]com`.
 * A full stop before fewer than two letters, as in "e.g." and "3.5", stays: no domain ends like that.
 */
export function unlinked(text: string): string {
  return text
    .replace(/:(?=[/\\]{2})/g, "[:]")
    .replace(/\b(mailto|tel|sms|data|javascript):(?=\S)/giu, "$1[:]")
    .replace(new RegExp(`(?<=[\\p{L}\\p{N}\\p{M}-])${DOTS}(?=[\\p{L}\\p{N}-]*\\p{L}[\\p{L}\\p{N}\\p{M}-]+)`, "gu"), "[.]");
}
