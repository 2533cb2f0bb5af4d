import { PNG } from 'pngjs';
import { textsIn, type Written } from './measure';
import type { Stage } from './stage';

const leastPx = 20;
const mustStandOut = 7;
const shouldStandOut = 4.5;
/** Share of a text's ground that may be worse than it should: the hair's breadth where two grounds meet. */
const allowance = 0.02;

/** Relative luminance of WCAG 2, of colours 0..255. */
function luminance(red: number, green: number, blue: number): number {
  const linear = (part: number): number => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** The picture of everything but the glyphs: what texts really stand on. */
async function ground({ page }: Stage): Promise<PNG> {
  const cover = (fill: string): Promise<void> => page.evaluate((colour) => document.documentElement.style.setProperty('-webkit-text-fill-color', colour), fill);
  await cover('transparent');
  const picture = PNG.sync.read(await page.screenshot({ animations: 'disabled' }));
  await cover('');
  return picture;
}

/** Contrast of a text with what is behind it: the worst there is, but for a hair's breadth. */
function contrastOn({ data, width, height }: PNG, { colour, boxes }: Written): number {
  const [red, green, blue, opacity] = colour;
  const found: number[] = [];
  for (const box of boxes) {
    for (let y = Math.max(0, Math.floor(box.top)); y < Math.min(height, box.bottom); y += 2) {
      for (let x = Math.max(0, Math.floor(box.left)); x < Math.min(width, box.right); x += 2) {
        const place = (y * width + x) * 4;
        const [behindRed = 0, behindGreen = 0, behindBlue = 0] = data.subarray(place, place + 3);
        const over = (ink: number, behind: number): number => ink * opacity + behind * (1 - opacity);
        const inked = luminance(over(red, behindRed), over(green, behindGreen), over(blue, behindBlue));
        const behind = luminance(behindRed, behindGreen, behindBlue);
        found.push((Math.max(inked, behind) + 0.05) / (Math.min(inked, behind) + 0.05));
      }
    }
  }
  found.sort((one, other) => one - other);
  return found[Math.floor(found.length * allowance)] ?? Infinity;
}

/** Pairs of texts whose glyphs share more than a pixel. */
function overlaps(written: readonly Written[]): readonly string[] {
  const boxes = written.flatMap(({ text, place, group, boxes: all }) => all.map((box) => ({ name: `${place} “${text}”`, group, ...box })));
  return boxes.flatMap((one, index) =>
    boxes.slice(index + 1)
      .filter((other) => other.group !== one.group)
      .filter((other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1)
      .map((other) => `${one.name} lies on ${other.name}`));
}

/** Everything that keeps the last row from reading what is on the screen, in words; nothing when all is well. */
export async function unreadable(stage: Stage, scope: string): Promise<readonly string[]> {
  const written = await textsIn(stage.page, scope);
  if (written.length === 0) return [`nothing is written in ${scope}`];
  const picture = await ground(stage);
  const scale = await stage.page.evaluate(() => Math.min(innerWidth / 1280, innerHeight / 720));
  const faults = written.flatMap((each) => {
    const { text, place, fontPx, secondary, cut } = each;
    const contrast = contrastOn(picture, each);
    const wanted = secondary ? shouldStandOut : mustStandOut;
    return [
      ...(fontPx < leastPx * scale - 0.01 ? [`${place} “${text}” is ${fontPx.toFixed(1)} px`] : []),
      ...(contrast < wanted - 0.005 ? [`${place} “${text}” stands out ${contrast.toFixed(2)}:1, wanted ${wanted}:1`] : []),
      ...(cut === null ? [] : [`${place} “${text}” is ${cut}`]),
    ];
  });
  return [...faults, ...overlaps(written)];
}
