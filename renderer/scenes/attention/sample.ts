import { type Trace } from '#contract/trace';
import { type Look } from '../../parts/scene';
import { pathEnd, pathStart, readSentence } from '../../sentence/reading';
import { type WebPose, webAtRest } from '../../sentence/web';
import { eased, progressBetween } from '../../timeline/easing';
import { type Plan, stepAt, stepIndexAt } from '../../timeline/plan';
import { chapter, headOfStep, isLayered, isSpread, isWalk, queryOfStep, stories } from './plan';

/** What stands on the stage: rows with graph and matrix, the walk of one query, or its weights with and without division. */
export const rowsRoom = 0;
export const walkRoom = 1;
export const spreadRoom = 2;

/** Everything that moves in the graph's act; shares of 0..1 but for the room. */
export interface GraphState extends WebPose {
  room: number;
  /** Rows of the walk: their vectors, dot products, quotients, exponentials, shares, and what they put into the mixture. */
  vectors: number;
  dotted: number;
  divided: number;
  powered: number;
  shared: number;
  mixedIn: number;
  /** How far the weights without the division have appeared beside those with it. */
  contrasted: number;
  /** How far the scores have appeared, before softmax. */
  scored: number;
  /** How far the weights have appeared: softmax does not go from row to row. */
  weighed: number;
  /** How far the weights behind a mask have taken their place. */
  masked: number;
  /** How far the outputs have lit up, while they are on the stage. */
  taken: number;
  /** How far the heads have come apart in depth. */
  layered: number;
}

export function graphAtRest(): GraphState {
  return {
    ...webAtRest(), room: rowsRoom, vectors: 0, dotted: 0, divided: 0, powered: 0, shared: 0, mixedIn: 0, contrasted: 0, scored: 0, weighed: 0, masked: 0, taken: 0, layered: 0,
  };
}

/** Writes the graph's act at a frame into `into`. */
export function sampleGraph(trace: Trace, plan: Plan, frame: number, look: Look, into: GraphState): void {
  const sentence = readSentence(trace);
  const step = stepAt(plan, stepIndexAt(plan, frame));
  const here = chapter(step.id);
  const progress = eased(progressBetween(frame, step.start, step.hold));
  const since = (id: string): number => (here > stories.indexOf(id) ? 1 : here === stories.indexOf(id) ? progress : 0);
  into.room = isWalk(step.id) ? walkRoom : isSpread(step.id) ? spreadRoom : rowsRoom;
  into.vectors = since('vectors');
  into.dotted = since('dots');
  into.divided = since('divide');
  into.powered = since('powers');
  into.shared = since('shares');
  into.mixedIn = since('mix');
  into.contrasted = since('spread');
  into.exchanged = since('ask');
  into.woven = into.exchanged;
  into.even = here <= stories.indexOf('ask') ? 1 : 0;
  into.scored = since('ask');
  into.weighed = since('weigh');
  into.taken = isLayered(step.id) ? 1 : step.id === 'take' ? progress : 0;
  into.masked = step.id === 'ahead' ? progress : 0;
  into.head = headOfStep(sentence, step.id, look);
  const pointed = into.room !== rowsRoom || since('look') > 0 || look.from !== null;
  into.query = pointed ? queryOfStep(sentence, step.id, into.head, look) : -1;
  into.layered = step.id === 'heads' ? progress : isLayered(step.id) ? 1 : 0;
  into.pathDrawn = step.id === 'path' ? progress : 0;
  into.pathFrom = pathStart(sentence, look.from);
  into.pathTo = pathEnd(sentence, look.from, look.to);
}
