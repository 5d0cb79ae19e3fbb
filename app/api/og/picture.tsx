import { ImageResponse } from "next/og";
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

/** The preview picture of a public page, 1200 × 630, kept for an hour by whoever asks. */
export async function picture({ title, host, length, brandColor }: PictureFacts): Promise<Response> {
  const accent = brandColor && /^#[\da-f]{6}$/i.test(brandColor) ? brandColor : INK;
  const { fonts, family, letters } = await pictureFonts();
  const drawable = (text: string, most: number) => shortened(drawableText(text, letters), most);
  const lines = [drawable(host, 60), length && drawable(length, 30)].filter(Boolean).join(" · ");
  const page = { display: "flex", flexDirection: "column", width: "100%", height: "100%", background: "#ffffff", color: INK } as const;
  return new ImageResponse(
    <div style={{ ...page, fontFamily: family }}>
      <div style={{ display: "flex", height: 20, background: accent }} />
      <div style={{ display: "flex", flexDirection: "column", flexGrow: 1, justifyContent: "center", padding: "0 88px" }}>
        <div style={{ display: "flex", fontSize: 76, lineHeight: 1.15, letterSpacing: -2.4 }}>{drawable(title, 80) || "Kairos"}</div>
        <div style={{ display: "flex", marginTop: 28, fontSize: 38, color: "#55555e" }}>{lines}</div>
      </div>
      <div style={{ display: "flex", padding: "0 88px 56px", fontSize: 30, color: "#55555e" }}>Kairos</div>
    </div>,
    {
      width: 1200,
      height: 630,
      fonts,
      headers: { "cache-control": "public, max-age=3600, stale-while-revalidate=86400" },
    },
  );
}
