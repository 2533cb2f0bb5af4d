// @ts-check
import { atMost, quantile, told } from '../figures.mjs';
import { displayFrameMs } from '../notes.mjs';

/** @typedef {import('./watched.mjs').Drawing} Drawing */

/**
 * How far the audience's picture was from the lecturer's at its worst moments: just before each drawing of the audience's,
 * when the lecturer's page has drawn as much as it ever will beside the old one, and at the end.
 *
 * @typedef {object} Apart
 * @property {number[]} drawings - pictures that the lecturer's page had drawn since, or had still to draw, each for longer than a refresh: what falls into the same refresh is seen at once
 * @property {number[]} begun - the same with pictures drawn within the last refresh
 * @property {number[]} frames - frames of the show between the two pictures
 * @property {number[]} laterMs - from each drawing of the lecturer's to the audience's first that shows as much
 */

/**
 * Compares what two pages drew.
 *
 * @param {readonly Drawing[]} lecturer
 * @param {readonly Drawing[]} audience
 * @returns {Apart}
 */
export function apart(lecturer, audience) {
  const pictures = lecturer.filter(({ order }, index) => order !== lecturer[index - 1]?.order);
  /** @type {Apart} */
  const found = { drawings: [], begun: [], frames: [], laterMs: [] };
  audience.forEach((shown, index) => {
    const untilMs = audience[index + 1]?.atMs ?? Infinity;
    const missing = pictures.filter(({ atMs, order }) => atMs <= untilMs && order > shown.order);
    const ahead = pictures.filter(({ atMs, order }) => atMs > untilMs && order <= shown.order).length;
    found.begun.push(missing.length + ahead);
    found.drawings.push(missing.filter(({ atMs }) => atMs <= untilMs - displayFrameMs).length + ahead);
    const last = pictures.findLast(({ atMs }) => atMs <= untilMs);
    found.frames.push(last ? Math.abs(last.frame - shown.frame) : 0);
  });
  for (const { atMs, order } of pictures) {
    const same = audience.find((shown) => shown.order >= order);
    if (same) found.laterMs.push(same.atMs - atMs);
  }
  return found;
}

/**
 * @param {string} when
 * @param {Apart} found
 * @param {string} remark
 * @returns {import('../figures.mjs').Line[]}
 */
export function apartLines(when, { drawings, begun, frames, laterMs }, remark) {
  const more = drawings.filter((count) => count > 1).length;
  return [
    atMost(`audience behind the lecturer, ${when}, most`, Math.max(...drawings), 1, 'drawings', `99 %: ${quantile(drawings, 0.99)}, more than 1 in ${more} of ${drawings.length} moments; to the moment ${Math.max(...begun)}; ${remark}`),
    told(`the same in frames of the show, ${when}`, `99 %: ${quantile(frames, 0.99)}, largest ${Math.max(...frames)}; the same picture ${quantile(laterMs, 0.5).toFixed(1)} ms later, 99 %: ${quantile(laterMs, 0.99).toFixed(1)}`),
  ];
}
