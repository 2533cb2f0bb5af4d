import { ordinal, spoken } from '../../parts/words/numbers';
import { counted } from '../../timeline/numbers';
import { attention } from './de/attention';
import { chain } from './de/chain';
import { counts } from './de/counts';
import { gated } from './de/gated';
import { notes } from './de/notes';
import { type en } from './en';

/** What the acts about sentences share, in German. */
export const de: typeof en = {
  attention, chain, counts, gated, notes,
  lanes: {
    chain: { title: 'REKURRENTE KETTE', saying: 'jeder Zustand: aus Wort und Zustand davor' },
    graph: { title: 'AUFMERKSAMKEIT', saying: 'jedes Wort fragt alle zugleich' },
  },
  waiting: (word, token) => `${word} ist das ${ordinal(token + 1)} Wort und musste auf ${spoken(token)} ${token === 1 ? 'Wort' : 'Wörter'} warten.`,
  path: (from, to, chainEdges, graphEdges) => {
    const inGraph = `${graphEdges ?? 'keine'} in der Aufmerksamkeit`;
    if (chainEdges === undefined && graphEdges === undefined) return `Kein Weg von ${from} zu ${to}: Weder Kette noch Maske lässt nach vorn blicken.`;
    if (chainEdges === undefined) return `Die Kette führt nicht zurück von ${from} zu ${to}; Aufmerksamkeit hat ${graphEdges === 1 ? 'eine Kante' : graphEdges}.`;
    if (chainEdges === 1 && graphEdges === 1) return `Von ${from} zu ${to}: hier wie dort eine Kante; Nachbarn haben nichts zu sparen.`;
    return `Von ${from} zu ${to}: ${counted(chainEdges, 'Kante', 'Kanten')} entlang der Kette, ${inGraph}.`;
  },
  numerals: {
    waited: (word) => `„${word}“ wartete auf`,
    beside: (waits) => (waits === 1 ? 'Wort' : 'Wörter'),
    pass: (count) => `ein Lauf, ${counted(count, 'Wort', 'Wörter')}`,
    measured: 'gemessen',
    noFigure: 'kein Wert',
    fastest: 'kürzeste',
    slowest: 'längste',
    edges: (count) => counted(count, 'Kante', 'Kanten'),
    noWay: 'kein Weg',
  },
  labels: {
    unitOf: (unit, word) => `Einheit ${unit} von ${word}`,
    head: (head, heads) => `Kopf ${head} von ${heads}`,
    strongest: (count) => (count === 1 ? 'je die stärkste' : `je die Top ${count}`),
    named: (named, count) => `${named} von ${count} benannt`,
    noVector: 'kein Vektor',
    standIn: 'nicht unter den 20\u2009000 mitgelieferten Wörtern: ein Ersatz aus dem Zufallsgenerator, der nichts über die Bedeutung sagt',
  },
  knobs: {
    heads: { label: 'Köpfe', help: 'In wie viele Köpfe sich die Aufmerksamkeit teilt; jeder hat eigene Gewichte.' },
    nudge: { label: 'Ein Gewicht anstoßen', help: 'Wird zu einem Gewicht von W_hh der Kette und von W_V der Aufmerksamkeit addiert: Was ändert ein einziges Gewicht?' },
    nudgeRow: { label: 'Seine Zeile', help: 'Die Einheit, zu der das Gewicht führt.' },
    nudgeColumn: { label: 'Seine Spalte', help: 'Die Einheit, von der das Gewicht kommt.' },
    scaled: { label: 'Scores durch √d teilen', help: 'Aus: Die Produkte gehen, wie sie sind, in die Softmax. Wie viel nimmt ein Wort dann von einem einzigen anderen?' },
    causal: { label: 'Kausale Maske', help: 'An: Ein Wort sieht nur sich selbst und was vor ihm steht, wie beim Schreiben eines Textes.' },
  },
  compare: {
    lastState: (unit) => `letzter Zustand, Einheit ${unit}`,
    newStates: 'Wörter mit neuem Zustand',
    chainMeasured: 'Kette, gemessen',
    takes: (word, key) => `${word} nimmt von Wort ${key}`,
    newOutputs: 'Wörter mit neuer Ausgabe',
    spread: 'Streuung der Scores, Kopf 1',
    largest: 'größtes Gewicht einer Zeile, Kopf 1',
    attentionMeasured: 'Aufmerksamkeit, gemessen',
    all: (count) => `alle ${count}`,
    some: (changed, count) => `${changed} von ${count}`,
  },
  doing: {
    lookingUp: 'Wörter werden nachgeschlagen',
    walking: 'die Kette wird durchlaufen',
    exchanging: 'alle Token tauschen sich aus',
    measuring: 'beide werden gemessen',
  },
  spans: {
    chain: 'ein Durchlauf über alle Token, Operation für Operation, bis der letzte verborgene Zustand zurückgelesen ist',
    graph: (together) => `ein Durchlauf über alle Token zugleich, ${together ? 'alle Köpfe auf einmal' : 'Kopf für Kopf'}, bis die Ausgabe zurückgelesen ist`,
  },
  refusals: {
    heads: (heads, width, file) => `knobs.heads: ${heads} Köpfe können die ${width} Zahlen der Wortvektoren von ${file} nicht gleichmäßig teilen; eine andere Zahl von Köpfen wählen`,
    width: (file, name, width, found) => `${file}: ${name}: Form [${width}, ${width}] erwartet, so breit wie die Wortvektoren, erhalten [${found}, ${found}]`,
  },
};
