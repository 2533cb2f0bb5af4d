import { asFailure } from '#contract/failure';
import { type PlaceEntry } from '../../panels/findingActs';
import { check, type CheckReport, type StepCost, type StepFault } from '../../state/check';
import { isMoving, playback } from '../../state/playback';
import { view } from '../../state/view';
import { type Step } from '../../timeline/plan';
import { placesNow, sitterAt } from '../finding/places';
import { type Easel, type Sitter } from '../painter/easel';
import { fitStage } from '../viewport';
import { foreignCharacters, missingFaces } from './faces';
import { textFaults } from './faults';
import { TextBench } from './layTexts';
import { breathe, timeOf } from './stopwatch';

/** What is gathered while the steps are gone through. */
interface Gathered {
  steps: number;
  texts: number;
  readonly faults: StepFault[];
  readonly costs: StepCost[];
  readonly undrawn: { title: string; why: string }[];
  readonly written: Set<string>;
}

/** One place to look at, at one size. */
interface Looking {
  readonly easel: Easel;
  readonly bench: TextBench;
  readonly widthPx: number;
  readonly into: Gathered;
  /** Whether somebody has ended it. */
  readonly ended: () => boolean;
}

/**
 * Draws every step of every place that is computed at the size of the projector, reads the texts where they stand, and takes
 * the time. One step at a time, when the page has nothing else to do.
 */
export async function checkStage(easel: Easel, ended: () => boolean): Promise<CheckReport> {
  const { widthPx, heightPx } = check.getState().size;
  const bench = new TextBench();
  const into: Gathered = { steps: 0, texts: 0, faults: [], costs: [], undrawn: [], written: new Set() };
  const places = placesNow();
  try {
    for (const place of places) await lookAt(place, { easel, bench, widthPx: Math.round(fitStage(widthPx, heightPx, 1).unit * 1280), into, ended });
  } finally {
    bench.dispose();
    easel.clear();
  }
  const { steps, texts, faults, costs, undrawn, written } = into;
  const missing = places.filter(({ plan }) => plan === null).map(({ title }) => title);
  return { widthPx, heightPx, steps, texts, faults, costs, undrawn, missing, faces: await missingFaces(), foreign: await foreignCharacters(written), ended: ended() };
}

async function lookAt({ id, title, plan }: PlaceEntry, looking: Looking): Promise<void> {
  const sitter = sitterAt(id);
  if (!sitter || !plan) return;
  try {
    for (const [stepIndex, step] of plan.steps.entries()) {
      do await breathe();
      while (isMoving(playback.getState()) && !looking.ended());
      if (looking.ended()) return;
      check.setState(({ running }) => ({ running: running && { ...running, title } }));
      lookAtStep(sitter, { place: id, title, stepIndex }, step, looking);
      check.setState(({ running }) => ({ running: running && { ...running, done: running.done + 1 } }));
    }
  } catch (thrown) {
    looking.into.undrawn.push({ title, why: asFailure(thrown).message });
  }
}

function lookAtStep(sitter: Sitter, where: Omit<StepCost, 'ms'>, { start, hold }: Step, { easel, bench, widthPx, into }: Looking): void {
  const { theme } = view.getState();
  const poseAt = (frame: number) => ({ frame, theme, head: 0, widthPx });
  // The first drawing of an act compiles what the stage has compiled long before.
  if (!easel.holds(sitter)) easel.draw(sitter, poseAt(start));
  easel.finish();
  const frames = [...new Set([start, Math.round((start + hold) / 2), hold])];
  const ms = Math.max(...frames.map((frame) => timeOf(() => {
    easel.draw(sitter, poseAt(frame));
    easel.finish();
  })));
  into.costs.push({ ...where, ms });
  const { drawing, labels } = easel.paint(sitter, poseAt(hold));
  const texts = bench.lay(labels, widthPx);
  for (const { text, face } of labels) if (face !== 'tex') into.written.add(text);
  into.faults.push(...textFaults(texts, pixelsOf(drawing)).map((fault) => ({ place: where.place, title: where.title, stepIndex: where.stepIndex, fault })));
  into.texts += texts.length;
  into.steps += 1;
}

function pixelsOf(drawing: HTMLCanvasElement): ImageData {
  const context = drawing.getContext('2d');
  return context ? context.getImageData(0, 0, drawing.width, drawing.height) : new ImageData(1, 1);
}
