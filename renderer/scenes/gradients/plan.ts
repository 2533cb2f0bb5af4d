import { type Trace } from '#contract/trace';
import { type Draft, type Plan, layOut } from '../../timeline/plan';
import { type Journey, readJourney } from './reading';
import { askCaption, attentionCaption, backCaption, clipCaption, explodesCaption, gateCaption, mostCaption, oneCaption, radiusCaption } from './texts/captions';
import { words } from './words/words';

/** A show in which an error travels back; `stops` says how far it has come at the end of each step. */
export interface JourneyPlan extends Plan {
  /** [steps of the plan] */
  readonly stops: readonly number[];
}

const motion = 36;
const framesPerStep = 2;
const longestRun = 110;

/** Lays the way back out: one step, a question, then four times as far each time; then what made the difference, and what explodes. */
export function journeyPlan(trace: Trace): JourneyPlan {
  const journey = readJourney(trace);
  const { steps, most, grown, clip } = journey;
  const runs = [...[4, 16, 64, 256].filter((stop) => stop < steps), steps];
  const at = (stop: number, draft: Draft): { readonly stop: number; readonly draft: Draft } => ({ stop, draft });
  const end = (id: string, caption: string) => at(steps, { id, lengthFrames: motion, caption });
  const all = [
    at(0, { id: 'read', lengthFrames: 1, caption: words.captions.read }),
    at(1, { id: 'one', lengthFrames: motion, caption: oneCaption(journey) }),
    at(1, { id: 'ask', lengthFrames: 1, asks: true, caption: askCaption(journey) }),
    ...runs.map((stop, index) => at(stop, backDraft(journey, stop, stop - (runs[index - 1] ?? 1)))),
    end('radius', radiusCaption(journey)),
    ...(most === null ? [] : [end('most', mostCaption(journey))]),
    end('gate', gateCaption(journey)),
    end('attention', attentionCaption(journey)),
    ...(grown === null ? [] : [end('explodes', explodesCaption(journey, grown))]),
    ...(clip === null ? [] : [end('clip', clipCaption(journey, clip))]),
  ];
  return Object.freeze({ ...layOut(all.map(({ draft }) => draft)), stops: Object.freeze(all.map(({ stop }) => stop)) });
}

function backDraft(journey: Journey, stop: number, by: number): Draft {
  return { id: `back-${stop}`, lengthFrames: Math.min(Math.max(by * framesPerStep, motion), longestRun), caption: backCaption(journey, stop) };
}
