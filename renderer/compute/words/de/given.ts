import { type given as english } from '../en/given';

/** What of a lecturer's file cannot be used, and why. */
export const given: typeof english = {
  belongsToGates: (place) => `${place} gehört zu Gattern; die Kette dieses Akts hat keine und wird aus dem Seed gezogen.`,
  otherWidth: (place, reads, width) => `${place}: diese Schicht liest ${reads} Zahlen je Wort, und die Wortvektoren haben ${width}, also ist sie hier nicht zu gebrauchen; an ihre Stelle treten Gewichte aus dem Seed.`,
  tooWide: (place, width, most) => `${place}: ${width} breit, und dieser Akt rechnet ohne Engine bis ${most}; an ihre Stelle treten Gewichte aus dem Seed.`,
  wanted: (place, wish, found) => `${place}: erwartet ist ${wish}, gefunden ${found}`,
  shape: (shape) => `die Form [${shape}]`,
  rows: 'Wörter, Breite',
  tensor: (wish) => `ein Tensor, ${wish}`,
  missing: (names) => `nichts mit diesem Namen; die Datei hat ${names}`,
  oneLayer: 'eine Schicht in einer Richtung',
  another: 'noch eine',
  vocabulary: (rows) => `das Metadatum „vocabulary“ mit den Wörtern der ${rows} Zeilen`,
  words: (count) => (count === null ? 'keines' : `${count} ${count === 1 ? 'Wort' : 'Wörter'}`),
  tooManyUnits: (place, kind, { units, most }) => `${place}: ${kind} mit ${units} Einheiten; höchstens ${most} lassen sich mit jedem Gatter jedes Worts zeigen. Eine Schicht mit weniger Einheiten speichern.`,
  tooManyInputs: (place, { inputs, most }) => `${place}: ein Wort hat ${inputs} Zahlen; höchstens ${most} lassen sich mit ihren Gewichten für jedes Gatter zeigen. Eine Schicht speichern, die kürzere Vektoren liest.`,
};
