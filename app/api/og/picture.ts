import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import { pictureFonts } from "./fonts";
import { linesOf } from "./lines";

/** What a preview shows; `brandColor` as `#rrggbb`. */
interface PictureFacts {
  title: string;
  host: string;
  length: string | null;
  brandColor: string | null;
}

const INK = "#111113";
const QUIET = "#55555e";
const [WIDTH, HEIGHT, SIDE, BAR, FOOT] = [1200, 630, 88, 20, 110];

/** How a text is set: size and distances in pixels. */
interface Style {
  size: number;
  lineHeight: number;
  color: string;
  spacing?: number;
}
const HEADING: Style = { size: 76, lineHeight: 88, color: INK, spacing: -2.4 };
const FACTS: Style = { size: 38, lineHeight: 48, color: QUIET };
const GAP = 28;
const MARK: Style = { size: 30, lineHeight: 36, color: QUIET };

const JOINED = /\p{Script=Arabic}/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Whether a text is read from right to left: by its first letter. */
export const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text.match(/\p{L}/u)?.[0] ?? "");

const shortened = (text: string, most: number) => {
  const letters = [...text];
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
    : text;
};

/** The preview picture of a public page, 1200 × 630, kept for an hour by whoever asks. */
export async function picture({ title, host, length, brandColor }: PictureFacts): Promise<Response> {
  const { family, drawable } = await pictureFonts(title, host, length ?? "", "Kairos · …");
  const short = (text: string, most: number) => shortened(drawable(text), most);
  const heading = short(title, 80) || "Kairos";
  const facts = [short(host, 60), length && short(length, 30)].filter(Boolean).join(" · ");

  const canvas = createCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext("2d");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = brandColor && /^#[\da-f]{6}$/i.test(brandColor) ? brandColor : INK;
  context.fillRect(0, 0, WIDTH, BAR);

  const pen = new Pen(context, family, isRightToLeft(heading));
  const parts = [pen.set(heading, HEADING), pen.set(facts, FACTS)].filter(({ lines }) => lines.length);
  const tall = parts.reduce((sum, { height }) => sum + height, 0) + GAP * (parts.length - 1);
  let top = BAR + (HEIGHT - BAR - FOOT - tall) / 2;
  for (const part of parts) {
    pen.draw(part, top);
    top += part.height + GAP;
  }
  new Pen(context, family, false).draw({ lines: ["Kairos"], style: MARK, height: MARK.lineHeight }, HEIGHT - FOOT + 18);

  const png = await canvas.encode("png");
  return new Response(new Uint8Array(png), {
    headers: { "content-type": "image/png", "cache-control": "public, max-age=3600, stale-while-revalidate=86400" },
  });
}

interface SetText {
  lines: string[];
  style: Style;
  height: number;
}

/** Sets texts one under the other, from the side where reading begins. */
class Pen {
  constructor(
    private readonly context: SKRSContext2D,
    private readonly family: string,
    private readonly isBackward: boolean,
  ) {}

  /** A text in lines that fit between the margins. */
  set(text: string, style: Style): SetText {
    this.use(text, style);
    const lines = linesOf(text, (part) => this.context.measureText(part).width <= WIDTH - 2 * SIDE);
    return { lines, style, height: lines.length * style.lineHeight };
  }

  draw({ lines, style }: SetText, top: number): void {
    this.use(lines.join(" "), style);
    const x = this.isBackward ? WIDTH - SIDE : SIDE;
    lines.forEach((line, index) => {
      this.context.fillText(line, x, top + (index + 0.5) * style.lineHeight);
    });
  }

  private use(text: string, { size, color, spacing = 0 }: Style): void {
    const { context } = this;
    context.font = `400 ${size}px ${this.family}`;
    context.fillStyle = color;
    context.textBaseline = "middle";
    context.direction = isRightToLeft(text) ? "rtl" : "ltr";
    context.textAlign = this.isBackward ? "right" : "left";
    // letters of Arabic touch each other: nothing is put between them
    context.letterSpacing = `${JOINED.test(text) ? 0 : spacing}px`;
  }
}
