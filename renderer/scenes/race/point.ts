import { type Trace } from '#contract/trace';
import { type Look } from '../../parts/scene';
import { type Thing } from '../../timeline/thing';
import { edgeUnder } from '../../sentence/edges';
import { arcOver } from '../../sentence/graphLane';
import { onRow, tokenAtX, unitAt } from '../../sentence/layout';
import { chosenQuery, headWithin, readSentence } from '../../sentence/reading';
import { tokenNow } from '../../sentence/ticks';
import { type WalkPlan } from '../../sentence/walk';
import { arcsTop, raceChainRow, raceGraphRow } from './layout';

/** What lies under a point of the race: a value of a state or an output, or an edge; only what is there already. */
export function pointInRace(trace: Trace, plan: WalkPlan, frame: number, look: Look, x: number, y: number): Thing | null {
  const sentence = readSentence(trace);
  const { count, width } = sentence;
  const now = tokenNow(plan.ticks, frame);
  const token = tokenAtX(count, x);
  const [chain, graph] = [raceChainRow(count, width), raceGraphRow(count, width)];
  if (now < 0 || token === null) return null;
  if (onRow(chain, y)) {
    const unit = token <= now ? unitAt(chain, token, x, y) : null;
    return unit === null ? null : { kind: 'hidden', at: [token, unit] };
  }
  if (onRow(graph, y)) {
    const unit = unitAt(graph, token, x, y);
    return unit === null ? null : { kind: 'output', at: [token, unit] };
  }
  if (y < arcsTop || y > graph.middle) return null;
  const head = headWithin(sentence, look.head);
  const query = chosenQuery(sentence, head, look.from, look.to);
  const edge = edgeUnder(sentence, head, query, ({ key, query: asking }) => arcOver(count, graph, arcsTop, key, asking), x, y);
  return edge ? { kind: 'weight', at: [head, edge.query, edge.key] } : null;
}
