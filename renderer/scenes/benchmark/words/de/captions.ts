import { spoken } from '../../../../parts/words/numbers';
import { grouped } from '../../../../timeline/numbers';
import { type captions as english } from '../en/captions';

const number = (value: number): string => grouped.format(value);
const textsOf = (count: number): string => (count === 1 ? 'einem Text zu' : `${spoken(count)} Texten zu je`);

/** The sentences of the act; times and ratios come written out. */
export const captions: typeof english = {
  code: 'Ein Programm, zwei Arten zu lesen: das RNN als Schleife, Aufmerksamkeit als Aufruf.',
  firstTurn: (word) => `Die Schleife läuft einmal je Wort; zuerst entsteht ihr Gedächtnis h aus ${word}.`,
  someTurns: (turns) => `Nach ${number(turns)} Durchläufen kennt h ebenso viele Wörter; jeder wartete auf den vorigen.`,
  allTurns: (words) => `Jeder Durchlauf braucht das vorige h: ${spoken(words)} Wörter, ${spoken(words)} Durchläufe nacheinander.`,
  call: (pairs) => `Die Zeile der Aufmerksamkeit läuft einmal: alle ${number(pairs)} Wortpaare in einem Aufruf.`,
  clock: (texts, words) => `Mit ${textsOf(texts)} ${number(words)} Wörtern zugleich: was ist auf diesem Rechner schneller?`,
  printed: {
    impossible: 'Eines von beiden geht auf diesem Rechner bei diesen Größen nicht: kein Vergleich.',
    lost: 'Das Programm druckt seinen ersten Lauf, den diese Aufzeichnung nicht enthält.',
    told: (rnn, attention) => `Das Programm druckt seinen ersten Lauf, noch kalt: hier ${rnn} und ${attention}.`,
  },
  warm: {
    impossible: 'Unsere Zeiten sind Mediane, sobald der Rechner warm ist.',
    told: (faster, ratio) => `Hier ist ${faster === 'rnn' ? 'die Schleife' : 'Aufmerksamkeit'} ${ratio}-mal so schnell; anderswo kann es umgekehrt sein.`,
  },
  kernels: {
    none: 'Diese Engine hat hier kein Programm je Schicht: jede Operation zahlt ihren Start.',
    told: (rnn, attention) => `Dieselben Summen in einem Stück: ${rnn} und ${attention}; ab jetzt gelten diese Zeiten.`,
  },
  work: {
    impossible: 'Wie lange etwas dauert, hängt an der Arbeit und daran, wie viel davon warten muss.',
    told: (ratio, steps) => `Aufmerksamkeit rechnet ${ratio}-mal so viel, wartet aber nie; das RNN geht ${spoken(steps)} Schritte.`,
  },
  depth: {
    impossible: 'Wenige Kerne spüren die Arbeit, Tausende von Kernen spüren das Warten.',
    whole: 'Hier entscheidet die Arbeit: sie allein bräuchte die ganze Zeit des RNN.',
    told: (working, whole, decides) => `Die Arbeit allein bräuchte ${working} von ${whole} des RNN: hier ${{ work: 'entscheidet sie', rest: 'entscheidet alles andere', both: 'zählt auch der Rest' }[decides]}.`,
  },
  guess: {
    impossible: 'Wären alle Texte länger: welche der Zeiten wüchse am meisten?',
    told: (from, to) => {
      const factor = to / from;
      const more = Number.isInteger(factor) ? `, ${factor === 2 ? 'doppelt' : `${number(factor)}-mal`} so viele` : '';
      return `${number(to)} statt ${number(from)} Wörter je Text${more}: welche Zeit wächst am meisten?`;
    },
  },
  curve: {
    impossible: 'Die Zeit reichte nur für eine Textlänge: mehr Sekunden ergeben eine Kurve.',
    told: (from, to, { rnn, attention }) => `Von ${number(from)} auf ${number(to)} Wörter: RNN ${rnn}-mal so lange, Aufmerksamkeit ${attention}-mal.`,
  },
  crossing: {
    impossible: 'Ohne Kurve gibt es nichts, was sich schneiden könnte.',
    told: (tokens) => `Laut Paper gleich bei n = d = ${tokens}; mit allen Produkten rechnet das RNN immer weniger.`,
  },
  elsewhere: {
    alone: 'Mit Tausenden von Kernen für die Arbeit kann ein anderer Rechner anders urteilen.',
    part: 'Anderswo gemessen, und woher jede Zahl kommt.',
    told: (machines, slower, ratio) => `${machines === 1 ? 'Auf jenem Rechner' : 'Auf dem ersten Rechner'} brauchte ${slower === 'attention' ? 'Aufmerksamkeit' : 'das RNN'} ${ratio}-mal so lange wie ${slower === 'attention' ? 'das RNN' : 'Aufmerksamkeit'}.`,
  },
};
