/** A queue whose front is always the least of what is in it. */
export class Heap<Item> {
  readonly #items: Item[] = [];
  readonly #before: (one: Item, other: Item) => boolean;

  /** @param before - whether one item comes before another; a total order */
  constructor(before: (one: Item, other: Item) => boolean) {
    this.#before = before;
  }

  get first(): Item | undefined {
    return this.#items[0];
  }

  /** Everything in the queue, in no order. A caller may change items as long as their order among each other stays. */
  get items(): readonly Item[] {
    return this.#items;
  }

  add(item: Item): void {
    const items = this.#items;
    let place = items.push(item) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = items[parent];
      if (above === undefined || !this.#before(item, above)) break;
      items[place] = above;
      items[parent] = item;
      place = parent;
    }
  }

  /** Takes the front out. */
  take(): Item | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (last === undefined || items.length === 0) return first;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const [one, other] = [items[left], items[left + 1]];
      if (one === undefined) break;
      const [child, below] = other !== undefined && this.#before(other, one) ? [left + 1, other] : [left, one];
      if (!this.#before(below, last)) break;
      items[place] = below;
      place = child;
    }
    items[place] = last;
    return first;
  }
}
