import { type Trace } from '#contract/trace';
import { type Change } from '../../parts/scene';
import { styleOf, workOf, written } from './names';
import { arrivedLog, endsOf, laneAt, readLanes, wayOf } from './reading';
import { laneNames } from './tensors';
import { words } from './words/words';

/** What a changed text or knob did to the ways from the first word to the last. */
export function comparePaths(before: Trace, now: Trace): readonly Change[] {
  const [old, young] = [readLanes(before), readLanes(now)];
  const edges = (lanes: typeof old, lane: number): string => {
    const way = wayOf(lanes, lane, endsOf(lanes, { from: null, to: null }));
    return way === null ? words.noWay : `${words.edges(way.hopEdges)}, ${words.layers(laneAt(lanes, lane).counts.layers)}`;
  };
  const arrives = (lanes: typeof old, lane: number): string => `10^${(arrivedLog(lanes, lane, endsOf(lanes, { from: null, to: null })) ?? 0).toFixed(1).replace('-', '−')}`;
  return [
    ...laneNames.map((_, lane): Change => ({ name: styleOf(lane).name, ink: styleOf(lane).ink, before: edges(old, lane), now: edges(young, lane) })),
    { name: words.compare.chain, ink: 'recurrence', before: arrives(old, 0), now: arrives(young, 0) },
    { name: words.compare.attention, ink: 'attention', before: arrives(old, 1), now: arrives(young, 1) },
    { name: words.compare.work, ink: 'attention', before: written(workOf(old, 1)), now: written(workOf(young, 1)) },
  ];
}
