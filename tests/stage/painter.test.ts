import { beforeEach, expect, test } from 'vitest';
import { type Painting, type Pose, type Sitter } from '../../renderer/stage/painter/easel';
import { Painter, type PictureWish } from '../../renderer/stage/painter/painter';
import { bench } from '../../renderer/state/bench';
import { begin, nextStep, playback, seek } from '../../renderer/state/playback';
import { layOut } from '../../renderer/timeline/plan';
import { sampleTrace } from '../main/sampleTrace';

// Safe: a painter hands these on and looks only at the act's name.
const sitterOf = (id: string): Sitter => ({ scene: { id } as Sitter['scene'], trace: { ...sampleTrace }, recorded: false });
const race = sitterOf('race');
const chain = sitterOf('chain');

/** An easel that writes down what was asked of it. */
class PaperEasel {
  readonly painted: string[] = [];
  cleared = 0;
  #sitter: Sitter | null = null;

  holds(sitter: Sitter): boolean {
    return this.#sitter === sitter;
  }

  paint(sitter: Sitter, { frame, widthPx }: Pose): Painting {
    if (frame === 13) throw new Error('cannot be drawn');
    this.#sitter = sitter;
    this.painted.push(`${sitter.scene.id} ${frame} ${widthPx}`);
    // Safe: nobody looks at the drawing.
    return { drawing: {} as HTMLCanvasElement, labels: [] };
  }

  clear(): void {
    this.cleared += 1;
  }
}

let easel: PaperEasel;
let moments: (() => void)[];
let hung: number[];
let painter: Painter;

beforeEach(() => {
  playback.setState(playback.getInitialState(), true);
  bench.setState(bench.getInitialState(), true);
  begin(layOut(['a', 'b'].map((id) => ({ id, lengthFrames: 10, caption: id }))), 9);
  [easel, moments, hung] = [new PaperEasel(), [], []];
  painter = new Painter({ whenIdle: (act) => moments.push(act), easel, put: ({ pose }) => hung.push(pose.frame), density: () => 2 });
});

/** Lets one idle moment come; `false` when nobody waited for one. */
function idle(): boolean {
  const act = moments.shift();
  act?.();
  return act !== undefined;
}

function wish(frame: number, sitter = race, onFailed?: () => void): PictureWish {
  // Safe: what is hung is written down instead.
  const into = { replaceChildren: () => undefined } as unknown as HTMLElement;
  return { sitter, pose: { frame, theme: 'dark', head: 0 }, widthPx: 100, into, ...(onFailed ? { onFailed } : {}) };
}

test('one picture is painted in each idle moment, in drawn pixels', () => {
  for (const frame of [1, 2, 3]) painter.hang(wish(frame));
  expect(easel.painted).toEqual([]);
  idle();
  expect(easel.painted).toEqual(['race 1 200']);
  while (idle());
  expect(hung).toEqual([1, 2, 3]);
});

test('what was painted once hangs again at once', () => {
  painter.hang(wish(1));
  idle();
  painter.hang(wish(1));
  expect(hung).toEqual([1, 1]);
  expect(easel.painted).toHaveLength(1);
});

test('a wish that is taken back is not painted', () => {
  painter.hang(wish(1));
  painter.hang(wish(2))();
  while (idle());
  expect(hung).toEqual([1]);
});

test('pictures of the act that sits already come before those of another', () => {
  for (const [frame, sitter] of [[1, race], [2, chain], [3, race]] as const) painter.hang(wish(frame, sitter));
  while (idle());
  expect(hung).toEqual([1, 3, 2]);
});

test('nothing is painted while the show moves, and it goes on when the show rests', () => {
  painter.hang(wish(1));
  nextStep(false);
  idle();
  expect(hung).toEqual([]);
  expect(idle()).toBe(false);
  seek(9);
  while (idle());
  expect(hung).toEqual([1]);
});

test('nothing is painted while something is measured', () => {
  bench.setState({ measuring: { runId: 'a', what: 'comparison', progress: null } });
  painter.hang(wish(1));
  expect(idle()).toBe(false);
  bench.setState({ measuring: null });
  while (idle());
  expect(hung).toEqual([1]);
});

test('a picture that cannot be drawn is told, and the next one is painted', () => {
  let failed = 0;
  painter.hang(wish(13, race, () => (failed += 1)));
  painter.hang(wish(2));
  while (idle());
  expect([failed, hung]).toEqual([1, [2]]);
});

test('the easel is cleared only once no picture is wanted', () => {
  painter.hang(wish(1));
  painter.rest();
  expect(easel.cleared).toBe(0);
  while (idle());
  painter.rest();
  expect(easel.cleared).toBe(1);
});
