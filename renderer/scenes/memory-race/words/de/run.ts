import { grouped } from '../../../../timeline/numbers';
import { type run as english } from '../en/run';

/** What the program reports while it trains, and what must be said of its numbers. */
export const run: typeof english = {
  training: 'RNN, LSTM und Transformer werden trainiert',
  slow: 'In reinem JavaScript: Minuten, nicht Sekunden',
  lessThanAMinute: 'In reinem JavaScript: noch weniger als eine Minute',
  minutesLeft: (minutes) => `In reinem JavaScript: noch etwa ${minutes} min`,
  timed: (steps, asked, span) => `Training aller drei Modelle über ${steps} Schritte, ${asked}-mal gefragt; ${span}`,
  trained: (span) => `Eben auf diesem Rechner trainiert: ${span}, in float32, gleich welche Engine gewählt ist.`,
  steps: ({ step, steps, batch, pairs, gap }) =>
    `${step} von ${steps} Schritten mit Adam, Gradienten auf die Norm 1 gekürzt, ${batch} Sequenzen je Schritt mit 1 bis ${pairs} Paaren und 0 bis ${gap} Leerstellen; kein Schritt wurde ausgelassen.`,
  same: 'Alle drei lernen aus denselben Sequenzen in derselben Reihenfolge, die allein der Seed bestimmt; gefragt werden sie nach anderen, aus denen keines lernt.',
  inside: 'Woraus ein Anteil im Beispiel besteht, wurde nach dem Training aus den gelernten Gewichten noch einmal berechnet, in float64.',
  oneQuery: 'Gefragt wird nur das letzte Wort, und es gibt nur einen Block; darum berechnet der Transformer eine einzige Query. Die übrigen würden keine Antwort ändern.',
  noKernels: `Die WebAssembly-Kernel laufen hier nicht: Reines JavaScript braucht für ${grouped.format(3000)} Schritte etwa zehn Minuten, die Kernel Sekunden.`,
  unused: (file) => `Aus ${file} wird nichts verwendet: Dieser Akt zeigt, was das Training ergibt.`,
};
