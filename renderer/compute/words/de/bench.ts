import { type bench as english } from '../en/bench';

/** What goes on while something is measured, and how it was checked. */
export const bench: typeof english = {
  limits: 'gemessen wird, was dieses Gerät kann',
  preparing: (model, variant) => `${model} (${variant}) wird vorbereitet`,
  warmingUp: (model, variant) => `${model} (${variant}) wird aufgewärmt`,
  run: (run, runs) => `Lauf ${run} von ${runs}`,
  trying: (setting) => `${setting} wird probiert`,
  comparing: (model) => `beide Wege zu ${model} werden verglichen`,
  noOption: (setting) => `calibrate: für ${setting} ließ sich nichts probieren. Eine andere Engine wählen.`,
  tooLong: (wanted, left) => `bräuchte etwa ${wanted}, und vom Budget sind noch ${left} übrig`,
  ended: 'das Budget war zu Ende, während gemessen wurde',
  nothing: (budgetS, first) => `sweep: nichts ließ sich messen${budgetS === null ? '' : ` in ${budgetS} s`}. ${first}`,
  heads: (dim, heads) => `heads: erwartet ist ein Teiler von dim ${dim}, gefunden ${heads}`,
  noFused: (backend) => `variant: die Engine ${backend} hat keine eigenen Kernel. loop oder eine andere Engine wählen.`,
  flopFrom: (side, own) => `Produkt zweier ${side} x ${side}-Matrizen, ${own ? 'eigener Kernel' : 'tfjs'}`,
  stepFrom: (dim, variant) => `Schritte eines RNN der Breite ${dim} bei Batch 1 (${variant})`,
  check: {
    length: (found, wanted) => `das Ergebnis hat ${found} Zahlen statt ${wanted}`,
    exact: 'float64 ergibt',
    notFinite: 'es ist keine endliche Zahl wie',
    firstRun: 'der erste Lauf ergab',
    variant: (variant) => `die Variante ${variant} ergab`,
    cameOut: (place, value, source, wish) => `${place} ergab ${value}, und ${source} ${wish}`,
    unit: (unit, row) => `Einheit ${unit} von Zeile ${row}`,
    tokenUnit: (unit, token, row) => `Einheit ${unit} von Token ${token} in Zeile ${row}`,
    wrong: (model, variant, what) => `${model} (${variant}): ${what}. Es gibt keine Zeit; eine andere Engine wählen.`,
    sameVariant: 'den ersten Lauf derselben Variante',
    otherVariant: (variant) => `den ersten Lauf der Variante ${variant}`,
    allowed: (absolute, relative) => `${absolute} + ${relative} des erwarteten Werts`,
  },
};
