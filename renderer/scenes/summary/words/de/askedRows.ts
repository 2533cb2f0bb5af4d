import { spoken } from '../../../../parts/words/numbers';
import { counted, grouped } from '../../../../timeline/numbers';
import { type askedRows as english } from '../en/askedRows';

const number = (value: number): string => grouped.format(value);
const wordsOf = (count: number): string => counted(count, 'Wort', 'Wörter');
const toWords = (count: number): string => counted(count, 'Wort', 'Wörtern');

/** What is said of the three rows that a colleague asks for today; sums come written out. */
export const askedRows: typeof english = {
  memory: {
    name: 'Heute gefragt: Speicher',
    question: 'Rekurrenz hält einen Zustand: was hält Aufmerksamkeit für alle Wörter?',
    unit: 'für einen Zustand, bei jeder Länge',
    brief: 'ein Zustand',
    training: (states, bytes) => `im Training ${counted(states, 'Zustand', 'Zustände')}: ${bytes}; LSTM doppelt`,
    note: (sum) => `Das genügt zum Ausführen. Training behält jeden Zustand für den Rückweg: ${sum} Bytes. Ein LSTM hält zu jedem Zustand einen Zellzustand.`,
    attentionUnit: (tokens) => `für die Scores von ${toWords(tokens)} zugleich`,
    attentionBrief: (tokens) => `Scores von ${toWords(tokens)}`,
    far: (tokens, bytes) => `bei ${toWords(tokens)}: ${bytes}`,
    blocks: 'Blockweise gerechnet liegen nie alle Scores im Speicher (FlashAttention, Dao et al. 2022); die Arbeit bleibt dieselbe.',
    said: (bytes, tokens) => `Ein Score je Paar: ${bytes} bei ${toWords(tokens)}, wenn nicht blockweise gerechnet.`,
    opens: 'zur Aufmerksamkeit →',
  },
  generation: {
    name: 'Heute gefragt: Generieren',
    question: (tokens) => `Rekurrenz schreibt ${spoken(tokens)} Wörter in ${spoken(tokens)} Schritten: und ein Transformer?`,
    unit: 'Schritte nacheinander für ebenso viele Wörter',
    brief: 'Schritte zum Schreiben',
    carries: (bytes) => `trägt immer ${bytes} mit`,
    line: (tokens) => `${wordsOf(tokens)}, eines nach dem anderen: ${number(tokens)}`,
    note: (sum) => `Die Rekurrenz trägt einen Zustand von ${sum} Bytes mit.`,
    attentionUnit: 'Schritte nacheinander, genauso viele',
    attentionBrief: 'Schritte, genauso viele',
    cache: (perWord, now) => `Cache: ${perWord} je Wort und Schicht, jetzt ${now}`,
    cacheLine: (sum) => `Cache: ${sum} Bytes je Wort und Schicht`,
    attentionNote: 'Keys und Values früherer Wörter bleiben liegen (KV-Cache), sodass jeder Schritt ein Wort rechnet; der Cache wächst mit dem Text.',
    said: 'Auch ein Transformer schreibt Wort für Wort: parallel liest er nur.',
    opens: 'zur Aufmerksamkeit →',
  },
  scan: {
    name: 'Heute gefragt: Mamba und Verwandte',
    question: 'Zwei Schritte mit tanh werden nie einer: muss Rekurrenz eine Kette sein?',
    title: 'RNN, MIT TANH',
    unit: 'Schritte nacheinander',
    far: (tokens, steps) => `für ${wordsOf(tokens)}: ${number(steps)}`,
    longest: (steps) => `längste Kette des aufgezeichneten Graphen: ${number(steps)}`,
    note: 'Ein tanh zwischen zwei Schritten verhindert, dass sie vorab verbunden werden.',
    scanTitle: 'LINEAR, PER SCAN',
    scanUnit: (combinations, most) => `${combinations === 1 ? 'Verknüpfung' : 'Verknüpfungen'} in Folge, ≤ 2 log n = ${most} (Basis 2)`,
    scanBrief: 'nacheinander, per Scan',
    scanFar: (tokens, steps, most) => `für ${wordsOf(tokens)}: ${number(steps)}, höchstens ${most}`,
    scanLongest: (tokens, steps) => `längste Kette des Scans über ${wordsOf(tokens)}: ${number(steps)}`,
    scanNote: 'Zwei verbundene Schritte h → a h + b sind wieder ein solcher Schritt, also lassen sie sich als Baum verbinden (Blelloch 1990; Martin und Cundy 2018).',
    said: 'Zwei lineare Schritte sind wieder ein linearer: im Baum müssen nur wenige warten.',
    opens: 'zu Arbeit und Tiefe →',
  },
};
