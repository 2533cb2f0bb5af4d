import { type LectureAct } from '#contract/lecture';
import { type Scenario } from '#contract/scenario';
import { type Trace } from '#contract/trace';
import { type PlaceEntry, type StandingText, stagePlace } from '../../panels/findingActs';
import { type Look, type SceneSpec } from '../../parts/scene';
import { document, placeNamed } from '../../state/document';
import { scenarioOf, wish } from '../../state/wish';
import { view } from '../../state/view';
import { type Plan } from '../../timeline/plan';
import { knownRecording } from '../document/recordings';
import { withOthers } from '../others';
import { type Sitter } from '../painter/easel';
import { scenes } from '../registry';
import { isRecorded, traceFor } from '../runs';

/** The places of the lecture, and which of them can be shown without computing; acts that this edition lacks are left out. */
export function placesNow(): readonly PlaceEntry[] {
  const { lecture } = document.getState();
  return lecture.acts.flatMap((place) => {
    const scene = sceneOf(place.act);
    return scene ? [{ id: place.id, act: place.act, title: scene.title, plan: planAt(place.id), onStage: isOnStage(place) }] : [];
  });
}

/** The plan of a place; `null` while it is not computed. */
export function planAt(place: string): Plan | null {
  const sitter = sitterAt(place);
  return sitter ? planOf(sitter) : null;
}

/** What can be painted of a place; `null` while it is not computed. */
export function sitterAt(id: string): Sitter | null {
  const place = id === stagePlace ? null : placeNamed(document.getState().lecture, id);
  if (!place && id !== stagePlace) return null;
  const scene = sceneOf(place?.act ?? wish.getState().act);
  const trace = scene && (place && !isOnStage(place) ? traceAt(place, scene) : traceOnStage(scene));
  return scene && trace ? { scene, trace: laidOut(scene, trace), recorded: isRecorded(trace) } : null;
}

/** What a place wants computed. */
export function scenarioAt({ act, text, seed, knobs }: LectureAct, scene: SceneSpec<unknown>): Scenario {
  return scenarioOf({ act, text, seed, knobs: { [scene.family]: knobs }, backend: wish.getState().backend }, scene);
}

/** The act with a name; `null` when this edition lacks it. */
export function sceneOf(act: string): SceneSpec<unknown> | null {
  return scenes.find(({ id }) => id === act) ?? null;
}

/** Recorded numbers come before those that were computed here. */
function traceAt(place: LectureAct, scene: SceneSpec<unknown>): Trace | null {
  return (place.recorded === null ? null : knownRecording(place.recorded)) ?? traceFor(scenarioAt(place, scene));
}

/** What is on stage is known there whatever was typed since. */
function traceOnStage({ family }: SceneSpec<unknown>): Trace | null {
  const { trace, family: shown } = view.getState();
  return shown === family ? trace : null;
}

function isOnStage({ id, act }: LectureAct): boolean {
  return id === document.getState().at && act === wish.getState().act;
}

/** Every text of every step, each once. */
export function textsAt(place: string): readonly StandingText[] {
  const sitter = sitterAt(place);
  if (!sitter) return [];
  const { scene, trace } = sitter;
  const plan = planOf(sitter);
  const known = texts.get(plan);
  if (known) return known;
  const look: Look = { theme: 'dark', from: null, to: null, head: 0, density: 1 };
  const found = new Map<string, number>();
  plan.steps.forEach(({ hold }, stepIndex) => {
    for (const { text, face } of scene.labels(trace, plan, hold, look)) {
      if (face !== 'tex' && /\p{L}{2}/u.test(text) && !found.has(text)) found.set(text, stepIndex);
    }
  });
  const all = Array.from(found, ([text, stepIndex]) => ({ text, stepIndex }));
  texts.set(plan, all);
  return all;
}

/** Texts found before: looking for them lays out every step. */
const texts = new WeakMap<Plan, readonly StandingText[]>();

/** Plans made before: they are the same for the same act and trace. */
const plans = new WeakMap<Trace, Map<string, Plan>>();

function planOf({ scene, trace }: Sitter): Plan {
  const known = plans.get(trace) ?? new Map<string, Plan>();
  plans.set(trace, known);
  const plan = known.get(scene.id) ?? scene.plan(trace);
  known.set(scene.id, plan);
  return plan;
}

/** Traces with results laid beside them, each made once: pictures are kept by their trace. */
const laid = new WeakMap<Trace, Trace>();

function laidOut(scene: SceneSpec<unknown>, trace: Trace): Trace {
  if (!scene.showsOthers || trace === view.getState().trace) return trace;
  const wanted = withOthers(scene, trace);
  const known = laid.get(trace);
  if (known && known.others.length === wanted.others.length && known.others.every((other, index) => other === wanted.others[index])) return known;
  laid.set(trace, wanted);
  return wanted;
}
