import { type Trace } from '#contract/trace';
import { type Look } from '../../parts/scene';
import { chosenQuery, headWithin, pathEnd, pathStart, readSentence } from '../../sentence/reading';
import { eased, progressBetween } from '../../timeline/easing';
import { type Plan, stepAt, stepIndexAt } from '../../timeline/plan';
import { headOfStep } from './plan';

/** Everything that moves in the graph's act. */
export interface GraphState {
  /** How far the pulses have travelled from the keys to the queries, 0..1. */
  asked: number;
  /** Opacity of the fan, 0..1. */
  woven: number;
  /** How far the weights have appeared: softmax does not go from row to row. */
  weighed: number;
  /** How far the outputs have lit up, 0..1. */
  taken: number;
  /** Word whose row stands out, -1 while all are equal. */
  query: number;
  head: number;
  /** How far the heads have come apart in depth, 0..1. */
  layered: number;
  pathDrawn: number;
  pathFrom: number;
  pathTo: number;
}

export function graphAtRest(): GraphState {
  return { asked: 0, woven: 0, weighed: 0, taken: 0, query: -1, head: 0, layered: 0, pathDrawn: 0, pathFrom: -1, pathTo: -1 };
}

const order = ['words', 'ask', 'weigh', 'look', 'take', 'heads', 'path', 'steps'];

/** Place of a step in the story; the steps of single heads belong to `heads`. */
function chapter(stepId: string): number {
  return order.indexOf(stepId.startsWith('head-') ? 'heads' : stepId);
}

/** Writes the graph's act at a frame into `into`. */
export function sampleGraph(trace: Trace, plan: Plan, frame: number, look: Look, into: GraphState): void {
  const sentence = readSentence(trace);
  const step = stepAt(plan, stepIndexAt(plan, frame));
  const here = chapter(step.id);
  const progress = eased(progressBetween(frame, step.start, step.hold));
  const since = (id: string): number => (here > order.indexOf(id) ? 1 : here === order.indexOf(id) ? progress : 0);
  const [asked, weighed, looked] = [since('ask'), since('weigh'), since('look')];
  into.asked = asked < 1 ? asked : 0;
  into.woven = asked;
  into.weighed = weighed;
  into.taken = since('take');
  into.head = headWithin(sentence, headOfStep(step.id, look.head));
  into.query = looked > 0 || look.from !== null ? chosenQuery(sentence, into.head, look.from, look.to) : -1;
  into.layered = step.id === 'heads' ? progress : step.id.startsWith('head-') ? 1 : 0;
  into.pathDrawn = step.id === 'path' ? progress : 0;
  into.pathFrom = pathStart(sentence, look.from);
  into.pathTo = pathEnd(sentence, look.from, look.to);
}
