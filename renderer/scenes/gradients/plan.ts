import { at } from '#contract/tensor';
import { type Trace } from '#contract/trace';
import { spoken } from '../../parts/texts/captions';
import { decimal, grouped } from '../../timeline/numbers';
import { type Draft, type Plan, layOut } from '../../timeline/plan';
import { arrivedAt, type Journey, lostFrom, mostAt, readJourney } from './reading';

/** A show in which an error travels back; `stops` says how far it has come at the end of each step. */
export interface JourneyPlan extends Plan {
  /** [steps of the plan] */
  readonly stops: readonly number[];
}

const motion = 36;
const framesPerStep = 2;
const longestRun = 110;

/** Lays the way back out: one step, a question, then twice as far each time; then what made the difference. */
export function journeyPlan(trace: Trace): JourneyPlan {
  const journey = readJourney(trace);
  const { steps } = journey;
  const runs = [...[2, 4, 8, 16, 32, 64, 128, 256].filter((stop) => stop < steps), steps];
  const back = runs.map((stop, index) => ({ stop, draft: backDraft(journey, stop, stop - (runs[index - 1] ?? 1)) }));
  const still = (draft: Draft, stop: number): { readonly stop: number; readonly draft: Draft } => ({ stop, draft });
  const all = [
    still({ id: 'read', lengthFrames: 1, caption: 'The error is measured at the last word; every earlier state has to hear its part of it.' }, 0),
    still({ id: 'one', lengthFrames: motion, caption: oneCaption(journey) }, 1),
    still({ id: 'ask', lengthFrames: 1, asks: true, caption: `After ${steps} steps back, which one still hears the error: RNN, ${journey.names[1]} or attention?` }, 1),
    ...back,
    still({ id: 'radius', lengthFrames: 1, caption: radiusCaption(journey) }, steps),
    ...(journey.most === null ? [] : [still({ id: 'most', lengthFrames: motion, caption: mostCaption(journey) }, steps)]),
    still({ id: 'gate', lengthFrames: 1, caption: gateCaption(journey) }, steps),
    still({ id: 'attention', lengthFrames: 1, caption: attentionCaption(journey) }, steps),
    ...(journey.clip === null ? [] : [still({ id: 'clip', lengthFrames: motion, caption: clipCaption(journey, journey.clip) }, steps)]),
  ];
  return Object.freeze({ ...layOut(all.map(({ draft }) => draft)), stops: Object.freeze(all.map(({ stop }) => stop)) });
}

function backDraft(journey: Journey, stop: number, by: number): Draft {
  const heard = journey.names.map((name, model) => `${name} ${sized(arrivedAt(journey, model, stop))}`).join(', ');
  return { id: `back-${stop}`, lengthFrames: Math.min(Math.max(by * framesPerStep, motion), longestRun), caption: `${grouped.format(stop)} steps back, this is what arrives: ${heard}.` };
}

function oneCaption(journey: Journey): string {
  const factor = decimal(at(journey.tensors.factor, 1), 2);
  const what = journey.linear ? 'W_hh alone leaves' : 'W_hh and the slope of tanh leave';
  return `One step back, ${what} ${factor} times the gradient in the RNN.`;
}

function radiusCaption({ linear, radius, meanFactor }: Journey): string {
  if (linear) return `A linear cell: measured ${decimal(meanFactor, 2)} a step, and in the long run exactly the radius, ${decimal(radius, 2)}.`;
  return `The eigenvalue says ${decimal(radius, 2)} a step, measured are ${decimal(meanFactor, 2)}: the slope of tanh counts too.`;
}

function mostCaption(journey: Journey): string {
  return `Whatever direction an error has, the RNN multiplies it by ${sized(mostAt(journey, journey.steps) ?? 0)} at most.`;
}

/** How open the gates that keep are on average. */
export function meanForget({ gated: { kept } }: Journey): number {
  return kept.reduce((sum, value) => sum + value, 0) / kept.length;
}

function gateCaption(journey: Journey): string {
  const lost = lostFrom(journey, 1);
  const end = lost === null ? 'past the matrix' : `until it is lost ${grouped.format(lost)} steps back`;
  return `The ${journey.names[1]}’s ${journey.keeping} gates, open to ${decimal(meanForget(journey), 2)} on average, carry it ${end}.`;
}

function attentionCaption({ sizes }: Journey): string {
  return `Attention has one edge to each of the ${grouped.format(sizes.words)} words: they share it, but none is farther.`;
}

function clipCaption(journey: Journey, { norm, factor }: NonNullable<Journey['clip']>): string {
  if (factor === 1) return `Clipping to norm ${norm} changes nothing here: it never makes a gradient larger.`;
  const lost = lostFrom(journey, 0);
  const vanished = lost === null ? 'every term keeps its share' : 'what had vanished stays vanished';
  return `Clipping to norm ${norm} multiplies everything by ${sized(factor)}: ${vanished}.`;
}

/** How many states the error has passed, in words. */
export function stepsBack(distance: number): string {
  if (distance === 0) return 'at the last word';
  return `${distance > 12 ? grouped.format(distance) : spoken(distance)} ${distance === 1 ? 'step' : 'steps'} back`;
}

const raised = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'] as const;

/** A size as a sentence says it: `0.007`, `340`, `3 · 10⁻¹²`. */
function sized(value: number): string {
  if (value === 0 || (value >= 0.001 && value < 10_000)) return String(Number(value.toPrecision(2)));
  const [digits = '', exponent = ''] = value.toExponential(0).split('e');
  return `${digits} · 10${exponent.replace('+', '').replace('-', '⁻').replace(/\d/g, (digit) => raised[Number(digit)] ?? digit)}`;
}
