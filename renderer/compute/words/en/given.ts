/** What of a lecturer's file cannot be used, and why. */
export const given = {
  belongsToGates: (place: string): string => `${place} belongs to gates; the chain of this act has none and is drawn from the seed.`,
  otherWidth: (place: string, reads: number, width: number): string => `${place}: its layer reads ${reads} numbers for a word and the word vectors have ${width}, so it cannot be used here; weights drawn from the seed take its place.`,
  tooWide: (place: string, width: number, most: number): string => `${place}: ${width} wide, and this act computes in plain numbers up to ${most}; weights drawn from the seed take its place.`,
  wanted: (place: string, wish: string, found: string): string => `${place}: expected ${wish}, got ${found}`,
  shape: (shape: string): string => `shape [${shape}]`,
  rows: 'words, width',
  tensor: (wish: string): string => `a tensor of ${wish}`,
  missing: (names: string): string => `nothing of that name; the file has ${names}`,
  oneLayer: 'one layer in one direction',
  another: 'another one',
  vocabulary: (rows: number): string => `the metadata “vocabulary” with the words of its ${rows} rows`,
  words: (count: number | null): string => (count === null ? 'none' : `${count} words`),
  tooManyUnits: (place: string, kind: string, { units, most }: Readonly<Record<'units' | 'most', number>>): string => `${place}: the ${kind} has ${units} units; at most ${most} can be shown with every gate of every word. Save a layer with fewer units.`,
  tooManyInputs: (place: string, { inputs, most }: Readonly<Record<'inputs' | 'most', number>>): string => `${place}: a word is ${inputs} numbers; at most ${most} can be shown with their weights for every gate. Save a layer that reads shorter vectors.`,
};
