import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { type Look } from '../../parts/scene';
import { progressBetween } from '../../timeline/easing';
import { type Plan, stepAt, stepIndexAt } from '../../timeline/plan';
import { growingStep } from './plan';
import { checkpointAt, type Memory, readMemory } from './reading';

/** Everything that moves, as numbers; whole where a step comes to rest. */
export interface MemoryState {
  /** 1 while the example is on stage, 0 while curves and maps are. */
  example: number;
  /** Words of the example that have passed. */
  passed: number;
  /** How far the pair that was asked for has been found, 0..1. */
  found: number;
  /** Points of the curves that are drawn; the fraction is how far the next one is. */
  drawn: number;
  /** Checkpoint whose accuracies fill the maps; -1 for none. */
  checkpoint: number;
  /** What is framed: 0 nothing, 1 the row of one pair, 2 the column of 32 blanks, 3 what lies beyond training. */
  framed: number;
  /** How far its frame is drawn, 0..1. */
  frame: number;
}

export function memoryAtRest(): MemoryState {
  return { example: 1, passed: 0, found: 0, drawn: 0, checkpoint: -1, framed: 0, frame: 0 };
}

/** Steps that show the example instead of curves and maps. */
export const exampleSteps: ReadonlySet<string> = new Set(['start', 'task', 'example', 'answer', 'models', 'answers']);
const frames: Readonly<Record<string, number>> = { distance: 1, capacity: 2, beyond: 3 };

/** Step of the training that a frame shows. */
export function trainedAt(memory: Memory, plan: Plan, frame: number): number {
  const index = plan.steps.findIndex(({ id }) => id === growingStep);
  const { start, hold } = stepAt(plan, index);
  if (frame < start) return -1;
  return Math.round(progressBetween(frame, start, hold) * memory.sizes.stepsDone);
}

/** Checkpoint that a frame shows; -1 before the training. */
export function checkpointShown(memory: Memory, plan: Plan, frame: number): number {
  const trained = trainedAt(memory, plan, frame);
  return trained < 0 ? -1 : checkpointAt(memory, trained);
}

/** Words of the example that have passed by whole at a frame. */
export function passedAt({ sizes }: Memory, plan: Plan, frame: number): number {
  const { id, start, hold } = stepAt(plan, stepIndexAt(plan, frame));
  if (id === 'start') return 0;
  return id === 'task' ? Math.floor(progressBetween(frame, start, hold) * sizes.exampleLength) : sizes.exampleLength;
}

/** Writes the picture's numbers at a frame into `into`. */
export function sampleMemory(trace: Trace, plan: Plan, frame: number, _look: Look, into: MemoryState): void {
  const memory = readMemory(trace);
  const { id, start, hold } = stepAt(plan, stepIndexAt(plan, frame));
  const progress = progressBetween(frame, start, hold);
  const { exampleLength, points, steps, stepsDone } = memory.sizes;
  into.example = exampleSteps.has(id) ? 1 : 0;
  into.passed = id === 'start' ? 0 : id === 'task' ? progress * exampleLength : exampleLength;
  into.found = id === 'answer' ? progress : id === 'models' || id === 'answers' ? 1 : 0;
  const trained = trainedAt(memory, plan, frame);
  into.drawn = trained < 0 || steps === 0 ? 0 : id === growingStep && stepsDone > 0 ? progress * points : points;
  into.checkpoint = checkpointShown(memory, plan, frame);
  into.framed = frames[id] ?? 0;
  into.frame = into.framed === 0 ? 0 : progress;
}

/** Length of a model's curve. */
export function curveOf(memory: Memory, model: number): number {
  return at(memory.curveLength, model);
}
