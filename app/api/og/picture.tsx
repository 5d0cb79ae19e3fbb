import { ImageResponse } from "next/og";
import { hasArabic, isRightToLeft, piecesOf } from "./arabic";
import { drawableText, pictureFonts } from "./fonts";

/** What a preview shows; `brandColor` as `#rrggbb`. */
interface PictureFacts {
  title: string;
  host: string;
  length: string | null;
  brandColor: string | null;
}

const shortened = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);

const INK = "#111113";
const QUIET = "#55555e";

/** The preview picture of a public page, 1200 × 630, kept for an hour by whoever asks. */
export async function picture({ title, host, length, brandColor }: PictureFacts): Promise<Response> {
  const accent = brandColor && /^#[\da-f]{6}$/i.test(brandColor) ? brandColor : INK;
  const { fonts, family, letters } = await pictureFonts(title, host, length ?? "");
  const drawable = (text: string, most: number) => shortened(drawableText(text, letters), most);
  const lines = [drawable(host, 60), length && drawable(length, 30)].filter(Boolean).join(" · ");
  const heading = drawable(title, 80) || "Kairos";
  const page = { display: "flex", flexDirection: "column", width: "100%", height: "100%", background: "#ffffff", color: INK } as const;
  return new ImageResponse(
    <div style={{ ...page, fontFamily: family }}>
      <div style={{ display: "flex", height: 20, background: accent }} />
      <div style={{ display: "flex", flexDirection: "column", flexGrow: 1, justifyContent: "center", padding: "0 88px" }}>
        <Line text={heading} letters={letters} style={{ fontSize: 76, lineHeight: 1.15, letterSpacing: -2.4 }} />
        <Line text={lines} letters={letters} style={{ marginTop: 28, fontSize: 38, color: QUIET }} isBackward={isRightToLeft(heading)} />
      </div>
      <div style={{ display: "flex", padding: "0 88px 56px", fontSize: 30, color: QUIET }}>Kairos</div>
    </div>,
    {
      width: 1200,
      height: 630,
      fonts,
      headers: { "cache-control": "public, max-age=3600, stale-while-revalidate=86400" },
    },
  );
}

interface LineProps {
  text: string;
  letters: ReadonlySet<number>;
  style: { fontSize: number; lineHeight?: number; letterSpacing?: number; marginTop?: number; color?: string };
  /** Set from right to left whatever its own letters are: it belongs to a text that is. */
  isBackward?: boolean;
}

/** A text in its direction. Letters of Arabic touch each other, so nothing is put between them. */
function Line({ text, letters, style, isBackward = isRightToLeft(text) }: LineProps) {
  if (!hasArabic(text))
    return <div style={{ display: "flex", justifyContent: isBackward ? "flex-end" : "flex-start", ...style }}>{text}</div>;
  const row = isRightToLeft(text) ? "row-reverse" : "row";
  const start = isBackward === isRightToLeft(text) ? "flex-start" : "flex-end";
  return (
    <div
      style={{
        display: "flex",
        flexWrap: "wrap",
        flexDirection: row,
        justifyContent: start,
        columnGap: "0.28em",
        lineHeight: 1.25,
        ...style,
        letterSpacing: 0,
      }}
    >
      {piecesOf(text, letters).map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once
        <div key={index} style={{ display: "flex" }}>
          {piece}
        </div>
      ))}
    </div>
  );
}
