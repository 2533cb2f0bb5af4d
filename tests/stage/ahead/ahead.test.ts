import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failed, fine, type Outcome } from '#contract/failure';
import type { Scenario } from '#contract/scenario';
import { sampleTrace } from '../../main/sampleTrace';
import { lectureOf, openedWith } from '../../panels/lectures';
import { MainInMemory, settled } from '../document/bridge';
import { Ahead } from '../../../renderer/stage/ahead/ahead';
import { stand, take } from '../../../renderer/state/document';
import { finding } from '../../../renderer/state/finding';
import { begin, nextStep } from '../../../renderer/state/playback';
import { view } from '../../../renderer/state/view';
import { layOut } from '../../../renderer/timeline/plan';

const plan = layOut(['one', 'two'].map((id) => ({ id, lengthFrames: 10, caption: id })));
const acts = ['race', 'gates', 'memory-race', 'attention', 'benchmark', 'position'];

let main: MainInMemory;
let moments: (() => void)[];
let ready: (readonly string[])[];

beforeEach(() => {
  main = new MainInMemory();
  main.install();
  finding.setState(finding.getInitialState(), true);
  // Those of the tests before listen still.
  const mine: (() => void)[] = [];
  moments = mine;
  ready = [];
  const told = ready;
  new Ahead((act) => mine.push(act), (acts) => told.push(acts.map(({ scene }) => scene.id)));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The first picture of a lecture stands; its text is used by no other test, so that nothing of it was computed before. */
function opened(): void {
  take(openedWith(acts, { lecture: lectureOf(acts, { text: `words of ${expect.getState().currentTestName ?? ''}` }) }));
  stand('race');
  begin(plan, 9);
  view.setState({ health: { state: 'ready', message: null, capabilities: null } });
}

/** Lets calm moments come until nobody waits for one. */
async function pass(): Promise<void> {
  for (let go = moments.shift(); go; go = moments.shift()) {
    go();
    await settled();
  }
}

const computed = (): readonly string[] => main.asked.flatMap(({ name, request }) => (name === 'compute:run' ? [(request as { scenario: Scenario }).scenario.act] : []));

/** Has a computation go on until it is told how it ends. */
function hold(): (answer: Outcome<unknown>) => void {
  let end: (answer: Outcome<unknown>) => void = () => undefined;
  main.answers.set('compute:run', () => new Promise((resolve) => (end = resolve)));
  return (answer) => end(answer);
}

test('the acts that follow are computed in their order, those to be watched left out, and each once', async () => {
  opened();
  await pass();
  expect(computed()).toEqual(['gates', 'attention', 'position']);
  expect(ready).toEqual([['gates', 'attention', 'position']]);
  expect(finding.getState().known).toBe(3);
  stand('attention');
  await pass();
  expect(computed()).toHaveLength(3);
  expect(ready.at(-1)).toEqual(['position']);
});

test('one at a time, and none while the show moves or the computing page is not ready', async () => {
  opened();
  view.setState({ health: { state: 'restarting', message: null, capabilities: null } });
  await pass();
  const end = hold();
  nextStep(false);
  view.setState({ health: { state: 'ready', message: null, capabilities: null } });
  await pass();
  expect(computed()).toEqual([]);
  begin(plan, 9);
  await pass();
  await pass();
  expect(computed()).toEqual(['gates']);
  end(fine(sampleTrace));
  await settled();
  await pass();
  expect(computed()).toEqual(['gates', 'attention']);
});

test('it gives way to what somebody asked for, and goes on afterwards', async () => {
  opened();
  const end = hold();
  await pass();
  view.setState({ run: { state: 'working', runId: 'mine', progress: null, paused: false } });
  const { runId } = main.last('compute:run') as { runId: string };
  expect(main.last('compute:cancel')).toEqual({ runId });
  end(failed('cancelled', 'given up'));
  await settled();
  await pass();
  expect(computed()).toEqual(['gates']);
  view.setState({ run: { state: 'idle' } });
  await pass();
  expect(computed()).toEqual(['gates', 'gates']);
});

test('a place that refuses its text is passed over, a page that is lost ends it', async () => {
  opened();
  main.answers.set('compute:run', ({ scenario: { act } }: { scenario: Scenario }) => failed(act === 'gates' ? 'bad-text' : 'page-crashed', act));
  await pass();
  expect(computed()).toEqual(['gates', 'attention']);
  view.setState({ health: { state: 'ready', message: null, capabilities: null } });
  await pass();
  expect(computed()).toEqual(['gates', 'attention']);
});
