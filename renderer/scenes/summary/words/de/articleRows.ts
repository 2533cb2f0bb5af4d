import { spoken } from '../../../../parts/words/numbers';
import { counted, grouped } from '../../../../timeline/numbers';
import { type articleRows as english } from '../en/articleRows';
import { opened } from '../opened';

const number = (value: number): string => grouped.format(value);
const steps = (count: number): string => counted(count, 'Schritt', 'Schritte');
const edges = (count: number): string => counted(count, 'Kante', 'Kanten');
const wordCount = (count: number): string => counted(count, 'Wort', 'Wörter');
const wordsOn = (first: number): string => `ab ${counted(first, 'Wort', 'Wörtern')}`;

/** What is said of the article's five rows. */
export const articleRows: typeof english = {
  sequential: {
    name: 'Sequenzielle Operationen',
    question: (count) => `${steps(count)} in der Kette, einer je Wort: wie viele mit Aufmerksamkeit?`,
    unit: 'Schritte nacheinander, beim Rechnen gezählt',
    brief: 'Schritte nacheinander',
    tokens: (tokens) => `${wordCount(tokens)}, je ein Schritt`,
    longest: (count) => `längste Kette von Operationen im aufgezeichneten Graphen: ${number(count)}`,
    note: 'Gezählt an dem, was die Operationen beim Rechnen aufgezeichnet haben.',
    attentionUnit: 'Schritt, bei jeder Länge',
    attentionBrief: 'Schritt',
    inside: 'darin: Produkte, Scores, Softmax, Mischung, Ausgabe',
    attentionNote: 'Ein Schritt des Graphen zwischen Wörtern; in ihm folgen fünf Operationen aufeinander, bei jeder Länge.',
    said: (count) => `${opened(spoken(count, { one: 'einer' }))} mit Aufmerksamkeit, bei jeder Länge: kein Wort wartet auf ein anderes.`,
    opens: 'zum Rennen →',
  },
  complexity: {
    name: 'Komplexität je Schicht',
    question: (_tokens) => 'Das RNN rechnet zwei Produkte je Wort: hat Aufmerksamkeit weniger zu tun?',
    unit: 'Multiply-Adds, die der Produkte',
    brief: 'Multiply-Adds',
    note: 'Matrixprodukte: eines mit der Eingabe und eines mit dem Zustand, beim LSTM für jedes von vier Gattern.',
    attentionUnit: 'Multiply-Adds, samt Projektionen',
    pairsAlone: (pairs) => `Scores und Mischung allein: ${number(pairs)}`,
    projections: 'Projektionen',
    pairs: 'Scores und Mischung',
    together: 'zusammen',
    passes: (pairsFrom, attentionFrom) => `Scores und Mischung rechnen ${wordsOn(pairsFrom)} mehr als das RNN, die ganze Aufmerksamkeit ${wordsOn(attentionFrom)} mehr als das LSTM: gefunden, indem jede Länge probiert wurde.`,
    paper: 'Die Tabelle des Papers zählt nur Scores und Mischung.',
    said: 'Aufmerksamkeit rechnet mehr als das RNN: sie spart Warten, nicht Arbeit.',
    correction: (pairsFrom, attentionFrom) => `Ohne Projektionen rechnet Aufmerksamkeit ${wordsOn(pairsFrom)} mehr als das RNN, mit ihnen ${attentionFrom === 1 ? 'immer' : `ab ${number(attentionFrom)}`}.`,
    corrected: 'aber: es fehlen die Projektionen',
    opens: 'zu Arbeit und Tiefe →',
  },
  path: {
    name: 'Maximale Pfadlänge',
    question: (count) => `${edges(count)} in der Kette, von Anfang bis Ende: wie viele mit Aufmerksamkeit?`,
    unit: (count) => `${count === 1 ? 'Kante' : 'Kanten'} vom ersten bis zum letzten Wort`,
    brief: (count) => (count === 1 ? 'Kante' : 'Kanten'),
    tokens: (tokens) => `${wordCount(tokens)} hintereinander`,
    longest: (count) => `längster aller kürzesten Wege: ${number(count)}`,
    note: 'Breitensuche auf dem aufgezeichneten Graphen.',
    attentionUnit: 'Kante zwischen je zwei Wörtern',
    bothWays: 'in beide Richtungen, auch von später nach früher',
    said: (count) => `${edges(count)}: jedes Wort ist Nachbar jedes anderen.`,
    opens: 'zu den Wegen →',
  },
  parallel: {
    name: 'Parallelisierung',
    question: (processors, left, whole) => `RNN auf ${number(processors)} Prozessoren: ${number(left)} von ${number(whole)}, und Aufmerksamkeit?`,
    unit: (units, included) => `Einheiten; auf 1 Prozessor ${number(units)}, samt ${included}`,
    tanh: 'tanh',
    softmax: 'Softmax',
    brief: (units) => `von ${number(units)} Zeiteinheiten`,
    sooner: (times) => `${number(times)}-mal so früh wie auf einem`,
    onOne: (units) => `auf 1 Prozessor: ${number(units)}`,
    onMost: (processors, units) => `auf ${number(processors)} Prozessoren: ${number(units)}`,
    note: 'List-Scheduling über dem aufgezeichneten Graphen; eine Zeiteinheit ist ein Multiply-Add.',
    measured: ({ median, least, most, span, repeats }) => `Hier gemessen, auf einem Gerät: Median ${median}, von ${least} bis ${most}; ${span}, ${repeats}-mal.`,
    said: 'Aufmerksamkeit beginnt mit mehr und schrumpft viel weiter: sie hat keine Kette.',
    correction: (units) => `Nicht unmöglich: eine lineare Rekurrenz kommt mit einem Scan auf ${number(units)} Einheiten.`,
    corrected: 'aber: lineare können es, per Scan',
    opens: 'zu Arbeit und Tiefe →',
    claims: ['\\text{begrenzt / unmöglich}', '\\text{hoch parallelisierbar}'],
  },
  reach: {
    name: 'Langzeitabhängigkeiten',
    question: (distance) => `So wenig kommt ${wordCount(distance)} entfernt noch an: wie viel mit Aufmerksamkeit?`,
    unit: (distance) => `vom Gradienten des letzten Worts, ${wordCount(distance)} davor`,
    brief: 'vom Gradienten des letzten',
    lstm: (forgetBias, share) => `LSTM, Vergessens-Bias ${forgetBias}: ${share}`,
    logarithm: (log10) => `log10 von Gradient am fernsten durch Gradient am nächsten Wort: ${log10}`,
    share: (share) => `Anteil: ${share}`,
    notes: [
      'Backpropagation durch die Zeit, von Hand, mit Größenordnungen in float64; E ist eine zufällige Richtung des letzten Ergebnisses.',
      'Ein Verhältnis: wie viel am nächsten Wort ankommt, ist je Schicht verschieden, und andere Akte zeigen, was ankommt, nicht dieses Verhältnis.',
    ],
    nearest: 'am nächsten ist das letzte Wort selbst, das fragt',
    said: 'Für Aufmerksamkeit gibt es keinen Abstand: ein Schritt zurück, von überall.',
    correction: 'Nicht der Abstand allein besiegt ein LSTM, sondern wie viel es behalten muss.',
    corrected: 'aber: Abstand allein stört kein LSTM',
    correctionOpens: 'zum Gedächtnisrennen →',
    opens: 'zu den Gradienten →',
    claims: ['\\text{schlecht (vergisst)}', '\\text{sehr gut (konstanter Pfad)}'],
  },
};
