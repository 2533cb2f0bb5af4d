import { type labels as english } from '../en/labels';

/** The texts on the stage: both orders, the differences, and the picture of the encoding. */
export const labels: typeof english = {
  largest: 'größter Unterschied',
  bare: 'ohne Positionen',
  chain: 'Kette, letzte Zustände',
  placed: 'mit Positionen',
  placedNone: 'keine addiert: noch einmal',
  differences: {
    outputs: 'Abstand der beiden Ausgaben jedes Worts',
    states: 'Abstand der beiden Zustände nach jedem Wort',
    words: 'die Wörter, wie geschrieben',
    statesReach: 'Zustände: −1 bis 1',
    outputsReach: (size) => `Ausgaben bis ±${size}`,
    ringsAttention: 'Ring: Aufmerksamkeit',
    ringsBare: 'Ring: ohne',
    discsChain: 'Scheibe: die Kette',
    discsPlaced: 'Scheibe: mit',
    discsAgain: 'Scheibe: noch einmal',
  },
  symbols: 'X: die Wörter · P: stellt sie um',
  symbolsPlaced: 'X: Wörter · P: stellt um · E: Positionen',
  waves: {
    used: (count) => `gerahmt: die ${count} Stellen unserer Wörter`,
    first: (shown, places) => `die ersten ${shown} von ${places} Stellen`,
    sines: (waves) => `Sinus: eine Zeile je Stelle, ${waves} Wellen`,
    cosines: (waves) => `Kosinus: eine Zeile je Stelle, ${waves} Wellen`,
    fast: 'schnell',
    slow: 'langsam',
    self: (product) => `mit sich selbst: ${product}`,
    distance: 'Abstand k',
    legend: (start) => `Linie: ab p = 0 · Ringe: ab p = ${start}`,
    deviation: (size) => `Unterschied höchstens ${size}`,
  },
};
