import { counted, grouped } from '../../../timeline/numbers';
import { captions } from './de/captions';
import { ofThe } from './de/layers';
import { origins } from './de/origins';
import { sources } from './de/sources';
import { type en } from './en';

/** The act's texts in German. */
export const de: typeof en = {
  title: 'Was erreicht das erste Wort?',
  attention: 'Attention',
  stepsBack: (distance) => (distance === 0 ? 'beim letzten Wort' : `${counted(distance, 'Schritt', 'Schritte')} zurück`),
  labels: {
    strip: 'der Gradient im RNN, Zustand für Zustand',
    whose: {
      whole: (count) => `${grouped.format(count)} Wörter`,
      repeated: (own, count) => `${grouped.format(own)} eigene Wörter, wiederholt bis ${grouped.format(count)}`,
      cut: (own, count) => `die ersten ${grouped.format(count)} von ${grouped.format(own)} Wörtern`,
    },
    axis: 'Schritte zurück',
    explodes: 'explodiert',
    vanishes: 'verschwindet: zu 1 addiert, in float32 verloren',
    radius: 'größter Eigenwert',
    radiusOf: { scaled: 'dasselbe W, skaliert', file: 'von W aus der Datei', rnn: 'von W im RNN' },
    measured: 'gemessen',
    normOf: 'Gradient aller Gewichte',
    norm: 'Norm',
    times: 'mal',
    gates: { forget: 'Gatter f', update: 'Gatter z' },
    symbols: { error: 'Fehler am Ende', last: 'letzter Zustand', first: 'erster Zustand' },
    units: (layer, count) => `${layer}: ${count} Einheiten`,
    bias: { forget: (bias) => `Vergessens-Bias: ${bias}`, update: (bias) => `Update-Bias: ${bias}` },
  },
  lines: { promise: 'Eigenwert', most: 'maximal', road: 'Straße', share: 'Anteil', clipped: 'gekürzt', linear: 'linear', tanh: 'tanh' },
  captions,
  knobs: {
    radius: { label: 'Spektralradius von W_hh', help: 'Größter Betrag eines Eigenwerts der rekurrenten Matrix des RNN: Unter 1 vergisst eine lineare Kette, über 1 explodiert sie.' },
    nonlinearity: { label: 'Nichtlinearität des RNN', help: 'Eine lineare Zelle folgt allein dem Eigenwert; mit tanh kommt dessen Steigung als Faktor hinzu.', linear: 'linear' },
    distance: { label: 'Schritte zurück', help: 'Wie weit der Fehler zurückläuft: Der Text wird wiederholt oder abgeschnitten, bis er ein Wort mehr hat.' },
    gated: { label: 'Schicht mit Gattern', help: 'LSTM: ein Zellzustand und drei Gatter. GRU: zwei Gatter, und der verborgene Zustand ist selbst das Gedächtnis.' },
    forgetBias: { label: 'Vergessens-Bias', help: 'Wird zum Bias des Vergessensgatters im LSTM oder des Update-Gatters der GRU addiert: Je offener das Gatter, desto mehr vom Gradienten trägt es.' },
    clip: { label: 'Gradienten kürzen (Clipping)', help: 'Verkleinert den Gradienten aller Gewichte gemeinsam auf diese Norm, falls er größer ist; zu sehen an der Kette, die explodiert.', off: 'aus' },
  },
  sources,
  cautions: [
    'Die Regel vom größten Eigenwert gilt auf lange Sicht genau, aber nur für eine lineare Zelle: tanh sättigt und multipliziert auch mit seiner Steigung.',
    'Die dünne Linie begrenzt Fehler am letzten Wort nur für das RNN; die Schicht mit Gattern und die Aufmerksamkeit haben hier keine solche Linie.',
    'Die Kette, die explodiert, ist nicht das RNN darüber: Ihre Matrix ist dieselbe, aber skaliert, und tanh fehlt; mit tanh muss ein Radius über 1 nicht explodieren.',
    'Gekürzt wird der Gradient aller Gewichte dieser Kette, W_xh, W_hh und b zusammen; die Linie zeigt, was vom Beitrag jedes Zustands bleibt.',
    'Die Schicht mit Gattern ist nicht trainiert: Wie offen ihre Gatter sind, bestimmt ein Bias, und mit Bias 0 vergisst ein LSTM wie das RNN.',
    'Aufmerksamkeit hat keinen Zustand, darum wird ihr Gradient nach dem Wort gebildet: Ihre Höhe bei Abstand 0 ist nicht vergleichbar, ihr Gefälle schon.',
    'Ein Gradient, der ankommt, macht Lernen möglich; dass etwas gelernt wird, sagt er nicht.',
  ],
  compare: {
    mean: 'RNN, mittlerer Schritt', reaches: 'RNN erreicht das erste Wort mit', most: 'RNN, höchstens von einem Fehler', lost: 'RNN verloren ab',
    gates: 'Gatter, die bewahren, im Mittel', gatedReaches: 'Schicht mit Gattern erreicht das erste Wort mit', gatedLost: 'Schicht mit Gattern verloren ab',
    attentionReaches: 'Aufmerksamkeit erreicht das erste Wort mit',
    at: (value, steps) => `${value} bei ${steps}`,
    lostFrom: (from) => (from === null ? 'nie' : `${counted(from, 'Schritt', 'Schritten')} zurück`),
    unknown: 'nicht berechnet',
  },
  progress: { words: 'Wörter werden nachgeschlagen', forwards: 'es wird vorwärts gelesen', back: 'der Fehler läuft zurück', arrived: 'was ankam, wird notiert' },
  notes: {
    untrained: 'Jede Zahl ist das, was diese Schichten so ergeben, wie sie sind; in diesem Lauf wurde nichts trainiert.',
    drawn: (layers) => `Aus dem Seed gezogen, wie PyTorch beginnt: ${layers.join(', ')}.`,
    ownRnn: (file) => `W_hh stammt aus ${file ?? 'der Datei'}: Der Regler für den Spektralradius blieb ohne Wirkung.`,
    ownGated: (layer, file) => `Die Gewichte ${ofThe(layer)} stammen aus ${file ?? 'der Datei'}: Der Regler für den Vergessens-Bias blieb ohne Wirkung.`,
    ownAttention: (heads) => `Eine Datei sagt nicht, wie viele Köpfe ihre Aufmerksamkeit hat: Angenommen sind ${heads}.`,
    widths: (layer, { rnn, gated, attention }) => `Breiten: RNN ${rnn}, ${layer} ${gated}, Aufmerksamkeit ${attention}; sie liest Wortvektoren mit addierten Positionen.`,
    unbounded: (units) => `Bei ${units} Einheiten und so vielen Schritten wird nicht berechnet, wie viel von einem Fehler höchstens durchkäme.`,
    logarithms: 'Normen stehen als Logarithmen in float64, Zeile für Zeile; keine Zahl hier hat den Bereich von float32 verlassen.',
  },
  origins,
};
