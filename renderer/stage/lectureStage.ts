import { type Trace } from '#contract/trace';
import { asFailure } from '#contract/failure';
import { begin, isMoving, playback } from '../state/playback';
import { lecture } from '../state/lecture';
import { clearChoice, chooseToken, closeExplanation, explain, setHead, showNotice, view } from '../state/view';
import { stepIndexAt } from '../timeline/plan';
import { watchContext } from './context';
import { type Conduct } from './controls';
import { Loop } from './loop';
import { type Places } from './places';
import { watchPointer } from './pointer';
import { sceneNamed, scenes } from './registry';
import { isSameRun, watchOthers, withOthers } from './others';
import { cancel, knownTrace, run } from './runs';
import { Theatre } from './theatre';
import { applyTheme } from './theme';

/** Builds the stage of the lecturer's window, lets the controls reach it, and has the first trace computed. */
export async function openStage(places: Places, conduct: Conduct): Promise<void> {
  if (scenes.every((scene) => scene.id !== lecture.getState().act)) lecture.setState({ act: scenes[0]?.id ?? 'race' });
  const theatre = new Theatre(places.stage, places.canvas, places.labels, { onThing: (thing) => explain(thing, false), onToken: chooseToken, onAct: (id) => openLinked(id, open) });
  const loop = new Loop(() => {
    theatre.draw(playback.getState().frame, view.getState());
  });
  const open = (trace: Trace): void => {
    openTrace(theatre, trace);
    loop.request('trace');
  };
  conduct.acts = scenes;
  conduct.openAct = (id) => openAct(id, open);
  conduct.runNow = () => void run(open);
  conduct.undo = () => undo(open);
  conduct.originOf = (thing) => theatre.show?.origin(thing) ?? null;
  conduct.changes = () => {
    const { before } = view.getState();
    return before && theatre.show ? theatre.show.changesSince(before) : null;
  };
  watchView(theatre, loop);
  watchOthers(() => {
    const { trace } = view.getState();
    if (trace && theatre.show?.scene.showsOthers) open(trace);
  });
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
function openTrace(theatre: Theatre, computed: Trace): void {
  const { plan: planBefore, frame } = playback.getState();
  const { trace: traceBefore, family: familyBefore, before, head } = view.getState();
  const stepIndex = planBefore && traceBefore ? stepIndexAt(planBefore, frame) : 0;
  try {
    const asked = sceneNamed(lecture.getState().act);
    const trace = withOthers(asked, computed);
    const { scene, plan } = theatre.open(asked, trace);
    clearChoice();
    closeExplanation();
    if (head >= (trace.sizes['heads'] ?? 1)) setHead(0);
    const changed = familyBefore === scene.family && !isSameRun(traceBefore, trace);
    view.setState({ trace, family: scene.family, before: changed ? traceBefore : familyBefore === scene.family ? before : null });
    begin(plan, plan.steps[Math.min(stepIndex, plan.steps.length - 1)]?.hold ?? 0);
  } catch (thrown) {
    // One act that fails shows its card; the last good picture stays.
    view.setState({ run: { state: 'failed', failure: asFailure(thrown) } });
  }
}

/** Puts the scenario and the trace from before the last change back. */
function undo(open: (trace: Trace) => void): void {
  const { before } = view.getState();
  if (!before) return;
  const { text, seed, knobs, backend } = before.scenario;
  const { family } = sceneNamed(lecture.getState().act);
  lecture.setState(({ knobs: all }) => ({ text, seed, backend, knobs: { ...all, [family]: knobs } }));
  cancel();
  open(before);
}

/** Goes to an act; one whose numbers are there already shows them without computing them again. */
function openAct(id: string, open: (trace: Trace) => void): void {
  if (lecture.getState().act === sceneNamed(id).id) return;
  lecture.setState({ act: id });
  playback.setState({ plan: null });
  const known = knownTrace(id);
  if (known) {
    cancel();
    open(known);
  } else {
    void run(open);
  }
}

/** Goes where a text leads; an act that this edition lacks is said to be missing. */
function openLinked(id: string, open: (trace: Trace) => void): void {
  if (scenes.some((scene) => scene.id === id)) openAct(id, open);
  else showNotice(`This edition has no act “${id}”. Choose another from the list of acts (A).`);
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
