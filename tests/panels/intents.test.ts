import { beforeEach, expect, test, vi } from 'vitest';
import { type ActEntry, type Acts } from '../../renderer/panels/acts';
import { unreachedHall } from '../../renderer/stage/mirror/unreachedHall';
import { unchecked } from '../../renderer/panels/checkActs';
import { nowhere } from '../../renderer/panels/findingActs';
import { intents } from '../../renderer/panels/keys/intents';
import { toggleBeam } from '../../renderer/state/beam';
import { bench } from '../../renderer/state/bench';
import { desk } from '../../renderer/state/desk';
import { document, stand, take } from '../../renderer/state/document';
import { edit, wish } from '../../renderer/state/wish';
import { beginJump } from '../../renderer/state/jump';
import { advance, begin, playback, seekLast, setSpeed } from '../../renderer/state/playback';
import { explain, setReducedMotion, showNotice, toggleBlack, togglePanel, view } from '../../renderer/state/view';
import { layOut } from '../../renderer/timeline/plan';
import { openedWith } from './lectures';

const plan = layOut(['one', 'two', 'three'].map((id) => ({ id, lengthFrames: 10, caption: id })));
const run = vi.fn<() => void>();
const cancel = vi.fn<() => void>();
const openPlace = vi.fn<(id: string, at?: 'last') => void>();
const speed = { compare: vi.fn(), sweep: vi.fn(), calibrate: vi.fn(), cancel: vi.fn(), recall: vi.fn(), save: vi.fn(), open: vi.fn(), saveScript: vi.fn() };
const lecture = {
  create: vi.fn(), open: vi.fn(), openRecent: vi.fn(), recall: vi.fn(), save: vi.fn(), stopOpening: vi.fn(), decide: vi.fn(), begin: vi.fn(), undo: vi.fn(), redo: vi.fn(), remove: vi.fn(), record: vi.fn(), stopRecording: vi.fn(), forget: vi.fn(),
};
const entry = (id: string, title: string): ActEntry => ({ id, title, family: id, knobs: [], sources: [], cautions: [] });
const present = vi.fn<() => void>();
const bookmarks = { titleOf: (key: string) => (key === '3' ? 'the third' : null), goTo: vi.fn<(key: string) => void>(), set: vi.fn<(key: string) => boolean>(() => true) };
const acts: Acts = {
  list: [entry('race', 'Race'), entry('chain', 'Chain')],
  open: () => undefined, openPlace, run, cancel, lecture, tape: { recall: vi.fn(), play: vi.fn(), playLast: vi.fn(), end: vi.fn(), remove: vi.fn() },
  undo: () => undefined, togglePause: () => undefined, saveResult: () => Promise.resolve(), openResult: () => Promise.resolve(),
  openText: () => Promise.resolve(), openWeights: () => Promise.resolve(), dropWeights: () => undefined, restartCompute: () => undefined,
  speed,
  finding: nowhere,
  check: unchecked,
  support: { report: vi.fn(), licences: vi.fn(), copy: vi.fn(), askUpdates: vi.fn(), update: vi.fn(), stopUpdate: vi.fn() },
  toggleFullscreen: () => undefined,
  hall: unreachedHall(),
  present,
  returnTo: () => undefined,
  question: () => null,
  bookmarks,
  originOf: () => null,
  changes: () => null,
  chooseLanguage: () => undefined, numbers: () => '', preview: (text) => ({ tokens: text.length, problem: text === '' ? 'The text is empty.' : null }),
};
const perform = intents(acts);

beforeEach(() => {
  vi.clearAllMocks();
  view.setState(view.getInitialState(), true);
  wish.setState(wish.getInitialState(), true);
  bench.setState(bench.getInitialState(), true);
  desk.setState(desk.getInitialState(), true);
  document.setState(document.getInitialState(), true);
  begin(plan, 9);
});

test('Escape closes one thing at a time, from the top', () => {
  togglePanel('text');
  explain({ kind: 'hidden', at: [1, 2] }, 'right');
  toggleBlack();
  beginJump('7', 'step');
  toggleBeam('pointer', { x: 0, y: 0 });
  view.setState({ question: 'Who waits?', from: 1, to: 2, run: { state: 'working', runId: 'a', progress: null, paused: false } });
  showNotice('Something.');
  const stillOpen = (): readonly unknown[] => {
    const { jump, black, trail, panel, notice, question, beam, from } = view.getState();
    return [jump, black, trail.length > 0, panel, notice, question, beam, from].filter((each) => each !== null && each !== false);
  };
  for (let left = 7; left >= 0; left -= 1) {
    perform.dismiss();
    expect(stillOpen()).toHaveLength(left);
    expect(cancel).not.toHaveBeenCalled();
  }
  perform.dismiss();
  expect(cancel).toHaveBeenCalledOnce();
});

test('Escape cancels a measurement and leaves its drawer open; a second one closes it', () => {
  togglePanel('speed');
  bench.setState({ measuring: { runId: 'bench-1', what: 'sweep', progress: null } });
  perform.dismiss();
  expect(speed.cancel).toHaveBeenCalledOnce();
  expect(view.getState().panel).toBe('speed');
  bench.setState({ measuring: null });
  perform.dismiss();
  expect(view.getState().panel).toBeNull();
});

test('Escape cancels a measurement whose drawer is closed only when nothing else is open', () => {
  bench.setState({ measuring: { runId: 'bench-1', what: 'sweep', progress: null } });
  togglePanel('text');
  perform.dismiss();
  expect(speed.cancel).not.toHaveBeenCalled();
  perform.dismiss();
  expect(speed.cancel).toHaveBeenCalledOnce();
});

test('Escape puts a failure away when nothing else is open', () => {
  view.setState({ run: { state: 'failed', failure: { ok: false, code: 'file', message: 'No.' } } });
  perform.dismiss();
  expect(view.getState().run.state).toBe('idle');
});

test('a step is a cut when motion is reduced', () => {
  setReducedMotion(true);
  perform['next-step']();
  expect(playback.getState()).toMatchObject({ frame: 19, goal: 19 });
});

test('the keys of acts go through the places of the lecture, hold at its ends, and pass what this edition lacks', () => {
  take(openedWith(['race', 'lost', 'chain', 'race']));
  perform['previous-act']();
  expect(openPlace).not.toHaveBeenCalled();
  perform['next-act']();
  expect(openPlace).toHaveBeenLastCalledWith('chain', undefined);
  stand('race-2');
  perform['previous-act']();
  expect(openPlace).toHaveBeenLastCalledWith('chain', undefined);
  perform['next-act']();
  expect(openPlace).toHaveBeenCalledTimes(2);
});

test('from an act shown beside the lecture the way back leads to its place', () => {
  take(openedWith(['race', 'race']));
  edit({ act: 'chain' });
  perform['previous-act']();
  expect(openPlace).toHaveBeenLastCalledWith('race', undefined);
  perform['next-act']();
  expect(openPlace).toHaveBeenLastCalledWith('race-2', undefined);
});

test('Escape cancels what is asked, stops a recording, and puts away where the lecture was taken up and what was lost of it', () => {
  take(openedWith(['race', 'chain'], { place: { place: 'chain', frame: 3 }, problems: ['acts[2]: no such act.'] }));
  desk.setState({ asking: { what: 'new' }, recording: { runId: 'r', title: 'Race', done: 0, total: 1 } });
  togglePanel('lecture');
  perform.dismiss();
  expect(lecture.decide).toHaveBeenCalledExactlyOnceWith('cancel');
  desk.setState({ asking: null });
  perform.dismiss();
  expect(lecture.stopRecording).toHaveBeenCalledOnce();
  desk.setState({ recording: null });
  perform.dismiss();
  expect([view.getState().panel, document.getState().resumed?.place]).toEqual([null, 'chain']);
  perform.dismiss();
  expect([document.getState().resumed, document.getState().problems.length]).toEqual([null, 1]);
  perform.dismiss();
  expect(document.getState().problems).toEqual([]);
});

test('after the last step comes the next act, also while that step still moves', () => {
  take(openedWith(['race', 'chain']));
  seekLast();
  perform['next-step']();
  expect(openPlace).toHaveBeenCalledExactlyOnceWith('chain', undefined);
  begin(plan, 19);
  perform['next-step']();
  advance(2);
  perform['next-step']();
  expect(openPlace).toHaveBeenCalledTimes(2);
});

test('before the first step comes the end of the act before', () => {
  take(openedWith(['race', 'chain']));
  stand('chain');
  wish.setState({ act: 'chain' });
  perform['previous-step']();
  expect(openPlace).toHaveBeenCalledExactlyOnceWith('race', 'last');
});

test('a held key stops at the end of an act', () => {
  take(openedWith(['race', 'chain']));
  seekLast();
  perform['next-step']({ chord: 'PageDown', held: true });
  expect(openPlace).not.toHaveBeenCalled();
});

test('the end of the last act is the end', () => {
  take(openedWith(['race']));
  seekLast();
  perform['next-step']();
  expect(openPlace).not.toHaveBeenCalled();
  expect(playback.getState().frame).toBe(29);
});

test('the start key comes back to the stage from everything, and presents', () => {
  togglePanel('text');
  explain({ kind: 'hidden', at: [1, 2] }, 'right');
  toggleBlack();
  showNotice('Something.');
  beginJump('7', 'step');
  perform.start();
  expect(view.getState()).toMatchObject({ panel: null, trail: [], black: false, notice: null, jump: null });
  expect(present).toHaveBeenCalledOnce();
});

test('a digit leads to its bookmark, and without one begins a number', () => {
  perform.bookmark({ chord: '3', held: false });
  expect(bookmarks.goTo).toHaveBeenCalledExactlyOnceWith('3');
  expect(view.getState().jump).toBeNull();
  perform.bookmark({ chord: '7', held: false });
  expect(view.getState().jump).toEqual({ digits: '7', of: 'step' });
});

test('a bookmark is set on the digit that was pressed with Shift, and told', () => {
  perform['set-bookmark']({ chord: 'Shift+3', held: false });
  expect(bookmarks.set).toHaveBeenCalledExactlyOnceWith('3');
  expect(view.getState().notice).toContain('the third');
});

test('a step without a question says where questions are written', () => {
  perform.question();
  expect(view.getState()).toMatchObject({ question: null });
  expect(view.getState().notice).toContain('No question');
});

test('larger and smaller mean the beam while there is one, and the speed otherwise', () => {
  perform.faster();
  expect(playback.getState().speed).toBe(2);
  perform.spotlight();
  const size = view.getState().beam?.size ?? NaN;
  perform.faster();
  expect(playback.getState().speed).toBe(2);
  expect(view.getState().beam?.size).toBeGreaterThan(size);
  setSpeed(1);
});

test('computing closes the text, so that the picture is free', () => {
  togglePanel('text');
  perform.compute();
  expect(run).toHaveBeenCalledOnce();
  expect(view.getState().panel).toBeNull();
});

test('a text that cannot be used is shown instead of computed', () => {
  edit({ text: '' });
  perform.compute();
  expect(run).not.toHaveBeenCalled();
  expect(view.getState().panel).toBe('text');
});

test('the theme key goes through all three and back', () => {
  const seen = [1, 2, 3].map(() => {
    perform.theme();
    return view.getState().theme;
  });
  expect(seen).toEqual(['light', 'contrast', 'dark']);
});
