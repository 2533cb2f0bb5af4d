import { type KeptNumbers, keptOf, keptPart } from './plain/kept';
import { makeRowModel } from './plain/make';
import type { ModelKind, Shape } from './shapes';
import { type Batch, valueCount } from './task';

/** One model seen from inside: the numbers it learnt, and what it computes with them of one sequence. */
export interface Inside {
  readonly kind: ModelKind;
  /** Parts of the model by their names, without what fills the tables up. */
  readonly parts: KeptNumbers;
  /** Everything on the way from the words to what is read off, by name. */
  readonly kept: KeptNumbers;
  /** [16], what the shares of the answers are made of. */
  readonly logits: Float32Array;
}

/** Computes the first sequence of a batch anew in plain float64, with what a model has learnt, and keeps every step. */
export function insideOf(shape: Shape, learnt: Float32Array, batch: Batch): Inside {
  const numbers = Float64Array.from(learnt);
  const model = makeRowModel(shape, batch.length, (count) => new Float64Array(count));
  model.forward(numbers, batch, 0);
  return {
    kind: shape.kind, parts: Object.fromEntries(shape.parts.map((part) => [part.name, keptPart(numbers, part)])),
    kept: model.kept(numbers, batch.length), logits: keptOf(model.sums, valueCount).data,
  };
}
