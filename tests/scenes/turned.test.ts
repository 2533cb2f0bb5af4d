import { describe, expect, test } from 'vitest';
import type { Scenario } from '#contract/scenario';
import { textWidth } from '../../renderer/parts/textWidth';
import { captions as benchmark } from '../../renderer/scenes/benchmark/words/en/captions';
import { captions as memoryRace } from '../../renderer/scenes/memory-race/words/en/captions';
import { acts } from './acts';
import { traceOf } from './traces';

const captionRoom = 1240;
const widthOf = (caption: string): number => textWidth(caption, 28, 500);

/** Knobs that make an act say other sentences than it usually does. */
const turned: readonly { readonly folder: string; readonly knobs: Scenario['knobs'] }[] = [
  { folder: 'attention', knobs: { causal: true, scaled: false, heads: 2 } },
  { folder: 'attention', knobs: { causal: true, heads: 1 } },
  { folder: 'race', knobs: { causal: true, scaled: false } },
  { folder: 'recurrence', knobs: { heads: 1, nudge: 1 } },
  { folder: 'gates', knobs: { cell: 'gru' } },
  { folder: 'memory-race', knobs: { size: 2 } },
];

describe.each(turned)('with $knobs the sentences of $folder', ({ folder, knobs }) => {
  test.each([12, 64])('fit on one line of the stage for %i tokens', async (count) => {
    const act = acts.find((each) => each.folder === folder);
    if (!act) throw new RangeError(`there is no act ${folder}`);
    for (const { id, caption } of act.scene.plan(await traceOf(act, count, knobs)).steps) expect(widthOf(caption), `${id}: ${caption}`).toBeLessThanOrEqual(captionRoom);
  });
});

/** Training so long, or an engine without kernels, would take a battery too long: what is said then is written out. */
test('what only long training or another engine brings fits on one line, too', () => {
  const { soFar, trained, lookingWins, stateLearns, nobodyLearns, diverged, price } = memoryRace;
  const said = [soFar(5980, 6000), trained(6000), lookingWins(6000), stateLearns(6000), nobodyLearns(6000), diverged('transformer', 5980), price(129, '66,048', '1,024', '512'), benchmark.kernels.none];
  for (const caption of said) expect(widthOf(caption), caption).toBeLessThanOrEqual(captionRoom);
});
