import { counted, grouped } from '../../../timeline/numbers';
import { captions } from './de/captions';
import { origins } from './de/origins';
import { type en } from './en';

/** What the act about gates says, in German. */
export const de: typeof en = {
  title: 'Gatter: eine Straße durch die Zeit',
  captions, origins,
  knobs: {
    cell: { label: 'Zelle', help: 'LSTM: ein Zellzustand mit drei Gattern. GRU: zwei Gatter, und der verborgene Zustand ist das Gedächtnis.' },
    forgetBias: { label: 'Vergessens-Bias', help: 'Wird zum Bias b_f des Vergessensgatters addiert (b_z des Update-Gatters einer GRU): Mehr öffnet das Gatter, und mehr bleibt. Gewichte aus einer Datei bleiben, wie sie sind.' },
  },
  sources: {
    carousel: { claim: 'Ein Zustand, den eine Summe weiterträgt, lässt Fehler zurückfließen, ohne dass sie schrumpfen.', place: 'Abschnitt 3.2, das konstante Fehlerkarussell' },
    forget: { claim: 'Ein Vergessensgatter entscheidet, welcher Anteil des Zellzustands bleibt, und sein Bias, wie offen es beginnt.', place: 'Abschnitt 3, die Vergessensgatter' },
    twoGates: { claim: 'Zwei Gatter, Reset und Update, kommen ohne eigenen Zellzustand aus.', place: 'Abschnitt 2.3' },
    forgetBias: { claim: 'Ein Vergessens-Bias von 1 ist ein guter Anfang.', place: 'Zusammenfassung; Abschnitt 2.2' },
    resetPlace: 'für den Ort des Reset-Gatters',
  },
  cautions: [
    'Die Gatter sind so, wie PyTorch mit ihnen beginnt: Ein trainiertes Netz würde anderes behalten.',
    'Das Produkt der Gatter ist die Ableitung allein entlang der Straße; der ganze Gradient, der auch durch die Gatter läuft, ist die andere Linie.',
    'Wie viele Wörter Platz haben, ist an den Bits des Zustands gezählt: Was ein Netz darin wirklich zu speichern lernt, ist weniger.',
    'Der Akt über Gradienten nimmt breitere Schichten und einen anderen Vergessens-Bias: Dieselben Kurven haben dort andere Zahlen.',
  ],
  compare: {
    forgetBias: 'Vergessens-Bias',
    kept: 'von Wort zu Wort behalten, im Mittel',
    left: 'erstes Wort, übrig entlang der Straße',
    gated: 'Gradient am ersten Wort, mit Gattern',
    plain: 'Gradient am ersten Wort, tanh-RNN',
    held: 'Zahlen im Zustand',
  },
  inside: {
    title: (cell) => (cell === 'LSTM' ? 'IN EINEM LSTM' : `IN EINER ${cell}`),
    framed: (unit, units) => `im Rahmen: Einheit ${unit} von ${units}`,
    names: { forget: 'vergessen f', input: 'Eingang i', output: 'Ausgang o', fresh: (letter) => `neu ${letter}`, update: 'Update z', reset: 'Reset r' },
    rules: {
      forget: 'Vergessensgatter: was bleibt',
      input: 'Eingangsgatter: was hineinkommt',
      fresh: 'was neu ist',
      output: 'Ausgangsgatter: was sich zeigt',
      update: 'Update-Gatter: was bleibt',
      reset: 'Reset-Gatter: was n sehen darf',
    },
    signs: 'σ: zwischen 0 und 1, ein Gatter  ·  tanh: zwischen −1 und 1  ·  ⊙: Einheit für Einheit',
    other: {
      lstm: 'Die GRU, jünger, kommt mit zwei Gattern und ohne c aus: Ihr Zustand h ist die Straße.',
      gru: 'Das LSTM, älter, hat ein Gatter mehr und neben h einen Zellzustand c.',
    },
  },
  tracks: {
    title: (cell) => `${cell}, WORT FÜR WORT`,
    unitOf: (unit, units) => `Einheit ${unit} von ${units}`,
    rows: { keeps: (letter) => `behält: ${letter}`, letsIn: 'lässt ein: i', shows: 'zeigt: o', cell: 'Zelle c', resets: 'setzt zurück: r', state: 'Zustand h' },
    valueOf: (letter, word) => `${letter} von ${word}`,
    gatesBetween: (letter) => `Gatter ${letter}, Anzahl`,
    left: 'am Ende übrig',
    written: 'geschrieben',
    leftOfIt: 'davon übrig',
  },
  plots: {
    gradient: 'ANTEIL DES GRADIENTEN, SO VIELE WÖRTER ZURÜCK',
    wordsBack: 'Wörter zurück',
    gates: 'Gatter',
    paid: 'LSTM: an Gatter o verloren',
    gatesAlone: 'nur Gatter',
    dotted: (isLstm) => `punktiert: ${isLstm ? 'f' : 'z'} der besten`,
    bestUnit: 'Einheit, multipliziert',
    ownSizes: (units) => `je ${counted(units, 'Einheit', 'Einheiten')}, Gewichte der Datei`,
    sizes: (units, forgetBias) => `je ${counted(units, 'Einheit', 'Einheiten')}, Vergessens-Bias ${forgetBias}`,
    back: (distance) => `${counted(distance, 'Wort', 'Wörter')} zurück`,
    held: 'GEHALTENE ZAHLEN, NACH SO VIELEN WÖRTERN',
    words: 'Wörter',
    attention: 'Attention',
    numbers: 'Zahlen im Zustand',
    parts: (isLstm, units) => (isLstm ? `c und h, je ${units}` : 'h ist alles'),
    bits: 'Bit im Zustand',
    wordBits: 'Bit je Wort',
    mostWords: 'Wörter, höchstens',
    vocabulary: (size) => `ein Wort: 1 aus ${grouped.format(size)}`,
    otherCell: (isLstm) => (isLstm ? 'eine GRU, ohne c' : 'ein LSTM, mit c'),
  },
  doing: {
    lookingUp: 'Wörter werden nachgeschlagen',
    walking: 'der Weg durch die Gatter',
    followingBack: 'der Gradient wird zurückverfolgt',
    followingPlain: 'derselbe Weg durch ein tanh-RNN',
  },
  notes: {
    own: (cell) => `Die Gewichte ${cell === 'LSTM' ? 'des LSTM' : `der ${cell}`} sind die der Datei; der Regler „Vergessens-Bias“ fügt ihnen nichts hinzu.`,
    drawn: (cell, units) => `${cell === 'LSTM' ? 'Das LSTM' : `Die ${cell}`} hat ${units} Einheiten; die Gewichte sind aus dem Seed gezogen, wie PyTorch beginnt, und der Vergessens-Bias ist addiert: Nichts wurde trainiert.`,
    plain: (units) => `Auch das tanh-RNN daneben hat ${units} Einheiten und Gewichte, wie PyTorch beginnt; mit einem anderen Anfang, etwa einem orthogonalen, verschwände sein Gradient später.`,
    error: 'E ist die Summe des letzten verborgenen Zustands; sein Gradient nach jedem früheren Zustand ist auf den am letzten Wort bezogen.',
    software: 'Die GPU ist Software: Ihre Zahlen stimmen.',
  },
};
