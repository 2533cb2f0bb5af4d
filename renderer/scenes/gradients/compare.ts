import { type Trace } from '#contract/trace';
import { type Change } from '../../parts/scene';
import { decimal } from '../../timeline/numbers';
import { arrivedAt, type Journey, lostFrom, meanForget, mostAt, readJourney } from './reading';
import { sized } from '../../timeline/sizes';
import { words } from './words/words';

/** What a changed word, knob or file did to what reaches the first word. */
export function compareJourneys(before: Trace, now: Trace): readonly Change[] {
  const [old, young] = [readJourney(before), readJourney(now)];
  const both = (read: (journey: Journey) => string): { readonly before: string; readonly now: string } => ({ before: read(old), now: read(young) });
  const texts = words.compare;
  const reaches = (model: number) => (journey: Journey): string => texts.at(sized(arrivedAt(journey, model, journey.steps)), journey.steps);
  const lost = (model: number) => (journey: Journey): string => texts.lostFrom(lostFrom(journey, model));
  const wordsOf = (most: number | null): string => (most === null ? texts.unknown : sized(most));
  return [
    { name: texts.mean, ink: 'recurrence', ...both(({ meanFactor }) => decimal(meanFactor, 3)) },
    { name: texts.reaches, ink: 'recurrence', ...both(reaches(0)) },
    { name: texts.most, ink: 'recurrence', ...both((journey) => wordsOf(mostAt(journey, journey.steps))) },
    { name: texts.lost, ink: 'recurrence', ...both(lost(0)) },
    { name: texts.gates, ink: 'gate', ...both((journey) => decimal(meanForget(journey), 3)) },
    { name: texts.gatedReaches, ink: 'gate', ...both(reaches(1)) },
    { name: texts.gatedLost, ink: 'gate', ...both(lost(1)) },
    { name: texts.attentionReaches, ink: 'attention', ...both(reaches(2)) },
  ];
}
