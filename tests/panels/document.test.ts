import { beforeEach, describe, expect, test } from 'vitest';
import { lecture as form } from '#contract/lecture';
import { change, document, endGesture, isChanged, markSaved, placeOnStage, redo, stand, take, undo, undoLimit } from '../../renderer/state/document';
import { addAct, clearBookmark, duplicate, move, moveBeside, remove, rename, setBookmark, setLectureTheme, setPlace, setStep } from '../../renderer/state/edits';
import { computed, withComputed } from '../../renderer/state/travel';
import { lectureOf, openedWith } from './lectures';

const now = (): ReturnType<typeof document.getState> => document.getState();
const ids = (): readonly string[] => now().lecture.acts.map(({ id }) => id);

beforeEach(() => take(openedWith(['race', 'attention', 'gates'])));

test('a lecture is taken where it stood, and where that is gone at its beginning', () => {
  take(openedWith(['race', 'gates'], { place: { place: 'gates', frame: 40 } }));
  expect([now().at, now().resumed?.frame]).toEqual(['gates', 40]);
  take(openedWith(['race', 'gates'], { place: { place: 'lost', frame: 40 } }));
  expect([now().at, now().resumed]).toEqual(['race', null]);
});

test('a lecture is changed by an edit, unchanged when it is undone, and changed when it came so', () => {
  expect(isChanged(now())).toBe(false);
  rename('Other');
  expect(isChanged(now())).toBe(true);
  undo();
  expect(isChanged(now())).toBe(false);
  take(openedWith(['race'], { changed: true }));
  expect(isChanged(now())).toBe(true);
});

test('what was edited while it was being saved counts as changed', () => {
  rename('Saved');
  const saved = now().lecture;
  rename('Typed meanwhile');
  markSaved(saved, { name: 'a.unroll', folder: '', writable: true });
  expect(isChanged(now())).toBe(true);
  undo();
  expect(now().lecture.title).toBe('A lecture');
});

test('typing in one field is undone at once, and two fields are two edits', () => {
  for (const notes of ['a', 'ab', 'abc']) setPlace('race', { notes });
  for (const notes of ['x', 'xy']) setStep('race', 'words', { notes });
  undo();
  expect(now().lecture.acts[0]).toMatchObject({ notes: 'abc', steps: {} });
  undo();
  expect(now().lecture.acts[0]?.notes).toBe('');
  redo();
  expect(now().lecture.acts[0]?.notes).toBe('abc');
});

test('typing that was interrupted is two edits', () => {
  setPlace('race', { notes: 'a' });
  endGesture();
  setPlace('race', { notes: 'ab' });
  undo();
  expect(now().lecture.acts[0]?.notes).toBe('a');
});

test('an edit that changes nothing is none, and takes no undone edit away', () => {
  rename('Other');
  undo();
  rename('A lecture');
  rename('   ');
  move('race', -1);
  remove('lost');
  setStep('race', 'words', { notes: '' });
  expect([now().past.length, now().future.length]).toEqual([0, 1]);
});

test('an edit after going back leaves nothing to make again', () => {
  rename('Other');
  undo();
  rename('Third');
  redo();
  expect(now().lecture.title).toBe('Third');
});

test('no more edits are kept than the limit, the newest ones', () => {
  for (let count = 0; count <= undoLimit; count += 1) setLectureTheme(count % 2 === 0 ? 'light' : 'dark');
  expect(now().past).toHaveLength(undoLimit);
  expect(now().past[0]?.theme).toBe('light');
});

test('a place moves by steps and beside another', () => {
  move('race', 1);
  expect(ids()).toEqual(['attention', 'race', 'gates']);
  move('race', 9);
  expect(ids()).toEqual(['attention', 'gates', 'race']);
  moveBeside('race', 'attention', 'before');
  expect(ids()).toEqual(['race', 'attention', 'gates']);
  moveBeside('race', 'attention', 'after');
  expect(ids()).toEqual(['attention', 'race', 'gates']);
});

test('a copy lies behind its place under a name of its own, and an act comes in with the words of the place before', () => {
  setPlace('race', { notes: 'mine' });
  duplicate('race');
  change((lecture) => ({ ...lecture, acts: lecture.acts.map((place) => ({ ...place, text: 'other words' })) }));
  addAct('race', 'race-2');
  expect(ids()).toEqual(['race', 'race-2', 'race-3', 'attention', 'gates']);
  expect(now().lecture.acts.map(({ notes }) => notes)).toEqual(['mine', 'mine', '', '', '']);
  expect(now().lecture.acts[2]?.text).toBe('other words');
});

test('a place that is removed takes its bookmarks along, and the one behind it stands on stage', () => {
  setBookmark('3', { place: 'attention', step: 'words' });
  setBookmark('4', { place: 'race', step: 'words' });
  stand('attention');
  remove('attention');
  expect([now().at, now().lecture.bookmarks]).toEqual(['gates', { 4: { place: 'race', step: 'words' } }]);
  remove('gates');
  remove('race');
  expect([now().at, ids()]).toEqual(['race', ['race']]);
});

test('a step that says nothing any more is forgotten', () => {
  setStep('race', 'words', { question: 'Why?', optional: true });
  setStep('race', 'words', { question: '' });
  expect(now().lecture.acts[0]?.steps).toEqual({ words: { notes: '', question: null, minutes: null, optional: true } });
  setStep('race', 'words', { optional: false });
  expect(now().lecture.acts[0]?.steps).toEqual({});
});

describe('the sentence travels', () => {
  const family = new Map([['race', 'sentence'], ['attention', 'sentence'], ['gates', 'gates']]);
  const knobsOf = (act: string) => (place: { readonly act: string; readonly knobs: Record<string, unknown> }) => (family.get(place.act) === family.get(act) ? lectureOf(['race'], place as object).acts[0]?.knobs ?? null : null);
  const scenario = { act: 'race', text: 'they ran', seed: 8, knobs: { heads: 2 }, backend: 'auto' } as const;

  test('to every place that said the same, with the knobs of its own family', () => {
    computed(scenario, knobsOf('race'));
    expect(now().lecture.acts.map(({ text, seed, knobs }) => [text, seed, knobs])).toEqual([
      ['they ran', 8, { heads: 2 }], ['they ran', 8, { heads: 2 }], ['they ran', 8, {}],
    ]);
    undo();
    expect(placeOnStage(now()).text).toBe('we slept');
  });

  test('past what said something else', () => {
    const mixed = { ...lectureOf(['race', 'attention', 'gates']) };
    const acts = mixed.acts.map((place) => (place.id === 'attention' ? { ...place, text: 'its own', seed: 1, knobs: { heads: 4 } } : place));
    const after = withComputed({ ...mixed, acts }, 'race', scenario, knobsOf('race'));
    expect(after.acts[1]).toEqual(acts[1]);
    expect(after.acts[2]?.text).toBe('they ran');
  });

  test('and leaves recorded numbers alone, but for the place where it was computed', () => {
    take(openedWith([], { lecture: lectureOf(['race', 'attention', 'gates'], { recorded: 'one' }) }));
    computed(scenario, knobsOf('race'));
    expect(now().lecture.acts.map(({ text, recorded }) => [text, recorded])).toEqual([['they ran', null], ['we slept', 'one'], ['we slept', 'one']]);
  });

  test('nowhere when it is the same again, whatever order the knobs are named in', () => {
    take(openedWith([], { lecture: lectureOf(['race'], { knobs: { a: 1, b: 2 } }) }));
    computed({ ...scenario, text: 'we slept', seed: 7, knobs: { b: 2, a: 1 } }, knobsOf('race'));
    expect(now().past).toHaveLength(0);
  });
});

/** Small, seeded, and good enough to choose edits with. */
function dice(seed: number): (sides: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

function anyEdit(roll: (sides: number) => number): void {
  const acts = ['race', 'attention', 'gates', 'benchmark'];
  const some = (from: readonly string[]): string => from[roll(from.length)] ?? 'race';
  const id = some(ids());
  const key = (['1', '5', '9'] as const)[roll(3)] ?? '1';
  const edits: readonly (() => void)[] = [
    () => rename(`Title ${roll(5)}`), () => setLectureTheme(([null, 'dark', 'light'] as const)[roll(3)] ?? null),
    () => move(id, roll(7) - 3), () => moveBeside(id, some(ids()), roll(2) === 0 ? 'before' : 'after'),
    () => addAct(some(acts), id), () => duplicate(id), () => remove(id), () => remove(id), () => stand(id),
    () => setPlace(id, { notes: 'n'.repeat(roll(30)) }), () => setPlace(id, { minutes: roll(2) === 0 ? null : 1 + roll(9) }),
    () => setStep(id, some(['words', '__proto__', 'token-3']), { notes: `note ${roll(9)}`, optional: roll(2) === 0 }),
    () => setStep(id, 'words', { question: roll(2) === 0 ? null : 'q'.repeat(roll(500)), minutes: roll(2) === 0 ? null : 2 }),
    () => setBookmark(key, { place: id, step: 'words' }), () => clearBookmark(key),
    () => computed({ act: 'race', text: `text ${roll(3)}`, seed: roll(3), knobs: { heads: roll(3) }, backend: 'auto' }, ({ act, knobs }) => (act === 'gates' ? null : knobs)),
    undo, redo, endGesture,
  ];
  edits[roll(edits.length)]?.();
}

test.each(Array.from({ length: 50 }, (_nothing, seed) => seed))('seed %i: a hundred edits in any order keep the form, unique ids and a place on stage, and all of them can be undone and made again', (seed) => {
  const roll = dice(seed);
  for (let count = 0; count < 100; count += 1) {
    anyEdit(roll);
    expect(form.safeParse(now().lecture).error).toBeUndefined();
    expect(new Set(ids()).size).toBe(ids().length);
    expect(ids()).toContain(now().at);
    expect(Object.values(now().lecture.bookmarks).every((mark) => ids().includes(mark.place))).toBe(true);
  }
  const last = now().lecture;
  const oldest = now().past[0] ?? last;
  const steps = now().past.length;
  for (let count = 0; count < steps; count += 1) undo();
  expect(now().lecture).toBe(oldest);
  for (let count = 0; count < steps; count += 1) redo();
  expect(now().lecture).toBe(last);
});
