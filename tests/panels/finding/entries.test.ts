import { expect, test, vi } from 'vitest';
import { type PlaceEntry } from '../../../renderer/panels/findingActs';
import { type Entry, find, stepEntries, textEntries } from '../../../renderer/panels/palette/entries';
import { noteEntries } from '../../../renderer/panels/palette/notes';
import { layOut } from '../../../renderer/timeline/plan';

const plan = layOut(['Who waits for whom?', 'The dog waits.'].map((caption, index) => ({ id: `s${index}`, lengthFrames: 10, caption })));
const places: readonly PlaceEntry[] = [
  { id: 'race', act: 'race', title: 'The race', plan, onStage: true },
  { id: 'chain', act: 'chain', title: 'The chain', plan: null, onStage: false },
];
const entry = (group: Entry['group'], text: string, detail = ''): Entry => ({ id: `${group} ${text}`, group, text, detail, chord: '', act: () => undefined });

test('acts are found whether they are computed or not, steps only of those that are', () => {
  expect(stepEntries(places, () => undefined).map(({ id }) => id)).toEqual(['act race', 'step race 0', 'step race 1', 'act chain']);
});

test('a step that is found leads there', () => {
  const go = vi.fn<(place: string, stepIndex: number) => void>();
  stepEntries(places, go).find(({ text }) => text === 'The dog waits.')?.act();
  expect(go).toHaveBeenCalledExactlyOnceWith('race', 1);
});

test('a caption is found as a step and not a second time as a text', () => {
  const textsOn = (): readonly { stepIndex: number; text: string }[] => [{ stepIndex: 0, text: 'Who waits for whom?' }, { stepIndex: 1, text: 'eleven words' }, { stepIndex: 0, text: 'The race' }];
  expect(textEntries(places, { go: () => undefined, textsOn }).map(({ text }) => text)).toEqual(['eleven words']);
});

test('notes and questions are found by their words and lead to their step', () => {
  const go = vi.fn<(place: string, stepIndex: number) => void>();
  const place = { id: 'race', act: 'race', text: '', seed: 1, knobs: {}, minutes: null, recorded: null, notes: '# Begin slowly', steps: { s1: { notes: '- wait for an answer\n', question: 'Who is first?', minutes: null, optional: false } } };
  const lecture = { title: 'A', language: 'en' as const, theme: null, acts: [place], bookmarks: {} };
  const entries = noteEntries(lecture, places, go);
  expect(entries.map(({ text }) => text)).toEqual(['Begin slowly', 'wait for an answer', 'Who is first?']);
  entries[2]?.act();
  expect(go).toHaveBeenCalledExactlyOnceWith('race', 1);
});

test('kinds come in the order of their best answer', () => {
  const found = find('dark', [entry('texts', 'dark'), entry('settings', 'Theme: Dark')]);
  expect(found.map(({ group }) => group)).toEqual(['settings', 'texts']);
});

test('words beside an entry find it too, after those that are its own', () => {
  const found = find('race', [entry('steps', 'The dog waits.', 'step 2 · The race'), entry('steps', 'A race begins')]);
  expect(found[0]?.entries.map(({ text }) => text)).toEqual(['A race begins', 'The dog waits.']);
});

test('the title of an act brings its steps and not its texts', () => {
  const found = find('race', [entry('texts', 'dog', 'step 2 · The race'), entry('steps', 'The dog waits.', 'step 2 · The race')]);
  expect(found.map(({ group }) => group)).toEqual(['steps']);
});

test('no kind floods the others', () => {
  const many = Array.from({ length: 100 }, (_, index) => entry('texts', `word ${index}`));
  expect(find('word', [...many, entry('acts', 'word act')]).map(({ entries }) => entries.length)).toEqual([1, 7]);
});

test('with nothing asked, acts and commands are on offer', () => {
  expect(find('  ', [entry('texts', 'a'), entry('commands', 'b'), entry('acts', 'c')]).map(({ group }) => group)).toEqual(['acts', 'commands']);
});
