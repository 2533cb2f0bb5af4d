const parts = ['query', 'key', 'value'];

/** What a part of attention is called. */
export const partName = (part: number): string => parts[part] ?? '';

/** How places, their numbers and sums are called. */
export const places = {
  input: (word: string) => `input ${word}`,
  state: (word: string) => `state ${word}`,
  result: (word: string) => `result ${word}`,
  inLayer: (word: string, layer: number) => `${word} in layer ${layer}`,
  number: (unit: number, place: string) => `number ${unit} of ${place}`,
  numberOfMixture: (unit: number, place: string) => `number ${unit} of the mixture of ${place}`,
  numberOfPart: (unit: number, part: number, place: string) => `number ${unit} of the ${partName(part)} of ${place}`,
  weight: (row: number, column: number) => `weight ${row}, ${column}`,
  weightTo: (unit: number, place: string) => `weight to number ${unit} of ${place}`,
  weightToPart: (unit: number, part: number) => `weight to number ${unit} of the ${partName(part)}`,
  weightToResult: (unit: number) => `weight to number ${unit} of the result`,
  shareOf: (word: string) => `share of ${word}`,
  shareTaken: (taker: string, word: string) => `share that ${taker} takes of ${word}`,
  between: (count: number) => `… ${count} more …`,
  more: (count: number, rest: string) => `and ${count} more: ${rest}`,
  bias: (value: string) => `bias: ${value}`,
  sum: (total: string) => `sum: ${total}`,
  units: (power: string) => `Gradients are written in units of ${power}.`,
  file: 'a file',
};
