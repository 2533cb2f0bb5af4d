import { type Trace } from '#contract/trace';
import { type Change } from '../../parts/scene';
import { decimal } from '../../timeline/numbers';
import { rough } from '../../timeline/sizes';
import { type Ordered, readOrdered } from './reading';

/** What another order, another encoding or other words did to both architectures. */
export function compareOrders(before: Trace, now: Trace): readonly Change[] {
  const [old, young] = [readOrdered(before), readOrdered(now)];
  const both = (read: (ordered: Ordered) => string): { readonly before: string; readonly now: string } => ({ before: read(old), now: read(young) });
  return [
    { name: 'largest difference without positions', ink: 'attention', ...both(({ bareLargest }) => rough(bareLargest)) },
    { name: 'largest difference with the chosen positions', ink: 'attention', ...both(({ placedLargest }) => rough(placedLargest)) },
    { name: 'largest difference of the chain’s last states', ink: 'recurrence', ...both(({ chainLargest }) => rough(chainLargest)) },
    { name: 'words at another place', ink: 'ink', ...both(({ placeOf, count }) => `${placeOf.filter((place, word) => place !== word).length} of ${count}`) },
    { name: 'a place times its neighbour', ink: 'ink', ...both(({ products }) => decimal(products[1] ?? 0, 2)) },
  ];
}
