import type { Breath } from '../breath';
import { type Inside, insideOf } from './inside';
import type { MakeTrainer } from './source';
import { modelKinds, type Shape, shapeOf } from './shapes';
import { type Batch, drawBatch, drawExample, drawSizes, valueCount } from './task';
import type { Trainer } from './trainer';

/** How many things there are to remember, and fillers among them, where accuracy is asked for. */
export const gridPairs = [1, 2, 4, 8, 16] as const;
export const gridGaps = [0, 8, 32, 64, 112] as const;
const longest = 16 + 112 + 1;

/** After how many parts of the training accuracy is asked for, besides before it. */
const checkpointCount = 12;
/** Most points of the curves of loss; each is a mean over some steps. */
const mostPoints = 120;
/** Sequences at each place of the grid while training goes on; the last time there are as many as was wished. */
const roughSamples = 128;
/** Rows of a batch that is only answered. */
const answerRows = 64;

/** The sequence that is shown to the class. */
export const exampleSizes = { rows: 4, pairs: 4, gap: 8 } as const;

/** What is to be trained, and how. */
export interface RaceWish {
  readonly seed: number;
  readonly steps: number;
  readonly batch: number;
  /** Most pairs and most fillers of a sequence that is learnt from. */
  readonly pairs: number;
  readonly gap: number;
  /** Times the usual width, and times the usual step size. */
  readonly size: number;
  readonly rate: number;
  readonly samples: number;
}

/** How many answers were right at one time, [models][pairs][gaps] in one list, of so many at each place. */
export interface Checkpoint {
  readonly step: number;
  readonly samples: number;
  readonly right: readonly number[];
}

/** How the curve of one model stands. */
export interface Curve {
  /** Mean loss of each part of the training that it took part in. */
  readonly losses: readonly number[];
  /** Step after which it diverged; `null` when it did not. */
  readonly divergedAt: number | null;
}

/** What there is so far: everything only grows. */
export interface RaceState {
  readonly shapes: readonly Shape[];
  readonly step: number;
  /** Steps of one point of the curves. */
  readonly pointSteps: number;
  readonly curves: readonly Curve[];
  readonly checkpoints: readonly Checkpoint[];
  readonly example: Batch;
  /** Shares that each model gives the answers to the example, [models] of [16]; `null` before the end. */
  readonly shares: readonly Float32Array[] | null;
  /** What each model has learnt, and what it computes of the example; `null` before the end. */
  readonly insides: readonly Inside[] | null;
  readonly span: string;
  readonly threads: number;
}

/** What a race runs with. */
export interface RaceTools {
  readonly makeTrainer: MakeTrainer;
  readonly breathe: Breath;
  /** Told after every part. */
  readonly onPart: (state: RaceState) => void;
}

/** Trains the three models on the same batches in the same order, and asks them now and then. */
export async function runRace(wish: RaceWish, { makeTrainer, breathe, onPart }: RaceTools): Promise<RaceState> {
  const shapes = modelKinds.map((kind) => shapeOf(kind, wish));
  const most = Math.max(longest, wish.pairs + wish.gap + 1);
  const trainer = await makeTrainer({ shapes, seed: wish.seed, longest: most, mostRows: Math.max(wish.batch, answerRows) });
  try {
    const race = new Race(wish, shapes, trainer, breathe);
    await race.run(onPart);
    return race.state();
  } finally {
    trainer.dispose();
  }
}

class Race {
  readonly #wish: RaceWish;
  readonly #shapes: readonly Shape[];
  readonly #trainer: Trainer;
  readonly #breathe: Breath;
  readonly #example: Batch;
  readonly #curves: { losses: number[]; divergedAt: number | null }[];
  readonly #checkpoints: Checkpoint[] = [];
  readonly #pointSteps: number;
  #step = 0;
  #shares: readonly Float32Array[] | null = null;
  #insides: readonly Inside[] | null = null;

  constructor(wish: RaceWish, shapes: readonly Shape[], trainer: Trainer, breathe: Breath) {
    this.#wish = wish;
    this.#shapes = shapes;
    this.#trainer = trainer;
    this.#breathe = breathe;
    this.#example = drawExample(wish.seed, exampleSizes);
    this.#curves = shapes.map(() => ({ losses: [], divergedAt: null }));
    this.#pointSteps = Math.ceil(wish.steps / mostPoints);
  }

  /** A copy of what there is. */
  state(): RaceState {
    return {
      shapes: this.#shapes, step: this.#step, pointSteps: this.#pointSteps, example: this.#example, shares: this.#shares, insides: this.#insides,
      curves: this.#curves.map(({ losses, divergedAt }) => ({ losses: [...losses], divergedAt })), checkpoints: [...this.#checkpoints],
      span: this.#trainer.span, threads: this.#trainer.threads,
    };
  }

  async run(onPart: (state: RaceState) => void): Promise<void> {
    const { steps, samples } = this.#wish;
    await this.#ask(Math.min(samples, roughSamples));
    onPart(this.state());
    for (let part = 1; part <= checkpointCount; part += 1) {
      const until = Math.round((steps * part) / checkpointCount);
      while (this.#step < until) {
        await this.#learn(Math.min(until, (Math.floor(this.#step / this.#pointSteps) + 1) * this.#pointSteps));
        onPart(this.state());
      }
      // Few steps make two checkpoints of one step; only the last one counts.
      if (part < checkpointCount && until === this.#checkpoints.at(-1)?.step) continue;
      await this.#ask(part === checkpointCount ? samples : Math.min(samples, roughSamples));
      if (part === checkpointCount) await this.#answerExample();
      onPart(this.state());
    }
  }

  /** What every model makes of the sequence that is shown, with all that it is computed from. */
  async #answerExample(): Promise<void> {
    this.#shares = (await this.#trainer.answer(this.#example, this.#breathe)).map((shares) => shares.slice(0, valueCount));
    const numbers = this.#trainer.numbers();
    this.#insides = this.#shapes.map((shape, model) => insideOf(shape, numbers[model] ?? new Float32Array(), this.#example));
  }

  /** Learns up to a step; losses of a point that was begun before go on. */
  async #learn(until: number): Promise<void> {
    const { seed, batch: rows } = this.#wish;
    const batches = Array.from({ length: until - this.#step }, (_, place) => {
      const step = this.#step + place;
      return drawBatch(seed, `batch ${step}`, { rows, ...drawSizes(seed, step, this.#wish) });
    });
    const lessons = await this.#trainer.learn(batches, this.#breathe);
    lessons.forEach(({ losses, diverged }, model) => {
      const curve = this.#curves[model];
      if (!curve || curve.divergedAt !== null) return;
      this.#tally(curve.losses, losses);
      if (diverged) curve.divergedAt = this.#step + losses.length;
    });
    this.#step = until;
  }

  /** Takes the losses of a few steps into the means; a loss that is no number ends a curve and is not drawn. */
  #tally(means: number[], losses: readonly number[]): void {
    losses.forEach((loss, place) => {
      if (!Number.isFinite(loss)) return;
      const within = (this.#step + place) % this.#pointSteps;
      if (within === 0) means.push(loss);
      else means[means.length - 1] = ((means.at(-1) ?? 0) * within + loss) / (within + 1);
    });
  }

  /** Asks every model at every place of the grid, on sequences that nobody learns from. */
  async #ask(samples: number): Promise<void> {
    const { seed } = this.#wish;
    const rows = Math.min(samples, answerRows);
    const each = samples / rows;
    const batches: Batch[] = [];
    for (const pairs of gridPairs) {
      for (const gap of gridGaps) {
        for (let part = 0; part < each; part += 1) batches.push(drawBatch(seed, `question ${this.#step} ${pairs} ${gap} ${part}`, { rows, pairs, gap }));
        await this.#breathe();
      }
    }
    const counts = await this.#trainer.count(batches, this.#breathe);
    const cells = Array.from({ length: batches.length / each }, (_, cell) => cell * each);
    const right = counts.flatMap((found) => cells.map((first) => found.slice(first, first + each).reduce((sum, count) => sum + count, 0)));
    this.#checkpoints.push({ step: this.#step, samples, right });
  }
}
