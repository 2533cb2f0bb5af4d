import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { failed, fine } from '#contract/failure';
import type { Trace } from '#contract/trace';
import { openedWith } from '../../panels/lectures';
import { sampleTrace } from '../../main/sampleTrace';
import { decide, listenToFiles, save, want } from '../../../renderer/stage/document/desk';
import { keepDocument } from '../../../renderer/stage/document/keepDocument';
import { record, stopRecording } from '../../../renderer/stage/document/record';
import { Route } from '../../../renderer/stage/document/route';
import { Shelf } from '../../../renderer/stage/document/shelf';
import { desk } from '../../../renderer/state/desk';
import { document, isChanged, stand, take } from '../../../renderer/state/document';
import { rename, setRecorded } from '../../../renderer/state/edits';
import { begin, playback, seek } from '../../../renderer/state/playback';
import { view } from '../../../renderer/state/view';
import { edit } from '../../../renderer/state/wish';
import { layOut } from '../../../renderer/timeline/plan';
import { MainInMemory, settled } from './bridge';

const plan = layOut(['one', 'two'].map((id) => ({ id, lengthFrames: 10, caption: id })));
const file = { name: 'week.unroll', folder: '~', writable: true };
let main = new MainInMemory();
let route = new Route(() => true);

beforeEach(() => {
  main = new MainInMemory();
  main.install();
  route = new Route(() => true);
  main.answers.set('lecture:new', () => fine(openedWith(['gates'])));
  main.answers.set('lecture:save', () => fine(file));
  take(openedWith(['race', 'gates']));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const title = (): string => document.getState().lecture.title;

describe('another lecture', () => {
  test('takes the place of an unchanged one at once', async () => {
    want({ what: 'new' }, route);
    await settled();
    expect([document.getState().lecture.acts.length, desk.getState().asking]).toEqual([1, null]);
  });

  test('waits for an answer over unsaved changes, and cancelling leaves all as it was', async () => {
    rename('Changed');
    want({ what: 'new' }, route);
    await settled();
    expect([main.count('lecture:new'), view.getState().panel]).toEqual([0, 'lecture']);
    await decide('cancel', route);
    expect([main.count('lecture:new'), title(), desk.getState().asking]).toEqual([0, 'Changed', null]);
  });

  test('comes after the changes were saved, or at once when they are given up', async () => {
    rename('Changed');
    want({ what: 'new' }, route);
    await decide('save', route);
    expect(main.asked.map(({ name }) => name).filter((name) => name.startsWith('lecture:'))).toEqual(['lecture:save', 'lecture:new']);
    rename('Changed again');
    want({ what: 'new' }, route);
    await decide('discard', route);
    expect([main.count('lecture:save'), main.count('lecture:new')]).toEqual([1, 2]);
  });

  test.each([['fails', () => failed('file', 'The disk is full.')], ['is given up', () => fine(null)]])('never comes when the saving %s', async (_how, answer) => {
    main.answers.set('lecture:save', answer);
    rename('Changed');
    want({ what: 'new' }, route);
    await decide('save', route);
    expect([main.count('lecture:new'), title(), desk.getState().asking, isChanged(document.getState())]).toEqual([0, 'Changed', { what: 'new' }, true]);
  });

  test('that arrives from outside is taken, since main has put the changes of this one away', () => {
    listenToFiles(route);
    rename('Changed');
    main.tell.get('lecture:opened')?.(openedWith(['gates'], { problems: ['Put away.'] }) as never);
    expect([document.getState().lecture.acts.length, document.getState().problems]).toEqual([1, ['Put away.']]);
  });
});

test('saving tells the file, and a read-only file is never written to: another one is asked for', async () => {
  rename('Changed');
  await save(false);
  expect([isChanged(document.getState()), document.getState().file]).toEqual([false, file]);
  take(openedWith(['race'], { file: { ...file, writable: false } }));
  await save(false);
  expect(main.last('lecture:save')).toMatchObject({ as: true });
});

test('recordings that no place shows any more leave the file when it is saved', async () => {
  const recorded = ['kept', 'left'].map((key) => ({ key, act: 'race', createdAt: sampleTrace.createdAt, device: sampleTrace.device }));
  const opened = openedWith(['race'], { recorded });
  take({ ...opened, lecture: { ...opened.lecture, acts: opened.lecture.acts.map((place) => ({ ...place, recorded: 'kept' })) } });
  await save(false);
  expect(main.asked.filter(({ name }) => name === 'lecture:forget').map(({ request }) => request)).toEqual([{ key: 'left' }]);
  expect(document.getState().recorded.map(({ key }) => key)).toEqual(['kept']);
});

describe('keeping', () => {
  test('gathers what changes while main is told, and ends with the newest', async () => {
    let answer: () => void = () => undefined;
    main.answers.set('lecture:keep', () => new Promise((resolve) => (answer = () => resolve(fine(undefined)))));
    keepDocument();
    for (const name of ['a', 'b', 'c']) rename(name);
    await settled();
    expect(main.count('lecture:keep')).toBe(1);
    answer();
    await settled();
    expect([main.count('lecture:keep'), main.last('lecture:keep')]).toMatchObject([2, { lecture: { title: 'c' } }]);
  });

  test('tells the frame of the place on stage, never that of an act shown beside the lecture', async () => {
    keepDocument();
    begin(plan, 0);
    seek(7);
    await settled();
    expect(main.last('lecture:keep')).toMatchObject({ place: { place: 'race', frame: 7 } });
    edit({ act: 'parallel' });
    seek(9);
    await settled();
    expect(main.last('lecture:keep')).toMatchObject({ place: { place: 'race', frame: 7 } });
    playback.setState({ plan: null });
    stand('gates');
    await settled();
    expect(main.last('lecture:keep')).toMatchObject({ place: { place: 'gates', frame: 0 } });
  });

  test('complains once about a full disk, and again when it was better meanwhile', async () => {
    main.refuse('lecture:keep', 'The disk is full.');
    keepDocument();
    for (const [name, shown] of [['a', 'The disk is full.'], ['b', null]] as const) {
      view.setState({ notice: null });
      rename(name);
      await settled();
      expect(view.getState().notice).toBe(shown);
    }
  });
});

describe('recording', () => {
  const keys = (): readonly (string | null)[] => document.getState().lecture.acts.map(({ recorded }) => recorded);

  beforeEach(() => {
    const text = `words of ${expect.getState().currentTestName ?? ''}`;
    const opened = openedWith(['race', 'attention', 'gates', 'parallel']);
    take({ ...opened, lecture: { ...opened.lecture, acts: opened.lecture.acts.map((place) => ({ ...place, text })) } });
    main.answers.set('lecture:record', ({ key, trace }: { readonly key: string; readonly trace: Trace }) => fine({ key, act: trace.scenario.act, createdAt: trace.createdAt, device: trace.device }));
  });

  test('computes what is missing once for each family, and is one edit', async () => {
    await record(['race', 'attention', 'gates', 'parallel']);
    expect(keys()).toEqual(['sentence-20260101000000001', 'sentence-20260101000000001', 'gates-20260101000000002', expect.stringContaining('20260101')]);
    expect([main.count('compute:run'), main.count('lecture:record'), document.getState().past.length, desk.getState().recording]).toEqual([3, 3, 1, null]);
  });

  test('leaves alone what is recorded already', async () => {
    setRecorded({ race: 'older' });
    await record(['race', 'gates']);
    expect([keys()[0], main.count('compute:run')]).toEqual(['older', 1]);
  });

  test('goes on after an act that fails, and says so', async () => {
    const compute = main.answers.get('compute:run');
    main.answers.set('compute:run', (request: { readonly scenario: { readonly act: string } }) => (request.scenario.act === 'gates' ? failed('too-slow', 'It took too long.') : (compute?.(request as never) ?? fine(null))));
    await record(['race', 'gates', 'parallel']);
    expect(keys().map((key) => key !== null)).toEqual([true, false, false, true]);
    expect(view.getState().notice).toContain('It took too long.');
  });

  test('keeps what was done before it was stopped', async () => {
    const compute = main.answers.get('compute:run');
    main.answers.set('compute:run', (request: { readonly scenario: { readonly act: string } }) => {
      if (request.scenario.act !== 'gates') return compute?.(request as never) ?? fine(null);
      stopRecording();
      return failed('cancelled', 'Stopped.');
    });
    await record(['race', 'gates', 'parallel']);
    expect(keys().map((key) => key !== null)).toEqual([true, false, false, false]);
    expect([main.count('compute:cancel'), view.getState().notice]).toEqual([1, null]);
  });
});

test('the shelf keeps what was used last within its room, and the newest however large it is', () => {
  const sized = (count: number): Trace => ({ ...sampleTrace, tensors: { a: { shape: [count], data: new Float32Array(count) } }, dependencies: {} });
  const shelf = new Shelf(400);
  for (const key of ['a', 'b']) shelf.put(key, sized(40));
  expect(shelf.get('a')).not.toBeNull();
  shelf.put('c', sized(40));
  expect(['a', 'b', 'c'].map((key) => shelf.get(key) !== null)).toEqual([true, false, true]);
  shelf.put('huge', sized(1000));
  expect(['a', 'c', 'huge'].map((key) => shelf.get(key) !== null)).toEqual([false, false, true]);
  shelf.put('huge', sized(10));
  shelf.put('d', sized(80));
  expect(['huge', 'd'].map((key) => shelf.get(key) !== null)).toEqual([true, true]);
});
