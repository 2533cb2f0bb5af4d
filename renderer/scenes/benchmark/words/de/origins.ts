import { counted, grouped } from '../../../../timeline/numbers';
import { type origins as english } from '../en/origins';

const number = (value: number): string => grouped.format(value);
const wordsOf = (count: number): string => counted(count, 'Wort', 'Wörter');
const toWords = (count: number): string => counted(count, 'Wort', 'Wörtern');
const runsOf = (count: number): string => counted(count, 'Lauf', 'Läufe');
const headsOf = (count: number): string => counted(count, 'Kopf', 'Köpfe');

/** Where the numbers come from; times, rates and work come written out. */
export const origins: typeof english = {
  medianFormula: (runs) => `\\text{Median von } ${runs} \\text{ ${runs === 1 ? 'Lauf' : 'Läufen'}}`,
  median: (time) => `Median: ${time}`,
  range: (fastest, slowest) => `schnellster ${fastest}, langsamster ${slowest}`,
  undisturbed: 'Was der Rechner sonst noch tat, kann einen Lauf nur langsamer gemacht haben: der schnellste ist am wenigsten gestört.',
  work: (work) => `Arbeit: ${work}`,
  sources: {
    sizes: 'die Größen', median: 'der Median', work: 'die Arbeit', time: 'die Zeit', rate: 'die beste Rate', weight: 'ein Gewicht', attentionWork: 'die Arbeit der Aufmerksamkeit',
    words: (tokens) => wordsOf(tokens),
    modelWords: (model, tokens) => `${model}, ${wordsOf(tokens)}`,
    recurrentWork: (model) => `die Arbeit des ${model}`,
  },
  time: {
    title: (model, tokens, told) => `Gemessen: ${model}, ${wordsOf(tokens)}, ${told}`,
    warmUp: (runs, settled) => `Aufwärmen: ${runsOf(runs)}, ${settled ? 'bis der Median stillstand' : 'an der Grenze beendet'}`,
    clock: (step) => `kleinster Schritt der Uhr: ${step}`,
    device: (time) => `auf dem Gerät selbst: ${time}`,
    exact: (numbers, deviation) => `${counted(numbers, 'Zahl', 'Zahlen')} gegen float64 gehalten: höchstens ${deviation} daneben`,
    others: (against, deviation) => `die übrigen gegen ${against}: ${deviation}`,
    span: (span) => `Gemessen: ${span}.`,
    slices: (calls, texts) => `In ${counted(calls, 'Aufruf', 'Aufrufen')} zu je ${counted(texts, 'Text', 'Texten')}, weil ein Aufruf für alle die Seite anhalten würde; die Schleife nimmt in jedem Durchlauf alle Texte.`,
  },
  fastest: {
    title: (model, tokens, time) => `Schnellster Lauf: ${model}, ${wordsOf(tokens)}: ${time}`,
    formula: (runs) => `\\text{schnellster von } ${runs} \\text{ ${runs === 1 ? 'Lauf' : 'Läufen'}}`,
    slowest: (time) => `langsamster: ${time}`,
    fastest: (time) => `schnellster: ${time}`,
  },
  first: {
    title: (model, way, time) => `Erster Lauf, ${model}, ${way}: ${time}`,
    formula: '\\text{ein Lauf}',
    median: (time) => `Median, sobald warm: ${time}`,
    ratio: (ratio) => `erster Lauf durch Median: ${ratio}`,
    first: (time) => `erster Lauf: ${time}`,
    notes: ['Die Gewichte lagen schon auf der Engine, und sie war schon gelaufen, wenn auch nicht mit diesen Größen.', 'Das Programm liest time.time() um einen Aufruf herum: ohne Aufwärmen, und auf einer GPU ohne zu warten, bis die Arbeit fertig ist.'],
  },
  rate: {
    title: (model, rate) => `${model}, Rate: ${rate}`,
    formula: '\\text{Arbeit} / \\text{Zeit}',
    time: (time) => `Zeit: ${time}`,
    rate: (rate) => `Arbeit / Zeit: ${rate}`,
    note: 'FLOP steht für floating point operation: eine Multiplikation oder eine Addition.',
  },
  working: {
    title: (model, time) => `${model}, nur die Arbeit: ${time}`,
    formula: '\\text{Arbeit} / \\text{beste Rate}',
    best: (rate) => `beste Rate, die hier vorkam: ${rate}`,
    time: (time) => `Arbeit / Rate: ${time}`,
    note: 'Eine Schätzung: liegt eine gemessene Zeit darunter, war der Rechner beschäftigt, als seine beste Rate gemessen wurde.',
  },
  limit: {
    title: (rate) => `Beste Rate, die hier vorkam: ${rate}`,
    formula: '2 n^3 / \\text{Zeit}',
    from: (from) => `aus: ${from}`,
    rate: (rate) => `Rate: ${rate}`,
    note: 'Vorher und nachher gemessen; der bessere Wert zählt.',
  },
  size: {
    title: ({ batch, tokens, dim, heads }) => `Gegeben: Batch ${batch}, ${wordsOf(tokens)}, Breite ${dim}, ${headsOf(heads)}`,
    formula: '[\\text{Batch}, n, d]',
    numbers: (product) => `Zahlen in x: ${product}`,
    note: 'Gewählt im Feld Text und Einstellungen; im Artikel sind es 32, 512, 128 und 4.',
  },
  flop: {
    title: (model, work) => `Arbeit, ${model}: ${work}`,
    matrices: (matrices, dim, products) => `${counted(matrices, 'Matrix', 'Matrizen')} von ${dim} × ${dim} je Wort: ${number(products)}`,
    pairs: (factors, products) => `Scores und Mischung, ${factors}: ${number(products)}`,
    both: 'eine Multiplikation und eine Addition: × 2',
    texts: (batch, tokens) => `für ${batch} × ${tokens} Wörter: × ${number(batch * tokens)}`,
    together: (flop) => `zusammen: ${number(flop)}`,
    note: 'Matrixprodukte sind gezählt; Exponentialfunktionen, Gatter und Bias-Summen nicht: bei Breite 128 sind es weniger als 2 von 100.',
    batch: '\\text{Batch}',
  },
  steps: {
    title: (steps, model) => `${model}: ${counted(steps, 'Schritt', 'Schritte')} nacheinander`,
    words: (tokens) => `Wörter: ${tokens}`,
    path: (edges) => `längster Weg zwischen zweien davon: ${number(edges)}`,
    chain: (steps) => `längste Kette von Schritten: ${number(steps)}`,
    note: 'Gezählt an den Abhängigkeiten, die die Operationen beim Rechnen notiert haben, nicht angenommen.',
  },
  pairs: {
    title: (pairs) => `${counted(pairs, 'Gewicht', 'Gewichte')} in einem Aufruf`,
    ask: (words) => `Wörter, die fragen: ${words}`,
    asked: (words) => `Wörter, die gefragt werden: ${words}`,
    note: (heads) => (heads === 1 ? 'Für den einen Kopf.' : `Für jeden von ${number(heads)} Köpfen; einer davon ist gezeigt.`),
  },
  growth: {
    title: (model, { from, to }, ratio) => `${model}, von ${from} auf ${wordsOf(to)}: ${ratio}-mal so lange`,
    formula: 't_{\\text{lang}} / t_{\\text{kurz}}',
    run: (tokens, time) => `${wordsOf(tokens)}, schnellster Lauf: ${time}`,
    grown: (text, work) => `der Text wächst auf das ${text}-fache, die gezählte Arbeit auf das ${work}-fache`,
    notes: ['Am Ende der Kurve genommen: kurze Texte kosten vor allem den Anfang, und das Quadrat in n zeigt sich in langen.', 'Die schnellsten Läufe, denn was der Rechner sonst noch tat, kann einen Lauf nur langsamer gemacht haben.'],
  },
  crossing: {
    paper: (tokens) => `Laut Paper kosten Aufmerksamkeit und Rekurrenz gleich viel bei n = d = ${tokens}`,
    width: (dim) => `die Breite d: ${dim}`,
    so: (tokens) => `also n: ${tokens}`,
    paperNote: 'Das Paper zählt je Schicht ohne Faktoren, und damit ohne die vier Projektionen der Aufmerksamkeit.',
    nowhere: (model) => `Aufmerksamkeit hat nirgends so wenig Arbeit wie das ${model}`,
    counted: (model, tokens) => `Nach gezählter Arbeit kostet Aufmerksamkeit so viel wie das ${model} bei n = ${tokens}`,
    left: (gates) => `links, je Wort: ${4 * gates} d²`,
    right: 'rechts: 8 d² allein für die Projektionen',
    never: 'also macht kein n beide gleich',
    countedNote: 'Arbeit zählt Produkte und sagt nichts über Zeit.',
    apart: (model) => `Aufmerksamkeit und das ${model} schneiden sich zwischen diesen Längen nicht`,
    measured: (model, place) => `Aufmerksamkeit braucht so lange wie das ${model} ${place}`,
    at: (tokens) => `bei ${toWords(tokens)}`,
    between: (from, to, tokens) => `zwischen ${from} und ${toWords(to)}, interpoliert bei etwa ${tokens}`,
    formula: 't_{\\text{Aufmerksamkeit}} / t_{\\text{Rekurrenz}} = 1',
    ratio: (tokens, ratio) => `${wordsOf(tokens)}: Aufmerksamkeit braucht ${ratio}-mal so lange`,
    passesNot: 'das Verhältnis geht unterwegs nicht durch 1',
    passes: (tokens) => `eine Gerade geht durch 1 bei ${tokens}`,
    measuredNote: 'Schnellste Läufe; zwischen zwei Längen wurde nicht gemessen, also steht der Ring, wo sich Geraden auf doppelt logarithmischem Papier treffen. Schneiden sich Kurven mehrmals, zählt der erste Schnittpunkt.',
  },
  elsewhere: {
    title: (model, time) => `Anderswo gemessen: ${model}, ${time}`,
    sizes: ({ batch, tokens, dim, heads }, same) => `Batch ${batch}, ${wordsOf(tokens)}, Breite ${dim}, ${headsOf(heads)}${same ? '' : ': nicht die Größen dieses Vergleichs'}`,
    by: (library, variant) => `gerechnet mit: ${library}, ${variant}`,
    on: (device) => `auf: ${device}`,
    file: (file, date) => `Datei ${file}, vom ${date}`,
    note: 'Diese Zahl wurde aus einer Datei gelesen und nicht hier gemessen; von mehreren Wegen zum selben Ergebnis steht hier der schnellste.',
  },
};
