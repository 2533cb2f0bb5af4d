import { type Area, type Colour, type Written } from './written';

/** Height of the smallest letters that the last row can read, in pixels of a picture 720 high. */
export const leastPx = 20;
/** Contrast of what must be read, and of what may be read. */
export const [mustStandOut, shouldStandOut] = [7, 4.5] as const;

/** Share of a text's ground that may be worse than it should: the hair's breadth where two grounds meet. */
const allowance = 0.02;

/** Pixels, four bytes each: red, green, blue, opacity. */
export interface Pixels {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** Relative luminance of WCAG 2, of colours 0..255. */
export function luminance(red: number, green: number, blue: number): number {
  const linear = (part: number): number => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast of a text with what is behind it: the worst there is, but for a hair's breadth. Infinite where nothing is behind it. */
export function contrastOn(pixels: Pixels, { colour, boxes }: Pick<Written, 'colour' | 'boxes'>): number {
  const found: number[] = [];
  for (const box of boxes) eachPixel(pixels, box, (red, green, blue) => found.push(contrastOf(colour, [red, green, blue, 1])));
  found.sort((one, other) => one - other);
  return found[Math.floor(found.length * allowance)] ?? Infinity;
}

/** Contrast of a colour on an opaque one. */
export function contrastOf([red, green, blue, opacity]: Colour, [behindRed, behindGreen, behindBlue]: Colour): number {
  const over = (ink: number, behind: number): number => ink * opacity + behind * (1 - opacity);
  const inked = luminance(over(red, behindRed), over(green, behindGreen), over(blue, behindBlue));
  const behind = luminance(behindRed, behindGreen, behindBlue);
  return (Math.max(inked, behind) + 0.05) / (Math.min(inked, behind) + 0.05);
}

/** Every other pixel in both directions is enough: no letter is thinner. */
function eachPixel({ data, width, height }: Pixels, box: Area, look: (red: number, green: number, blue: number) => void): void {
  for (let y = Math.max(0, Math.floor(box.top)); y < Math.min(height, box.bottom); y += 2) {
    for (let x = Math.max(0, Math.floor(box.left)); x < Math.min(width, box.right); x += 2) {
      const place = (y * width + x) * 4;
      look(data[place] ?? 0, data[place + 1] ?? 0, data[place + 2] ?? 0);
    }
  }
}

/** Pairs of texts whose glyphs share more than a pixel. */
export function overlapping(written: readonly Written[]): readonly (readonly [Written, Written])[] {
  const boxes = written.flatMap((each) => each.boxes.map((box) => ({ each, box })));
  return boxes.flatMap((one, index) =>
    boxes.slice(index + 1).filter((other) => other.each.group !== one.each.group && share(one.box, other.box)).map((other) => [one.each, other.each] as const));
}

function share(one: Area, other: Area): boolean {
  return Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;
}

/**
 * What the glyphs of a line cover: a line is higher than its letters, and above the capitals and below the deepest letters
 * there is only air.
 */
export function glyphsIn({ left, right, top, bottom }: Area, text: string, fontPx: number): Area {
  const air = (bottom - top - fontPx) / 2;
  const deep = /^[A-Za-fhik-or-xz\d.:=+−°…“”’→·×√]*$/.test(text) ? 0.2 : 0.02;
  return { left, right, top: top + air + fontPx * 0.14, bottom: bottom - air - fontPx * deep };
}
