import type { Model } from '../../models/model';
import { uniform } from '../../random';
import { Arena } from './arena';
import { type Crew, round } from './crew';
import { inPanels, panelsOf, panelWidth } from './panels';
import { words } from '../../words/words';

/** A product [rows, inner] times [inner, columns]. */
export interface ProductSizes {
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
}

/** A plain product of random numbers by the kernel that all layers use: what this processor can do at best. */
export async function makeProduct({ rows, inner, columns }: ProductSizes, crew: Crew): Promise<Model> {
  const arena = new Arena();
  const [a, b, c, zeros] = [arena.numbers(rows * inner), arena.numbers(inner * inPanels(columns)), arena.numbers(rows * inPanels(columns)), arena.numbers(panelWidth)];
  const ground = arena.build(words.room.layer(words.room.what.product, `${rows} x ${inner} x ${columns}`), words.room.smaller.factors);
  ground.put(a, uniform(1, 'product.left', rows * inner, 1));
  ground.put(b, panelsOf(uniform(1, 'product.right', columns * inner, 1), inner, columns));
  const team = await crew.open(crew.threads, ground);
  const padded = inPanels(columns);
  const whole = ground.at(c, rows * padded);
  const product = (): Float32Array =>
    padded === columns ? whole : Float32Array.from({ length: rows * columns }, (_, place) => whole[Math.floor(place / columns) * padded + (place % columns)] ?? 0);
  const forward: Model['forward'] = async (breathe) => {
    const kernelMs = await round(team, ground, 'multiply', () => [a, b, c, rows, inner, padded / panelWidth, zeros], breathe);
    return { result: product(), kernelMs };
  };
  return {
    span: words.spans.product(team.size),
    peakBytes: ground.bytes,
    forward,
    outputs: async (breathe) => new Map([['product', { shape: [rows, columns], data: (await forward(breathe)).result.slice() }]]),
    dispose: () => team.close(),
  };
}
