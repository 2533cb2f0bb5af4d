import { type Trace } from '#contract/trace';
import { type Change } from '../../parts/scene';
import { share as shortShare } from '../../timeline/numbers';
import { accuracyAt, models, readMemory } from './reading';
import { words } from './words/words';

/** Accuracy of each model far away and with many pairs, before and now. */
export function compareMemories(before: Trace, now: Trace): readonly Change[] {
  const [old, young] = [readMemory(before), readMemory(now)];
  return ([[1, 112], [8, 32]] as const).flatMap(([pairs, gap]) =>
    models.map(({ name, ink }, model): Change => ({
      name: words.compared(name, pairs, gap), ink,
      before: shortShare(accuracyAt(old, model, pairs, gap)), now: shortShare(accuracyAt(young, model, pairs, gap)),
    })));
}
