import { ordinal, spoken } from '../../../parts/words/numbers';
import { counted, grouped } from '../../../timeline/numbers';
import { type en } from './en';

/** What the chain's act says, in German. */
export const de: typeof en = {
  title: 'Eine Kette: ein Wort nach dem anderen',
  sources: {
    rule: { claim: 'Eine rekurrente Zelle: h_t = tanh(W_hh h_(t-1) + W_xh x_t + b).', place: 'Netz in Abbildung 2; die Formel der Klasse' },
    operations: { claim: 'Eine rekurrente Schicht braucht n Operationen nacheinander.', place: 'Abschnitt 4, Tabelle 1' },
  },
  cautions: ['Die Gewichte sind zufällig gezogen: Worauf eine Einheit anspricht, bedeutet nichts; wie sie berechnet wird, schon.'],
  state: {
    first: (word) => `Am Anfang stehen ${word} und ein Zustand aus Nullen: Vorher wurde nichts gelesen.`,
    second: (word, before, unit, was, holds) => `${word} verändert den Zustand von ${before}: Einheit ${unit} geht von ${was} auf ${holds}.`,
    later: (token, word, unit, holds) => `Das ${ordinal(token + 1)} Wort, ${word}: Einheit ${unit} hält ${holds}, unterwegs ${spoken(token)}${token > 12 ? '-' : ''}mal überschrieben.`,
  },
  finish: (steps, hundred) => {
    const rest = steps < hundred ? `; Wort ${hundred} wartet auf ${hundred - 1}` : ', nie ihre Zahl';
    return `${spoken(steps)} ${steps === 1 ? 'Schritt' : 'Schritte'} in Folge: Mehr Prozessoren kürzen jeden${rest}.`.replace(/^./, (first) => first.toUpperCase());
  },
  noWay: (from, to) => `Die Kette führt nicht zurück von ${from} zu ${to}: Kein Wort erfährt von späteren.`,
  path: (from, to, edges) => `Von ${from} zu ${to}: ${counted(edges, 'Kante', 'Kanten')}, und ${edges === 1 ? 'dort' : 'an jeder'} wird der Zustand überschrieben.`,
  unitOf: (unit, units) => `Einheit ${unit} von ${units},`,
  wordByWord: 'Wort für Wort',
  inside: {
    title: 'IN EINER ZELLE',
    framed: (unit, units) => `Beispiel im Rahmen: Einheit ${unit} von ${units}`,
    given: (word, width, before) => `In der Zelle von ${word}: die ${width} Zahlen des Wortes und ${before === null ? 'ein Zustand aus Nullen' : `der Zustand nach ${before}`}.`,
    fromWord: (unit, width, value) => `Zeile ${unit} der Gewichte liest alle ${width} Zahlen des Wortes: Einheit ${unit} bekommt ${value}.`,
    fromZeros: 'Ebenso der Zustand davor: Noch wurde nichts gelesen, und Nullen bleiben Nullen.',
    fromState: (unit, value) => `Ebenso der Zustand davor, durch eigene Gewichte: ${value} für Einheit ${unit}.`,
    sum: (unit, value) => `Mit Bias kommt Einheit ${unit} auf ${value}: Und wenn sich das Wort für Wort häuft?`,
    tanh: (sum, value) => `Mit tanh bleibt es zwischen −1 und 1, bei jeder Länge: Aus ${sum} wird ${value}.`,
    unroll: (weights) => `Dieselbe Zelle, dieselben ${grouped.format(weights)} Gewichte bei jedem Wort: Nur was sie liest, wechselt.`,
    givenState: (width) => `der Zustand: ${width} Einheiten mit je einer Zahl, aus allem zuvor Gelesenen`,
    givenWord: (width) => `das Wort: sein Vektor, ${width} Zahlen`,
    givenWeights: (width) => `jedes W: ${width} × ${width} Gewichte; eine Zeile gehört zu einer Einheit`,
    zeros: 'Nullen',
    after: (word) => `nach ${word}`,
    sumName: '\\text{Summe}',
    curve: (units) => `tanh, ${units} Einheiten`,
  },
  shared: {
    weights: 'Gewichte insgesamt',
    words: 'Wörter damit',
    more: 'mehr je Wort',
  },
};
