import { type Trace } from '#contract/trace';
import { type Change } from '../../parts/scene';
import { decimal } from '../../timeline/numbers';
import { rough } from '../../timeline/sizes';
import { type Ordered, readOrdered } from './reading';
import { words } from './words/words';

/** What another order, another encoding or other words did to both architectures. */
export function compareOrders(before: Trace, now: Trace): readonly Change[] {
  const [old, young] = [readOrdered(before), readOrdered(now)];
  const says = words.compared;
  const both = (read: (ordered: Ordered) => string): { readonly before: string; readonly now: string } => ({ before: read(old), now: read(young) });
  return [
    { name: says.bare, ink: 'attention', ...both(({ bareLargest }) => rough(bareLargest)) },
    { name: says.placed, ink: 'attention', ...both(({ placedLargest }) => rough(placedLargest)) },
    { name: says.chain, ink: 'recurrence', ...both(({ chainLargest }) => rough(chainLargest)) },
    { name: says.moved, ink: 'ink', ...both(({ placeOf, count }) => says.movedOf(placeOf.filter((place, word) => place !== word).length, count)) },
    { name: says.neighbour, ink: 'ink', ...both(({ products }) => decimal(products[1] ?? 0, 2)) },
  ];
}
