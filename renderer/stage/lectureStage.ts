import { type Trace } from '#contract/trace';
import { asFailure } from '#contract/failure';
import { begin, isMoving, playback } from '../state/playback';
import { wish } from '../state/wish';
import { clearChoice, chooseToken, closeExplanation, explain, pointAt, setHead, showNotice, view } from '../state/view';
import { frameWithin } from '../timeline/frame';
import { stepIndexAt } from '../timeline/plan';
import { watchContext } from './context';
import { type Conduct } from './controls';
import { Lantern } from './lights/lantern';
import { awayFrom } from './lights/side';
import { Loop } from './loop';
import { conductHall } from './mirror/conductHall';
import { Mirror } from './mirror/mirror';
import { pressHere } from './mirror/pressed';
import { type Places } from './places';
import { watchPointer } from './pointer';
import { sceneNamed, scenes } from './registry';
import { isSameRun, watchOthers, withOthers } from './others';
import { openRecorded, saveResult } from './recorded';
import { cancel, isRecorded, knownTrace, run, watchPartials } from './runs';
import { fitAll, wholeWindow } from './room';
import { Theatre } from './theatre';
import { applyTheme } from './theme';

/** Builds the stage of the lecturer's window, lets the controls reach it, and has the first trace computed. */
export async function openStage(places: Places, conduct: Conduct): Promise<void> {
  if (scenes.every((scene) => scene.id !== wish.getState().act)) wish.setState({ act: scenes[0]?.id ?? 'race' });
  const theatre = new Theatre(places, wholeWindow(), {
    onThing: (thing, x) => explain(thing, awayFrom(x)),
    onPoint: pointAt,
    onToken: chooseToken,
    onAct: (id) => openLinked(id, open),
  });
  const lantern = new Lantern(theatre, places.lights);
  const loop = new Loop(() => {
    theatre.draw(playback.getState().frame, view.getState());
  });
  const open = (trace: Trace): void => {
    openTrace(theatre, trace);
    loop.request('trace');
  };
  watchPartials((trace) => {
    showPartial(theatre, trace);
    loop.request('partial');
  });
  takeUp(conduct, theatre, open);
  conduct.hall = conductHall(theatre, new Mirror(pressHere), open);
  watchView(theatre, loop);
  watchOthers(() => {
    const { trace } = view.getState();
    if (trace && theatre.show?.scene.showsOthers) open(trace);
  });
  watchPointer(places.stage, places.canvas, theatre);
  watchContext(places.canvas, () => {
    const { trace } = view.getState();
    if (trace) theatre.open(sceneNamed(wish.getState().act), trace, isRecorded(trace));
    loop.request('context restored');
  });
  addEventListener('resize', () => {
    fitAll(theatre);
    lantern.update();
    loop.request('resize');
  });
  loop.request('start');
  await run(open);
}

/** Lets the controls reach the stage, now that it is there. */
function takeUp(conduct: Conduct, theatre: Theatre, open: (trace: Trace) => void): void {
  conduct.acts = scenes;
  conduct.saveResult = saveResult;
  conduct.openResult = () => openRecorded(open);
  conduct.openAct = (id) => openAct(id, open);
  conduct.runNow = () => void run(open);
  conduct.undo = () => undo(open);
  conduct.originOf = (thing) => theatre.show?.origin(thing) ?? null;
  conduct.changes = () => {
    const { before } = view.getState();
    return before && theatre.show ? theatre.show.changesSince(before) : null;
  };
}

/** Shows a new trace at the step where the old one stood, as far as both have it. */
function openTrace(theatre: Theatre, computed: Trace): void {
  const { plan: planBefore, frame } = playback.getState();
  const { trace: traceBefore, head } = view.getState();
  const stepIndex = planBefore && traceBefore ? stepIndexAt(planBefore, frame) : 0;
  try {
    const asked = sceneNamed(wish.getState().act);
    const trace = withOthers(asked, computed);
    const { scene, plan } = theatre.open(asked, trace, isRecorded(computed));
    clearChoice();
    closeExplanation();
    if (head >= (trace.sizes['heads'] ?? 1)) setHead(0);
    view.setState({ trace, growing: false, family: scene.family, before: traceToCompareWith(scene.family, trace) });
    begin(plan, plan.steps[Math.min(stepIndex, plan.steps.length - 1)]?.hold ?? 0);
  } catch (thrown) {
    // One act that fails shows its card; the last good picture stays.
    view.setState({ run: { state: 'failed', failure: asFailure(thrown) } });
  }
}

/** What stood there before the last change, of the same family; what grew meanwhile was no change of its own. */
function traceToCompareWith(family: string, trace: Trace): Trace | null {
  const { trace: traceBefore, family: familyBefore, before, growing } = view.getState();
  if (familyBefore !== family) return null;
  return growing || isSameRun(traceBefore, trace) ? before : traceBefore;
}

/**
 * Shows what a run has so far. Whoever stands at the step that grows, or behind it, sees the newest; whoever still tells what
 * comes before keeps his place.
 */
function showPartial(theatre: Theatre, trace: Trace): void {
  const scene = sceneNamed(wish.getState().act);
  const { plan: planBefore, frame } = playback.getState();
  try {
    const { plan } = theatre.open(scene, trace);
    view.setState({ before: traceToCompareWith(scene.family, trace), trace, family: scene.family, growing: true });
    const grows = plan.steps.findIndex(({ id }) => id === scene.grows);
    const stepIndex = planBefore ? stepIndexAt(planBefore, frame) : 0;
    const moving = isMoving(playback.getState());
    if (stepIndex >= grows) begin(plan, plan.steps[grows]?.hold ?? 0);
    else if (planBefore) playback.setState(({ goal }) => ({ plan, ...(moving ? { goal: frameWithin(goal, plan.lengthFrames) } : {}) }));
    else begin(plan, frame);
  } catch (thrown) {
    view.setState({ run: { state: 'failed', failure: asFailure(thrown) } });
  }
}

/** Puts the scenario and the trace from before the last change back. */
function undo(open: (trace: Trace) => void): void {
  const { before } = view.getState();
  if (!before) return;
  const { text, seed, knobs, backend } = before.scenario;
  const { family } = sceneNamed(wish.getState().act);
  wish.setState(({ knobs: all }) => ({ text, seed, backend, knobs: { ...all, [family]: knobs } }));
  cancel();
  open(before);
}

/** Goes to an act; one whose numbers are there already shows them without computing them again. */
function openAct(id: string, open: (trace: Trace) => void): void {
  if (wish.getState().act === sceneNamed(id).id) return;
  wish.setState({ act: id });
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
