import { counted, grouped } from '../../../../../timeline/numbers';
import { type back as english } from '../../en/origins/back';
import { gateNames, ofThe } from '../layers';

/** Explanations of what arrives in each layer, and of the gated one's way back, in German. */
export const back: typeof english = {
  norm: {
    given: (symbol) => `Gegeben: E = v · ${symbol}_t mit |v| = 1, aus dem Seed gezogen.`,
    state: { lstm: 'Der Zustand s eines LSTM ist h und c zusammen.', gru: 'Der Zustand s einer GRU ist h.' },
    edge: 'Der Fehler kommt über eine einzige Kante an, gewichtet mit dem, was das letzte Wort von diesem nimmt.',
    head: (head) => `was Kopf ${head} von diesem Wort nimmt`,
    direction: 'Richtung des Fehlers',
    step: 'was dieser Schritt bewirkt',
  },
  radius: {
    title: (width, value) => `Betrag des größten Eigenwerts von W_hh, ${width} × ${width}, ihr Spektralradius: ${value}`,
    drawn: (value) => `wie gezogen: ${value}`,
    used: (value) => `wie benutzt: ${value}`,
    own: 'Die Matrix stammt aus einer Datei: Der Regler blieb ohne Wirkung.',
    scaled: 'Die Matrix wurde gezogen und dann als Ganzes auf den verlangten Radius skaliert.',
    linear: 'In einer linearen Zelle nähert sich der Faktor eines Schritts diesem Wert, welche Wörter es auch sind.',
    tanh: 'Mit tanh entscheidet das Produkt der diag(1 − h²) W_hh, nicht der Eigenwert allein.',
    weight: 'eines ihrer Gewichte',
  },
  mean: {
    title: (steps, value) => `Mittel über ${counted(steps, 'Schritt', 'Schritte')}: ${value}`,
    line: (arrived, steps, value) => `${arrived} hoch 1 / ${steps} = ${value}`,
    note: 'Ein geometrisches Mittel: So oft mit sich multipliziert, ergibt es, was ankommt.',
    arrives: 'was beim ersten Wort ankommt',
  },
  zones: {
    explodes: `Explodiert: über ${grouped.format(1000)}`,
    rate: `0.001 × ${grouped.format(1000)} = 1`,
    explodesNote: 'Mit der Lernrate 0.001 würde ein Schritt entlang eines solchen Gradienten einen Zustand um mehr als 1 verschieben, so weit, wie tanh überhaupt reicht.',
    vanishes: 'Verschwindet: unter 6 · 10⁻⁸ des größten',
    lost: (layer, from) => `${layer}: ${from === null ? 'nie' : `ab ${counted(from, 'Schritt', 'Schritten')} zurück`}`,
    vanishesNotes: [
      'Der Gradient eines Gewichts ist eine Summe über alle Schritte. Float32 selbst kennt Zahlen bis hinab zu 10⁻³⁸; aber ein Summand unter 2⁻²⁴ des größten wird beim Addieren weggerundet, und aus ihm wird nichts gelernt.',
      'Die Zone ist für die 1 gezeichnet, mit der der Fehler beginnt; die Zeilen messen jede Schicht an ihrem eigenen größten Summanden.',
    ],
  },
  gated: {
    slot: (state, unit) => `Einheit ${unit} von ${state}`,
    parts: (hidden, cell) => `bei h ${hidden}, bei c ${cell}`,
    gatesHere: { forget: 'die Vergessensgatter auf diesem Schritt', update: 'die Update-Gatter auf diesem Schritt' },
    most: (slot) => `${slot}: hier kommt am meisten an`,
    alongRoad: (unit) => `allein auf der Straße, Einheit ${unit}`,
    gate: (letter, unit) => `Gatter ${letter}, Einheit ${unit}`,
    candidate: (unit) => `neuer Wert, Einheit ${unit}`,
    cell: (unit) => `Zellzustand, Einheit ${unit}`,
    given: 'Gegeben: Der Fehler verlangt vom letzten h eine aus dem Seed gezogene Richtung v der Länge 1 und von c selbst nichts.',
    throughHidden: (product) => `durch h: ${product}`,
    withCell: (road, whole) => `mit dem, was bei c war: ${road}, zusammen ${whole}`,
    forgetGate: (product) => `Vergessensgatter: ${product}`,
    relative: 'Bezogen auf den Gradienten einen Schritt zuvor, dessen Länge 1 ist.',
    sameBefore: (state) => `Gradient desselben ${state}, einen Schritt zuvor`,
    hiddenBefore: (unit) => `Gradient von h, Einheit ${unit}, einen Schritt zuvor`,
    weights: {
      lstm: 'Gewicht mal Gradient der Summe a eines Gatters. Bezogen auf den Gradienten einen Schritt zuvor, dessen Länge 1 ist.',
      gru: 'Gewicht mal Gradient der Summe a eines Gatters; ein weiterer Summand ist Update-Gatter mal Gradient von h. Bezogen auf den Gradienten einen Schritt zuvor, dessen Länge 1 ist.',
    },
  },
  keeps: {
    title: (gates, layer, { word, mean }) => `Die ${gateNames[gates]} ${ofThe(layer)} bei ${word}: im Mittel ${mean}`,
    range: (least, most) => `von ${least} bis ${most}`,
    mean: (sum, units, mean) => `${sum} / ${units} Einheiten = ${mean}`,
    note: 'Mit ihnen wird der Gradient auf diesem Schritt multipliziert, wo er auf der Straße läuft; was durch die Gatter selbst läuft, kommt hinzu.',
    mostOpen: (unit) => `am weitesten offen, Einheit ${unit}`,
    leastOpen: (unit) => `am wenigsten offen, Einheit ${unit}`,
  },
  forget: {
    title: (gates, layer, mean) => `${gateNames[gates]} ${ofThe(layer)}: im Mittel ${mean}`,
    mean: (words, units, mean) => `Mittel aus ${words} Wörtern × ${units} Einheiten: ${mean}`,
    note: 'Ein Gatter von 1 reicht den Gradienten unverändert weiter, und auf diesem Weg wird mit keiner Matrix multipliziert.',
    own: 'Gegeben durch die Gewichte der Datei: Der verlangte Bias wurde nicht addiert.',
    drawn: (bias) => `Gegeben durch die Gewichte, zu deren Bias ${bias} addiert ist.`,
    first: 'auf dem ersten Schritt zurück',
    last: (back) => `auf dem letzten, ${back}`,
    lastWord: 'beim letzten Wort, Einheit 1',
  },
};
