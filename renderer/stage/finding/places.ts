import { type Trace } from '#contract/trace';
import { type PlaceEntry, type StandingText } from '../../panels/findingActs';
import { type Look, type SceneSpec } from '../../parts/scene';
import { wish } from '../../state/wish';
import { view } from '../../state/view';
import { type Plan } from '../../timeline/plan';
import { withOthers } from '../others';
import { type Sitter } from '../painter/easel';
import { sceneNamed, scenes } from '../registry';
import { isRecorded, knownTrace } from '../runs';

/** The places of the lecture, and which of them can be shown without computing. */
export function placesNow(): readonly PlaceEntry[] {
  const { act } = wish.getState();
  return scenes.map((scene) => ({ id: scene.id, act: scene.id, title: scene.title, plan: planAt(scene.id), onStage: scene.id === act }));
}

/** The plan of a place; `null` while it is not computed. */
export function planAt(place: string): Plan | null {
  const sitter = sitterAt(place);
  return sitter ? planOf(sitter) : null;
}

/** What can be painted of a place; `null` while it is not computed. */
export function sitterAt(place: string): Sitter | null {
  const scene = sceneNamed(place);
  const trace = traceAt(scene);
  return trace ? { scene, trace: laidOut(scene, trace), recorded: isRecorded(trace) } : null;
}

/** What is on stage is known there whatever was typed since. */
function traceAt(scene: SceneSpec<unknown>): Trace | null {
  const { trace, family } = view.getState();
  return scene.id === wish.getState().act && family === scene.family ? trace : knownTrace(scene.id);
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
