import { type Trace } from '#contract/trace';
import { type Change } from '../../parts/scene';
import { decimal } from '../../timeline/numbers';
import { arrivedAt, type Journey, lostFrom, meanForget, mostAt, readJourney } from './reading';
import { sized } from '../../timeline/sizes';

/** What a changed word, knob or file did to what reaches the first word. */
export function compareJourneys(before: Trace, now: Trace): readonly Change[] {
  const [old, young] = [readJourney(before), readJourney(now)];
  const both = (read: (journey: Journey) => string): { readonly before: string; readonly now: string } => ({ before: read(old), now: read(young) });
  const reaches = (model: number) => (journey: Journey): string => `${sized(arrivedAt(journey, model, journey.steps))} at ${journey.steps}`;
  const lost = (model: number) => (journey: Journey): string => {
    const from = lostFrom(journey, model);
    return from === null ? 'never' : `${from} steps back`;
  };
  const wordsOf = (most: number | null): string => (most === null ? 'not worked out' : sized(most));
  return [
    { name: 'RNN, mean step', ink: 'recurrence', ...both(({ meanFactor }) => decimal(meanFactor, 3)) },
    { name: 'RNN reaches the first word', ink: 'recurrence', ...both(reaches(0)) },
    { name: 'RNN, most of any error', ink: 'recurrence', ...both((journey) => wordsOf(mostAt(journey, journey.steps))) },
    { name: 'RNN lost from', ink: 'recurrence', ...both(lost(0)) },
    { name: 'its gates that keep, mean', ink: 'gate', ...both((journey) => decimal(meanForget(journey), 3)) },
    { name: 'gated layer reaches the first word', ink: 'gate', ...both(reaches(1)) },
    { name: 'gated layer lost from', ink: 'gate', ...both(lost(1)) },
    { name: 'attention reaches the first word', ink: 'attention', ...both(reaches(2)) },
  ];
}
