import { type Trace } from '#contract/trace';
import { type Look } from '../../parts/scene';
import { chosenQuery, headWithin, pathEnd, pathStart, readSentence } from '../../sentence/reading';
import { type WebPose, webAtRest } from '../../sentence/web';
import { eased, progressBetween } from '../../timeline/easing';
import { type Plan, stepAt, stepIndexAt } from '../../timeline/plan';
import { headOfStep } from './plan';

/** Everything that moves in the graph's act. */
export interface GraphState extends WebPose {
  /** How far the weights have appeared: softmax does not go from row to row. */
  weighed: number;
  /** How far the outputs have lit up, 0..1. */
  taken: number;
  /** How far the heads have come apart in depth, 0..1. */
  layered: number;
}

export function graphAtRest(): GraphState {
  return { ...webAtRest(), weighed: 0, taken: 0, layered: 0 };
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
  into.exchanged = asked;
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
