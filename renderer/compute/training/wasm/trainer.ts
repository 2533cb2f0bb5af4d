import type { Breath } from '../../breath';
import { Arena, type Ground } from '../../kernels/wasm/arena';
import { round } from '../../kernels/wasm/crew';
import type { Team, Threads } from '../../kernels/wasm/threads';
import type { TrainerWish } from '../plain/trainer';
import { type Batch, valueCount } from '../task';
import type { Lesson, Trainer } from '../trainer';
import { type Laid, layModel, putModel } from './lay';
import { words } from '../../words/words';

/** What a job does; as in assembly/training/layout.ts. */
const tasks = { learn: 0, count: 1, slopes: 2, answer: 3 } as const;
type Task = keyof typeof tasks;

/** Bytes of keys, and as many of values, in one round: the slowest model needs a tenth of a second for so many tokens. */
const roundTokens = 40_000;
const mostBatches = 256;
const batchWords = 5;
const jobWords = 5;
const stepsWord = 7;
const divergedWord = 8;
/** The longest job first, so that the others fit beside it. */
const order = { lstm: 0, rnn: 1, transformer: 2 } as const;

interface Plan {
  readonly models: readonly Laid[];
  readonly jobs: number;
  readonly batches: number;
  readonly tokens: number;
  readonly results: readonly number[];
}

/**
 * Models that learn in the kernels, each on one thread at a time: while one thread works on the slowest model, another
 * does the rest. What comes out does not depend on how many threads there are.
 *
 * @param threads - most threads to use; more than there are models are never of use
 */
export async function wasmTrainer(wish: TrainerWish, module: WebAssembly.Module, { threads, most }: { readonly threads: Threads; readonly most: number }): Promise<Trainer> {
  const arena = new Arena();
  const plan = layOut(wish, arena);
  const ground = arena.build(words.room.training(wish.shapes.length, wish.longest), words.room.smaller.batch);
  for (const laid of plan.models) putModel(laid, wish, ground);
  const size = Math.min(most, wish.shapes.length);
  const desk = new Desk(plan, ground, await threads.open(size, module, ground.memory));
  return {
    span: words.spans.training(size),
    threads: size,
    learn: (batches, breathe) => desk.learn(batches, breathe),
    count: async (batches, breathe) => desk.through('count', batches, breathe),
    answer: async (batch, breathe) => {
      await desk.go('answer', [batch], breathe);
      return plan.results.map((address) => ground.at(address, batch.rows * valueCount).slice());
    },
    slopes: async (batch, breathe) => {
      await desk.go('slopes', [batch], breathe);
      return plan.models.map(({ slopes, shape }) => Float64Array.from(ground.at(slopes, shape.size)));
    },
    numbers: () => plan.models.map(({ numbers, shape }) => ground.at(numbers, shape.size).slice()),
    dispose: () => desk.close(),
  };
}

function layOut(wish: TrainerWish, arena: Arena): Plan {
  const results = Math.max(mostBatches, wish.mostRows * valueCount);
  return {
    models: wish.shapes.map((shape) => layModel(shape, wish, arena)),
    jobs: arena.numbers(wish.shapes.length * jobWords),
    batches: arena.numbers(mostBatches * batchWords),
    // A byte for each key, each value and each answer.
    tokens: arena.numbers(Math.ceil((2 * Math.max(roundTokens, wish.longest * wish.mostRows) + mostBatches * wish.mostRows) / 4)),
    results: wish.shapes.map(() => arena.numbers(results)),
  };
}

/** Hands batches to the threads, as many at a time as fit, and reads what they left. */
class Desk {
  readonly #plan: Plan;
  readonly #ground: Ground;
  readonly #team: Team;

  constructor(plan: Plan, ground: Ground, team: Team) {
    this.#plan = plan;
    this.#ground = ground;
    this.#team = team;
  }

  async learn(batches: readonly Batch[], breathe: Breath): Promise<readonly Lesson[]> {
    const before = this.#plan.models.map((laid) => this.#wordOf(laid, stepsWord));
    const losses = await this.through('learn', batches, breathe);
    return this.#plan.models.map((laid, model) => {
      const diverged = this.#wordOf(laid, divergedWord) !== 0;
      const taken = this.#wordOf(laid, stepsWord) - (before[model] ?? 0);
      // The batch on which it diverged has a loss, but no step followed; one that had diverged before has neither.
      const own = losses[model] ?? [];
      return { losses: own.slice(0, diverged && own[taken] !== 0 ? taken + 1 : taken), diverged };
    });
  }

  /** One number a batch from each model, [models][batches]. */
  async through(task: Task, batches: readonly Batch[], breathe: Breath): Promise<readonly number[][]> {
    const found: number[][] = this.#plan.models.map(() => []);
    for (const part of inRounds(batches)) {
      this.#plan.results.forEach((address) => this.#ground.at(address, part.length).fill(0));
      await this.go(task, part, breathe);
      this.#plan.results.forEach((address, model) => found[model]?.push(...this.#ground.at(address, part.length)));
    }
    return found;
  }

  /** One round of all models over batches that fit. */
  async go(task: Task, batches: readonly Batch[], breathe: Breath): Promise<void> {
    const { models, jobs, batches: list, results } = this.#plan;
    this.#put(batches);
    const listed = models.map((laid, model) => ({ laid, result: results[model] ?? 0 })).toSorted((one, other) => order[one.laid.shape.kind] - order[other.laid.shape.kind]);
    this.#ground.putWords(jobs, listed.flatMap(({ laid, result }) => [laid.words, tasks[task], list, batches.length, result]));
    await round(this.#team, this.#ground, 'work', () => [jobs, models.length], breathe);
  }

  close(): void {
    this.#team.close();
  }

  #put(batches: readonly Batch[]): void {
    const bytes = new Uint8Array(this.#ground.memory.buffer);
    let free = this.#plan.tokens;
    const take = (from: Uint8Array): number => {
      bytes.set(from, free);
      free += from.length;
      return free - from.length;
    };
    this.#ground.putWords(this.#plan.batches, batches.flatMap(({ rows, length, keys, values, answers }) => [rows, length, take(keys), take(values), take(answers)]));
  }

  #wordOf({ words }: Laid, word: number): number {
    return new Int32Array(this.#ground.memory.buffer, words + 4 * word, 1)[0] ?? 0;
  }
}

/** Batches in rounds that fit, in their order. */
function inRounds(batches: readonly Batch[]): readonly (readonly Batch[])[] {
  const rounds: Batch[][] = [];
  let tokens = Infinity;
  for (const batch of batches) {
    const own = batch.rows * batch.length;
    const last = rounds.at(-1);
    if (last && tokens + own <= roundTokens && last.length < mostBatches) last.push(batch);
    else {
      rounds.push([batch]);
      tokens = 0;
    }
    tokens += own;
  }
  return rounds;
}
