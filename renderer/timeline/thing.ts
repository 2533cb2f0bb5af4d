/** Reference to one number of a trace, such as unit 17 of hidden state 5: `{ kind: 'hidden', at: [5, 17] }`. */
export interface Thing {
  readonly kind: string;
  readonly at: readonly number[];
}

/** The same text for the same number, to look it up by. */
export function thingKey({ kind, at }: Thing): string {
  return `${kind} ${at.join(' ')}`;
}
