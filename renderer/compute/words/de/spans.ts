import { type spans as english } from '../en/spans';

const threadsShare = (count: number): string => (count === 1 ? '1 Thread teilt sich' : `${count} Threads teilen sich`);
const rowsOf = (count: number): string => (count === 1 ? '1 Zeile' : `${count} Zeilen`);

/** What a measured time covers. The act about the program reads counts of threads and of rows out of these. */
export const spans: typeof english = {
  recurrentLoop: 'ein Durchgang über alle Token, Operation für Operation, bis zum zurückgelesenen letzten verborgenen Zustand',
  attentionLoop: (rows, batch) => `ein Durchgang über alle Token, Operation für Operation, ${rows === batch ? 'der ganze Batch auf einmal' : `je ${rows} von ${rowsOf(batch)} des Batches`}, bis zur zurückgelesenen Ausgabe`,
  walk: (threads) => `ein Aufruf, der durch alle Token läuft, ${threadsShare(threads)} den Batch, jeder verborgene Zustand behalten, bis zum letzten, der gelesen wird`,
  attendTogether: (threads) => `${threadsShare(threads)} jede Zeile des Batches, in drei Runden, bis zur Ausgabe im Speicher`,
  attendByRows: (threads) => `ein Aufruf, ${threadsShare(threads)} den Batch, bis zur Ausgabe im Speicher`,
  product: (threads) => `ein Produkt, ${threadsShare(threads)} die Zeilen`,
  gpu: 'ein Vorwärtsdurchgang von Gewichten und Eingabe auf dem Gerät bis zum Ergebnis im Speicher',
  plainState: (rows) => `ein Durchgang über alle Token, ${rowsOf(rows)} des Batches nacheinander in reinem JavaScript, bis zum letzten verborgenen Zustand`,
  plainOutput: (rows) => `ein Durchgang über alle Token, ${rowsOf(rows)} des Batches nacheinander in reinem JavaScript, bis zur Ausgabe`,
  plainProduct: (rows, inner, columns) => `ein Produkt [${rows}, ${inner}] mal [${inner}, ${columns}] in reinem JavaScript`,
  tfProduct: 'ein Produkt',
  training: (threads) => `WebAssembly-Kernel auf ${threads === 1 ? '1 Thread' : `${threads} Threads`} des Prozessors, je Thread ein Modell`,
  plainTraining: 'reines JavaScript, eine Sequenz nach der anderen',
};
