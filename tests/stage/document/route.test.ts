import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fine } from '#contract/failure';
import type { LectureAct } from '#contract/lecture';
import type { Trace } from '#contract/trace';
import { lectureOf, openedWith } from '../../panels/lectures';
import { sampleTrace } from '../../main/sampleTrace';
import { sceneNamed } from '../../../renderer/stage/registry';
import { isRecorded } from '../../../renderer/stage/runs';
import { Route, type Target } from '../../../renderer/stage/document/route';
import { document, isChanged, undo } from '../../../renderer/state/document';
import { begin, playback } from '../../../renderer/state/playback';
import { view } from '../../../renderer/state/view';
import { edit, wish } from '../../../renderer/state/wish';
import { layOut } from '../../../renderer/timeline/plan';
import { MainInMemory, settled } from './bridge';

const plan = layOut(['one', 'two', 'three'].map((id) => ({ id, lengthFrames: 10, caption: id })));
let main = new MainInMemory();
let opened: { readonly trace: Trace; readonly target: Target; readonly elsewhere: boolean }[] = [];
let route = new Route(() => true);

beforeEach(() => {
  main = new MainInMemory();
  main.install();
  opened = [];
  route = new Route((trace, target, elsewhere) => {
    opened.push({ trace, target, elsewhere });
    begin(plan, 0);
    return true;
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A lecture whose texts no other test uses, so that nothing of it was computed before. */
async function begun(acts: readonly string[], places: Readonly<Record<string, Partial<LectureAct>>> = {}): Promise<void> {
  const text = `words of ${expect.getState().currentTestName ?? ''}`;
  const lecture = lectureOf(acts, { text });
  route.take(openedWith(acts, { lecture: { ...lecture, acts: lecture.acts.map((place) => ({ ...place, ...places[place.id] })) } }));
  await settled();
}

const texts = (): readonly string[] => document.getState().lecture.acts.map(({ text }) => text);

test('each place says what is computed for it, and going to and fro computes nothing twice', async () => {
  await begun(['race', 'race', 'gates'], { 'race-2': { text: 'a text of its own', seed: 3, knobs: { heads: 2 } } });
  for (const id of ['race-2', 'gates', 'race', 'race-2', 'gates', 'race']) {
    route.openPlace(id);
    await settled();
  }
  expect(opened.map(({ trace: { scenario } }) => [scenario.act, scenario.text === 'a text of its own', scenario.seed, scenario.knobs])).toEqual([
    ['race', false, 7, {}], ['race', true, 3, { heads: 2 }], ['gates', false, 7, {}],
    ['race', false, 7, {}], ['race', true, 3, { heads: 2 }], ['gates', false, 7, {}], ['race', false, 7, {}],
  ]);
  expect(main.count('compute:run')).toBe(3);
  expect(isChanged(document.getState())).toBe(false);
});

test('what was typed and not computed comes along to where the same was said, and to nowhere else', async () => {
  await begun(['race', 'gates', 'attention'], { attention: { text: 'its own' } });
  edit({ text: 'typed' });
  route.openPlace('attention');
  await settled();
  expect(wish.getState().text).toBe('its own');
  await begun(['race', 'gates', 'attention'], { attention: { text: 'its own' } });
  edit({ text: 'typed' });
  route.openPlace('gates');
  await settled();
  expect(opened.at(-1)?.trace.scenario.text).toBe('typed');
  expect(texts()).toEqual([texts()[0], 'typed', 'its own']);
});

test('the sentence that is computed at one place is said at all that said the same, and taking that back shows the old one', async () => {
  await begun(['race', 'gates']);
  const [before] = texts();
  edit({ text: 'another' });
  await route.compute();
  expect(texts()).toEqual(['another', 'another']);
  const shown = document.getState();
  undo();
  route.follow(shown);
  await settled();
  expect([opened.at(-1)?.trace.scenario.text, wish.getState().text]).toEqual([before, before]);
  expect(main.count('compute:run')).toBe(2);
});

test('a knob that was turned comes along within its family of acts', async () => {
  await begun(['race', 'gates', 'attention']);
  wish.setState({ knobs: { sentence: { heads: 2 } } });
  await route.compute();
  expect(document.getState().lecture.acts.map(({ knobs }) => knobs)).toEqual([{ heads: 2 }, {}, { heads: 2 }]);
});

test('recorded numbers are shown instead of computed ones, and marked', async () => {
  vi.spyOn(sceneNamed('race'), 'check').mockImplementation(() => undefined);
  main.answers.set('lecture:trace', () => fine({ ...sampleTrace }));
  await begun(['gates', 'race'], { race: { recorded: 'one' } });
  for (const id of ['race', 'gates', 'race']) {
    route.openPlace(id);
    await settled();
  }
  expect([main.count('compute:run'), main.count('lecture:trace')]).toEqual([1, 1]);
  const shown = opened.at(-1)?.trace;
  expect(shown && isRecorded(shown)).toBe(true);
});

test('recorded numbers that cannot be shown are computed, and that is said', async () => {
  main.answers.set('lecture:trace', () => fine(sampleTrace));
  await begun(['race'], { race: { recorded: 'broken' } });
  expect(main.count('compute:run')).toBe(1);
  expect(view.getState().notice).toContain('cannot be shown');
});

test('recorded numbers that come late replace nothing that was asked for since', async () => {
  let answer: () => void = () => undefined;
  main.answers.set('lecture:trace', () => new Promise((resolve) => (answer = () => resolve(fine(sampleTrace)))));
  vi.spyOn(sceneNamed('race'), 'check').mockImplementation(() => undefined);
  await begun(['race', 'gates'], { race: { recorded: 'late' } });
  route.openPlace('gates');
  await settled();
  answer();
  await settled();
  expect(opened.map(({ trace }) => trace.scenario.act)).toEqual(['gates']);
});

test('a bookmark leads to its step at its place, also on the same one, and says when it leads nowhere', async () => {
  await begun(['race', 'gates']);
  route.goTo({ place: 'gates', step: 'two' });
  await settled();
  expect(opened.at(-1)?.target).toEqual({ step: 'two' });
  route.goTo({ place: 'gates', step: 'three' });
  expect([playback.getState().frame, opened.length]).toEqual([29, 2]);
  route.goTo({ place: 'lost', step: 'two' });
  expect(view.getState().notice).toContain('no longer there');
});

test('an act that the lecture does not have is shown beside it, and the lecture stays where it is', async () => {
  await begun(['race', 'gates']);
  route.openAct('parallel');
  await settled();
  expect([wish.getState().act, document.getState().at, isChanged(document.getState())]).toEqual(['parallel', 'race', false]);
  route.openAct('gates');
  await settled();
  expect([wish.getState().act, document.getState().at]).toEqual(['gates', 'gates']);
  route.openAct('imaginary');
  expect(view.getState().notice).toContain('“imaginary”');
});

test('a lecture is taken up at the frame where it stood, and one of which nothing is known at its first known act', async () => {
  route.take(openedWith(['race', 'gates'], { place: { place: 'gates', frame: 12 } }));
  await settled();
  expect([wish.getState().act, opened.at(-1)?.target, opened.at(-1)?.elsewhere]).toEqual(['gates', { frame: 12 }, true]);
  route.take(openedWith(['imaginary', 'gates']));
  await settled();
  expect([document.getState().at, wish.getState().act]).toEqual(['gates', 'gates']);
});
