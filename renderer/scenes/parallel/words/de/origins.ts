import { grouped } from '../../../../timeline/numbers';
import { type origins as english } from '../en/origins';

const number = (value: number): string => grouped.format(value);

/** Where the numbers come from. */
export const origins: typeof english = {
  work: {
    title: (of, work) => `Arbeit ${of}: ${number(work)} Multiply-Adds`,
    together: (work) => `zusammen: ${number(work)}`,
    note: 'Egal von wem, das muss getan werden: auf einem Prozessor ist es die Zeit.',
  },
  depth: {
    title: (of, depth) => `Tiefe ${of}: ${number(depth)} Multiply-Adds, eines nach dem anderen`,
    inRow: (depth) => `nacheinander: ${number(depth)}`,
    notes: [
      'Die längste Kette von Aufgaben im Graphen, der sagt, wer wen braucht: schneller ist keine Zahl von Prozessoren.',
      'Eine Aufgabe wird nie zerteilt: ein Prozessor rechnet eine ganze Summe. Mit Summen als Bäumen schrumpfte jede Tiefe auf den Logarithmus jeder Summe.',
    ],
  },
  tree: {
    title: (of, depth) => `Tiefe ${of}, Summen als Bäume: ${number(depth)}`,
    part: (part, inRow, cost) => `${part}: ${number(inRow)} nacheinander × ${number(cost)} = ${number(inRow * cost)}`,
    notes: [
      'Eine Summe aus m Produkten: alle Produkte zugleich, dann paarweise. Das braucht so viele Prozessoren, wie es Produkte gibt.',
      'Die Schritte eines RNN bleiben nacheinander; in dem einen Schritt der Aufmerksamkeit bleibt nur der Logarithmus der Wörter.',
    ],
  },
  part: {
    title: (layer, part, work) => `${layer}, ${part}: ${number(work)} Multiply-Adds`,
    formula: '\\text{Aufgaben} \\times \\text{Einheiten je Aufgabe}',
    nothing: 'nichts zu tun: 0',
    one: (task, cost) => `eine Aufgabe: ${task} = ${number(cost)}`,
    inRow: (tasks, depth) => `${number(tasks)} nacheinander: ${number(depth)} der Tiefe`,
    all: (tasks, cost, work) => `${number(tasks)} ${tasks === 1 ? 'Aufgabe' : 'Aufgaben'} × ${number(cost)} = ${number(work)}`,
    scanNote: 'Der Baum des Scans ist aus seinen Verknüpfungen gebaut; ein Test hält ihn gegen die Rekurrenz, Schritt für Schritt.',
    note: 'Welche Aufgabe welche braucht, wurde beim Rechnen der Schicht aufgezeichnet.',
    sources: ['Wörter', 'Breite', 'Köpfe'],
  },
  time: {
    title: (of, processors, time) => `Zeit ${of} auf ${number(processors)} ${processors === 1 ? 'Prozessor' : 'Prozessoren'}: ${number(time)}`,
    formula: '\\max\\left(\\tfrac{\\text{Arbeit}}{P}, \\text{Tiefe}\\right) \\le T_P \\le \\tfrac{\\text{Arbeit}}{P} + \\text{Tiefe}',
    share: (work, processors) => `Arbeit / P = ${number(work)} / ${number(processors)} = ${number(Math.round(work / processors))}`,
    depth: (depth) => `Tiefe = ${number(depth)}`,
    between: (least, most) => `nicht unter ${number(least)}, nicht über ${number(most)}`,
    scheduled: (time) => `verteilt, Aufgabe für Aufgabe: ${number(time)}`,
    note: 'List-Scheduling: sobald ein Prozessor frei ist und eine Aufgabe beginnen darf, beginnt sie, die mit dem längsten Weg vor sich zuerst. Höchstens 2 − 1/P mal so lang wie der beste Plan (Graham 1969).',
  },
  used: {
    title: (share) => `Ausgelastet: ${share} der Zeit der Prozessoren`,
    formula: '\\frac{\\text{Arbeit}}{P \\cdot T_P}',
    note: 'In der übrigen Zeit hatten die Prozessoren nichts, was sie hätten beginnen können.',
  },
  crossing: {
    never: (layer) => `${layer}: überholt das RNN nie`,
    title: (layer, processors) => `${layer}: hat das RNN bei ${number(processors)} ${processors === 1 ? 'Prozessor' : 'Prozessoren'} überholt`,
    formula: 'T_P(\\text{Schicht}) < T_P(\\text{RNN})',
    tried: (processors, time, rnnTime) => `P = ${number(processors)}: ${number(time)} gegen ${number(rnnTime)}`,
    note: 'Die erste Zweierpotenz, bei der die Schicht vor dem RNN fertig ist; Zahlen dazwischen wurden nicht probiert.',
    source: (layer, processors) => `${layer} auf ${number(processors)}`,
  },
  given: {
    formula: '\\text{gegeben}',
    words: ['Wörter', 'Die Wörter des Satzes, wie er zerlegt wurde.'],
    width: ['Breite', 'Ein Regler: die Zahlen in einem Wortvektor und in einem Zustand.'],
    heads: ['Köpfe', 'Ein Regler: in wie viele Köpfe die Aufmerksamkeit geteilt ist.'],
  },
  here: {
    title: (count) => `Diese Engine schafft höchstens ${number(count)} ${count === 1 ? 'Multiply-Add' : 'Multiply-Adds'} auf einmal`,
    formula: '\\text{Threads} \\times \\text{Zahlen in einem Vektor}',
    note: 'Eine Obergrenze aus dem, woraus die Engine besteht; wie viel davon erreicht wird, zeigt nur eine Messung.',
  },
  sources: { work: 'Arbeit', depth: 'Tiefe', time: 'Zeit' },
};
