/** What explains a kind of number, in a table of explanations; `undefined` for a kind that is not in it, whatever every object has. */
export function explanationFor<Explain>(explanations: Readonly<Record<string, Explain>>, kind: string): Explain | undefined {
  return Object.hasOwn(explanations, kind) ? explanations[kind] : undefined;
}
