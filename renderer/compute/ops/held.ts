import type * as tf from '@tensorflow/tfjs-core';

/**
 * The tensors that outlive a `tidy` because the work between them waits for something; disposed together, also when a
 * job is cancelled half way.
 */
export class Held {
  readonly #owned = new Set<tf.Tensor>();

  /** Takes charge of a tensor and hands it back. */
  own<Kind extends tf.Tensor>(tensor: Kind): Kind {
    this.#owned.add(tensor);
    return tensor;
  }

  /** Takes charge of every tensor of a record. */
  ownAll<Kind extends Readonly<Record<string, tf.Tensor>>>(tensors: Kind): Kind {
    Object.values(tensors).forEach((tensor) => this.own(tensor));
    return tensors;
  }

  /** Disposes one tensor before its time. */
  drop(tensor: tf.Tensor): void {
    this.#owned.delete(tensor);
    tensor.dispose();
  }

  /** Lets a tensor go without disposing it: whoever receives it owns it. */
  give<Kind extends tf.Tensor>(tensor: Kind): Kind {
    this.#owned.delete(tensor);
    return tensor;
  }

  /** Disposes all that is left. */
  dispose(): void {
    this.#owned.forEach((tensor) => tensor.dispose());
    this.#owned.clear();
  }
}

/** Does something with tensors in charge and disposes them afterwards, whatever happens. */
export async function holding<Result>(act: (held: Held) => Promise<Result>): Promise<Result> {
  const held = new Held();
  try {
    return await act(held);
  } finally {
    held.dispose();
  }
}
