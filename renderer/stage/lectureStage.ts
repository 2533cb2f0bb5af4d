import { type Trace } from '#contract/trace';
import { asFailure } from '#contract/failure';
import { begin, isMoving, playback } from '../state/playback';
import { lecture } from '../state/lecture';
import { clearChoice, chooseToken, closeExplanation, explain, setHead, view } from '../state/view';
import { stepIndexAt } from '../timeline/plan';
import { watchContext } from './context';
import { type Conduct } from './controls';
import { Loop } from './loop';
import { type Places } from './places';
import { watchPointer } from './pointer';
import { sceneNamed, scenes } from './registry';
import { run } from './runs';
import { Theatre } from './theatre';
import { applyTheme } from './theme';

/** Builds the stage of the lecturer's window, lets the controls reach it, and has the first trace computed. */
export async function openStage(places: Places, conduct: Conduct): Promise<void> {
  if (scenes.every((scene) => scene.id !== lecture.getState().act)) lecture.setState({ act: scenes[0]?.id ?? 'race' });
  const theatre = new Theatre(places.stage, places.canvas, places.labels, { onThing: (thing) => explain(thing, false), onToken: chooseToken });
  const loop = new Loop(() => {
    theatre.draw(playback.getState().frame, view.getState());
  });
  const open = (trace: Trace): void => {
    openTrace(theatre, trace);
    loop.request('trace');
  };
  conduct.acts = scenes.map(({ id, title }) => ({ id, title }));
  conduct.openAct = (id) => openAct(id, open);
  conduct.runNow = () => void run(open);
  conduct.originOf = (thing) => theatre.show?.origin(thing) ?? null;
  watchView(theatre, loop);
  watchPointer(places.stage, places.canvas, theatre);
  watchContext(places.canvas, () => {
    const { trace } = view.getState();
    if (trace) theatre.open(sceneNamed(lecture.getState().act), trace);
    loop.request('context restored');
  });
  addEventListener('resize', () => {
    theatre.fit();
    loop.request('resize');
  });
  loop.request('start');
  await run(open);
}

/** Shows a new trace at the step where the old one stood, as far as both have it. */
function openTrace(theatre: Theatre, trace: Trace): void {
  const before = playback.getState();
  const stepIndex = before.plan && view.getState().trace ? stepIndexAt(before.plan, before.frame) : 0;
  try {
    const { plan } = theatre.open(sceneNamed(lecture.getState().act), trace);
    clearChoice();
    closeExplanation();
    if (view.getState().head >= (trace.sizes['heads'] ?? 1)) setHead(0);
    view.setState({ trace });
    begin(plan, plan.steps[Math.min(stepIndex, plan.steps.length - 1)]?.hold ?? 0);
  } catch (thrown) {
    // One act that fails shows its card; the last good picture stays.
    view.setState({ run: { state: 'failed', failure: asFailure(thrown) } });
  }
}

/** Goes to an act; one of the same family shows the same numbers without computing them again. */
function openAct(id: string, open: (trace: Trace) => void): void {
  const [from, to] = [sceneNamed(lecture.getState().act), sceneNamed(id)];
  if (from.id === to.id) return;
  lecture.setState({ act: id });
  const { trace } = view.getState();
  playback.setState({ plan: null });
  if (trace && from.family === to.family) open(trace);
  else void run(open);
}

/** Draws again when something the picture depends on has changed. */
function watchView(theatre: Theatre, loop: Loop): void {
  view.subscribe((now, before) => {
    if (now.theme !== before.theme) applyTheme(now.theme);
    const changed = now.theme !== before.theme || now.from !== before.from || now.to !== before.to || now.head !== before.head;
    if (changed && theatre.show) loop.request('choice');
    if (now.reducedMotion && isMoving(playback.getState())) playback.setState(({ goal }) => ({ frame: goal }));
  });
}
