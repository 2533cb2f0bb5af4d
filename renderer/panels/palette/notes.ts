import { type Lecture } from '#contract/lecture';
import { type FindingActs, type PlaceEntry } from '../findingActs';
import { paletteWords } from '../words/palette';
import { type Entry } from './entries';

/** What the lecturer wrote for himself, paragraph by paragraph, and the questions to the class; each leads to its step. */
export function noteEntries({ acts }: Lecture, places: readonly PlaceEntry[], go: FindingActs['go']): readonly Entry[] {
  return acts.flatMap((place) => {
    const found = places.find(({ id }) => id === place.id);
    if (!found) return [];
    const { title, plan } = found;
    const entry = (text: string, stepIndex: number, detail: string): Entry => ({
      id: `note ${place.id} ${stepIndex} ${text}`, group: 'notes', text, detail, chord: '', act: () => go(place.id, stepIndex),
    });
    return [
      ...paragraphs(place.notes).map((text) => entry(text, 0, title)),
      ...Object.entries(place.steps).flatMap(([step, { notes, question }]) => {
        const stepIndex = plan?.steps.findIndex(({ id }) => id === step) ?? -1;
        const detail = stepIndex < 0 ? title : paletteWords.stepIn(stepIndex + 1, title);
        return [...paragraphs(notes), ...(question === null ? [] : [question])].map((text) => entry(text, Math.max(stepIndex, 0), detail));
      }),
    ];
  });
}

/** Notes are Markdown; their signs at the start of a line are no words. */
function paragraphs(notes: string): readonly string[] {
  return [...new Set(notes.split('\n').map((line) => line.replace(/^[\s#>*+-]+/, '').trim()).filter((line) => line !== ''))];
}
