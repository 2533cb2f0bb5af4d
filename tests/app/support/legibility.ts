import { PNG } from 'pngjs';
import { contrastOn, leastPx, mustStandOut, overlapping, shouldStandOut } from '../../../renderer/stage/check/legible';
import { textsIn } from './measure';
import type { Stage } from './stage';

/** The picture of everything but the glyphs: what texts really stand on. */
async function ground({ page }: Stage): Promise<PNG> {
  const cover = (fill: string): Promise<void> => page.evaluate((colour) => {
    for (const part of ['fill', 'stroke']) document.documentElement.style.setProperty(`-webkit-text-${part}-color`, colour);
  }, fill);
  await cover('transparent');
  const picture = PNG.sync.read(await page.screenshot({ animations: 'disabled' }));
  await cover('');
  return picture;
}

/**
 * Everything that keeps the last row from reading what is on the screen, in words; nothing when all is well. A fault counts when two
 * looks see it: texts and what they stand on are taken in one after the other, and on a busy machine may belong to two moments.
 */
export async function unreadable(stage: Stage, scope: string): Promise<readonly string[]> {
  const first = await look(stage, scope);
  if (first.length === 0) return [];
  await stage.still();
  const again = await look(stage, scope);
  return first.filter((fault) => again.includes(fault));
}

async function look(stage: Stage, scope: string): Promise<readonly string[]> {
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
  return [...faults, ...overlapping(written).map(([one, other]) => `${one.place} “${one.text}” lies on ${other.place} “${other.text}”`)];
}
