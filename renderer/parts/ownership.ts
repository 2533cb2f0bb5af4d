/** Anything three.js wants to be freed by hand. */
interface Disposable {
  dispose(): void;
}

/** Holds what a view made, from the line that makes it, and frees all of it at once. */
export class Ownership {
  readonly #held: Disposable[] = [];

  /** Takes a thing into ownership and gives it back. */
  own<Thing extends Disposable>(thing: Thing): Thing {
    this.#held.push(thing);
    return thing;
  }

  /** How many things are held; 0 after `dispose`. */
  get size(): number {
    return this.#held.length;
  }

  /** Frees everything, latest first. */
  dispose(): void {
    for (let thing = this.#held.pop(); thing; thing = this.#held.pop()) thing.dispose();
  }
}
