import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { type Change } from '../../parts/scene';
import { decimal } from '../../timeline/numbers';
import { rough } from '../../timeline/sizes';
import { powerWords } from './origins';
import { type Gated, heldNumbers, readGated, roadShares } from './reading';
import { words } from './words/words';

const told = words.compare;

/** What a changed word, cell or forget bias did to what is kept and to the gradient. */
export function compareGates(before: Trace, now: Trace): readonly Change[] {
  const [old, young] = [readGated(before), readGated(now)];
  const both = (read: (gated: Gated) => string): { readonly before: string; readonly now: string } => ({ before: read(old), now: read(young) });
  const far = (gated: Gated): number => gated.count - 1;
  return [
    { name: told.forgetBias, ink: 'gate', ...both(({ other }) => String(at(other.forgetBias, 0))) },
    { name: told.kept, ink: 'gate', ...both((gated) => decimal(meanOf(gated.kept), 3)) },
    { name: told.left, ink: 'gate', ...both((gated) => rough(at(roadShares(gated), far(gated)))) },
    { name: told.gated, ink: 'gate', ...both((gated) => powerWords(at(gated.other.gatedPower, far(gated)))) },
    { name: told.plain, ink: 'recurrence', ...both((gated) => powerWords(at(gated.other.plainPower, far(gated)))) },
    { name: told.held, ink: 'gate', ...both((gated) => String(heldNumbers(gated))) },
  ];
}

function meanOf(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
