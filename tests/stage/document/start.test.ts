import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defaultSettings, type Settings } from '#contract/settings';
import { failed } from '#contract/failure';
import type { OpenedLecture } from '#contract/lecture';
import type { Scenario } from '#contract/scenario';
import { lectureOf, openedWith } from '../../panels/lectures';
import { Route, type Target } from '../../../renderer/stage/document/route';
import { begun, takeFirst } from '../../../renderer/stage/document/start';
import { document, isChanged } from '../../../renderer/state/document';
import { begin, nextStep } from '../../../renderer/state/playback';
import { view } from '../../../renderer/state/view';
import { wish } from '../../../renderer/state/wish';
import { layOut } from '../../../renderer/timeline/plan';
import { MainInMemory, settled } from './bridge';

const plan = layOut(['one', 'two'].map((id) => ({ id, lengthFrames: 10, caption: id })));
const file = { name: 'week.unroll', folder: '~', writable: true };
let main = new MainInMemory();
let targets: Target[] = [];

beforeEach(() => {
  main = new MainInMemory();
  main.install();
  targets = [];
});

afterEach(() => vi.unstubAllGlobals());

/** Starts with these settings and this lecture. @returns what was computed first */
async function started(settings: Partial<Settings>, opened: OpenedLecture): Promise<Partial<Scenario>> {
  const known = { ...defaultSettings, text: `typed in ${expect.getState().currentTestName ?? ''}`, ...settings };
  const { act, text, seed, knobs, backend, theme } = known;
  wish.setState({ act, text, seed, knobs, backend });
  view.setState({ theme });
  const start = takeFirst(opened, known);
  await begun(start, new Route((_trace, target) => {
    targets.push(target);
    begin(plan, 0);
    return true;
  }));
  await settled();
  const { scenario } = main.last('compute:run') as { readonly scenario: Scenario };
  return scenario;
}

const said = (): readonly unknown[] => document.getState().lecture.acts.map(({ act, text, seed, knobs }) => [act, text, seed, knobs]);

test('a lecture that nobody has worked with says in all its places what was last typed, and counts as unchanged', async () => {
  expect(await started({ act: 'gates', text: 'typed before', seed: 9, knobs: { sentence: { heads: 2 } } }, openedWith(['race', 'gates']))).toMatchObject({ act: 'gates', text: 'typed before', seed: 9 });
  expect(said()).toEqual([['race', 'typed before', 9, { heads: 2 }], ['gates', 'typed before', 9, {}]]);
  expect([document.getState().at, isChanged(document.getState())]).toEqual(['gates', false]);
});

test('a text that cannot be used is still what is computed, and no place says it', async () => {
  main.answers.set('compute:run', () => failed('bad-text', 'There is only one token.'));
  expect(await started({ text: 'alone' }, openedWith(['race']))).toMatchObject({ text: 'alone' });
  expect(document.getState().lecture.acts[0]?.text).toBe('we slept');
});

test('a lecture in a file says itself what is computed, whatever was last typed', async () => {
  const opened = openedWith(['race', 'attention'], { file, lecture: { ...lectureOf(['race', 'attention'], { text: 'of the file', seed: 3, knobs: { heads: 2 } }), theme: 'light' } });
  expect(await started({ act: 'attention', seed: 9, knobs: { sentence: { heads: 5 } } }, opened)).toMatchObject({ act: 'race', text: 'of the file', seed: 3, knobs: { heads: 2 } });
  expect([view.getState().theme, isChanged(document.getState())]).toEqual(['light', false]);
});

test('a lecture without a file is taken up where it stood, with what was typed there last', async () => {
  const opened = openedWith(['race', 'gates'], { changed: true, place: { place: 'gates', frame: 9 } });
  expect(await started({ act: 'gates', text: 'typed at last' }, opened)).toMatchObject({ act: 'gates', text: 'typed at last' });
  expect([targets, document.getState().resumed?.frame]).toEqual([[{ frame: 9 }], 9]);
});

test('the beginning is offered until the show goes on', async () => {
  await started({ act: 'gates' }, openedWith(['race', 'gates'], { file, place: { place: 'gates', frame: 3 } }));
  expect(document.getState().resumed).not.toBeNull();
  nextStep(true);
  expect(document.getState().resumed).toBeNull();
});

test('a lecture whose first act this edition lacks begins with one that it has', async () => {
  expect(await started({}, openedWith([], { file, lecture: lectureOf(['imaginary', 'gates'], { text: 'never computed before' }) }))).toMatchObject({ act: 'gates' });
  expect(document.getState().at).toBe('gates');
});
