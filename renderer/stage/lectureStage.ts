import { type Trace } from '#contract/trace';
import { asFailure } from '#contract/failure';
import { restore } from '../state/history';
import { hall } from '../state/hall';
import { begin, finish, isMoving, playback } from '../state/playback';
import { wish } from '../state/wish';
import { chooseToken, explain, pointAt, showNotice, view } from '../state/view';
import { frameWithin } from '../timeline/frame';
import { type Plan, stepIndexAt } from '../timeline/plan';
import { Ahead, isAsked } from './ahead/ahead';
import { aheadMs, Calm } from './ahead/calm';
import { Rehearsal } from './ahead/rehearsal';
import { watchContext } from './context';
import { type Conduct } from './controls';
import { documentWords } from '../panels/words/document';
import { makeCheckActs } from './check/checkActs';
import { bookmarkActs, questionHere } from './document/bookmarks';
import { lectureActs } from './document/lectureActs';
import { Route, type Target } from './document/route';
import { begun, type Start } from './document/start';
import { makeFindingActs } from './finding/findingActs';
import { Lantern } from './lights/lantern';
import { awayFrom } from './lights/side';
import { Loop } from './loop';
import { Abreast } from './mirror/abreast';
import { conductHall } from './mirror/conductHall';
import { Follower } from './mirror/follower';
import { Mirror } from './mirror/mirror';
import { pressHere } from './mirror/pressed';
import { beginWithFirstStep } from './mirror/talkClock';
import { Easel } from './painter/easel';
import { whenIdle } from './painter/idle';
import { Painter } from './painter/painter';
import { hangPicture } from './painter/picture';
import { type Places } from './places';
import { watchPointer } from './pointer';
import { sceneNamed, scenes } from './registry';
import { isSameRun, watchOthers, withOthers } from './others';
import { openRecorded, saveResult } from './recorded';
import { cancel, isRecorded, markRecorded, watchPartials } from './runs';
import { fitAll, wholeWindow } from './room';
import { Player } from './tape/player';
import { Recorder } from './tape/recorder';
import { tapeActs } from './tape/tapeActs';
import { Theatre } from './theatre';
import { applyTheme } from './theme';

/** Beyond the end of every act. */
const lastFrame: Target = { frame: Number.MAX_SAFE_INTEGER };

/** Builds the stage of the lecturer's window, lets the controls reach it, and has the first picture shown. */
export async function openStage(places: Places, conduct: Conduct, start: Start): Promise<void> {
  const theatre = new Theatre(places, wholeWindow(), {
    onThing: (thing, x) => explain(thing, awayFrom(x)),
    onPoint: pointAt,
    onToken: chooseToken,
    onAct: (id) => route.openAct(id),
  });
  const lantern = new Lantern(theatre, places.lights);
  const abreast = new Abreast();
  const calm = new Calm(aheadMs);
  const rehearsal = new Rehearsal({ theatre, whenIdle, whenCalm: calm.when, frame: () => playback.getState().frame, choice: view.getState, isBusy: isAsked });
  const loop = new Loop(() => {
    theatre.draw(playback.getState().frame, view.getState());
    abreast.drew();
    rehearsal.drew();
  }, (nowMs) => abreast.mayDraw(nowMs));
  const open = (trace: Trace, target: Target = null, elsewhere = false): boolean => {
    const shown = openTrace(theatre, trace, target, elsewhere);
    loop.request('trace');
    return shown;
  };
  const route = new Route(open);
  watchPartials((trace) => {
    showPartial(theatre, trace);
    loop.request('partial');
  });
  takeUp(conduct, theatre, route, open);
  const mirror = recordedMirror(abreast);
  conduct.hall = conductHall(theatre, mirror, open, () => void route.show(null, false));
  new Ahead(calm.when, (acts) => [rehearsal, mirror].forEach((each) => each.expect(acts)));
  conduct.tape = tapeActs(new Player(new Follower(theatre, (reason) => loop.request(reason)), open));
  watchView(theatre, loop);
  watchOthers(() => reopen(theatre, open));
  watchPointer(places.stage, theatre);
  watchDrawing(theatre, rehearsal, loop);
  watchWindow(theatre, lantern, loop);
  loop.request('start');
  await begun(start, route);
}

/** Builds the picture anew when all that the GPU held of it was lost. */
function watchDrawing(theatre: Theatre, rehearsal: Rehearsal, loop: Loop): void {
  watchContext(theatre, () => {
    rehearsal.forget();
    const { trace } = view.getState();
    if (trace) theatre.open(sceneNamed(wish.getState().act), trace, isRecorded(trace));
    loop.request('context lost');
  });
}

/** Draws anew in the size that the window has. */
function watchWindow(theatre: Theatre, lantern: Lantern, loop: Loop): void {
  addEventListener('resize', () => {
    fitAll(theatre);
    lantern.update();
    loop.request('resize');
  });
}

/** Tells the audience's page what is on stage, and keeps the talk as it is told. */
function recordedMirror(abreast: Abreast): Mirror {
  const recorder: Recorder = new Recorder(() => mirror.seen);
  const mirror = new Mirror(pressHere, (told) => recorder.hear(told), abreast);
  hall.subscribe(({ talk }) => recorder.follow(talk));
  beginWithFirstStep();
  return mirror;
}

/** Lets the controls reach the stage, now that it is there. */
function takeUp(conduct: Conduct, theatre: Theatre, route: Route, open: (trace: Trace) => boolean): void {
  conduct.acts = scenes;
  conduct.saveResult = saveResult;
  conduct.openResult = () => openRecorded(open, (act) => route.standAt(act));
  conduct.openAct = (id) => route.openAct(id);
  conduct.openPlace = (id, at) => route.openPlace(id, at === 'last' ? lastFrame : null);
  conduct.returnTo = (show) => route.returnTo(show);
  conduct.bookmarks = bookmarkActs(route);
  conduct.question = questionHere;
  conduct.lecture = lectureActs(route);
  const easel = new Easel();
  const painter = new Painter({ whenIdle, easel, put: hangPicture, density: () => devicePixelRatio });
  conduct.finding = makeFindingActs(painter, (place, frame) => route.openPlace(place, { frame }));
  conduct.check = makeCheckActs(easel);
  conduct.runNow = () => void route.compute();
  conduct.undo = () => undo(route, open);
  conduct.originOf = (thing) => theatre.show?.origin(thing) ?? null;
  conduct.numbers = () => theatre.show?.numbers(playback.getState().frame, theatre.lookOf(view.getState())) ?? '';
  conduct.changes = () => {
    const { before } = view.getState();
    return before && theatre.show ? theatre.show.changesSince(before) : null;
  };
}

/** Shows the trace on stage anew, for an act in which other results lie beside it. */
function reopen(theatre: Theatre, open: (trace: Trace) => boolean): void {
  const { trace } = view.getState();
  if (trace && theatre.show?.scene.showsOthers) open(trace);
}

/** Shows a new trace where it is asked for; else at the step where the old one stood, as far as both have it. */
function openTrace(theatre: Theatre, computed: Trace, target: Target, elsewhere: boolean): boolean {
  const { plan: planBefore, frame } = playback.getState();
  const { trace: traceBefore, head } = view.getState();
  const stepIndex = planBefore && traceBefore ? stepIndexAt(planBefore, frame) : 0;
  try {
    const asked = sceneNamed(wish.getState().act);
    const trace = withOthers(asked, computed);
    const recorded = isRecorded(computed);
    const { scene, plan } = theatre.open(asked, trace, recorded);
    if (recorded) markRecorded(trace);
    view.setState({ from: null, to: null, trail: [], head: head < (trace.sizes['heads'] ?? 1) ? head : 0 });
    const before = elsewhere && !isSameRun(traceBefore, trace) ? null : traceToCompareWith(scene.family, trace);
    view.setState({ trace, growing: false, family: scene.family, before });
    begin(plan, frameFor(plan, target, stepIndex));
    if (target !== null && 'show' in target) restore(target.show);
    return true;
  } catch (thrown) {
    // One act that fails shows its card; the last good picture stays.
    view.setState({ run: { state: 'failed', failure: asFailure(thrown) } });
    return false;
  }
}

/** The frame to begin at; a step that these words do not have is said to be missing. */
function frameFor(plan: Plan, target: Target, stepIndex: number): number {
  if (target !== null && 'frame' in target) return target.frame;
  const wanted = target !== null && 'step' in target ? plan.steps.find(({ id }) => id === target.step) : plan.steps[Math.min(stepIndex, plan.steps.length - 1)];
  if (!wanted && target !== null && 'step' in target) showNotice(documentWords.lostStep(target.step));
  return wanted?.hold ?? 0;
}

/** What stood there before the last change, of the same family; what grew meanwhile was no change of its own. */
function traceToCompareWith(family: string, trace: Trace): Trace | null {
  const { trace: traceBefore, family: familyBefore, before, growing } = view.getState();
  if (familyBefore !== family) return null;
  return growing || isSameRun(traceBefore, trace) ? before : traceBefore;
}

/**
 * Shows what a run has so far. Whoever stands at the step that grows, or behind it, sees the newest; whoever still tells what
 * comes before keeps his place. An act that was just come to begins with its first step: the frame is still that of the act before.
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
    else begin(plan, frameFor(plan, null, 0));
  } catch (thrown) {
    view.setState({ run: { state: 'failed', failure: asFailure(thrown) } });
  }
}

/** Puts the scenario and the trace from before the last change back. */
function undo(route: Route, open: (trace: Trace) => boolean): void {
  const { before } = view.getState();
  if (!before) return;
  const { text, seed, knobs, backend } = before.scenario;
  const { family } = sceneNamed(wish.getState().act);
  wish.setState(({ knobs: all }) => ({ text, seed, backend, knobs: { ...all, [family]: knobs } }));
  cancel();
  if (open(before)) route.takeOver(before.scenario);
}

/** Draws again when something the picture depends on has changed. */
function watchView(theatre: Theatre, loop: Loop): void {
  view.subscribe((now, before) => {
    if (now.theme !== before.theme) applyTheme(now.theme);
    const changed = now.theme !== before.theme || now.from !== before.from || now.to !== before.to || now.head !== before.head;
    if (changed && theatre.show) loop.request('choice');
    if (now.reducedMotion && isMoving(playback.getState())) finish();
  });
}
