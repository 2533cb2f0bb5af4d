import { spoken } from '../../../../parts/words/numbers';
import { grouped } from '../../../../timeline/numbers';
import { type captions as english } from '../en/captions';

/** Captions of the act about gates, in German. */
export const captions: typeof english = {
  read: (isLstm) =>
    isLstm ? 'Kräftige Farbe heißt offen: Jede Einheit behält, lässt ein und zeigt ihren Teil.' : 'Kräftige Farbe heißt offen: Jede Einheit behält einen Teil und erneuert den Rest.',
  fixed: (held, mostWords) => `Wie lang der Text auch wird: ${held} Zahlen Zustand, Platz für höchstens ${grouped.format(mostWords)} Wörter.`,
  inside: (isLstm, word) =>
    isLstm ? `Im LSTM bei ${word}: Neben dem Zustand h trägt eine Straße den Zellzustand c.` : `In der GRU bei ${word}: Der Zustand h selbst ist die Straße.`,
  keep: (isLstm, share, unit) => `Das ${isLstm ? 'Vergessensgatter' : 'Update-Gatter'}, 0 bis 1 je Einheit, behält ${share} dessen, was Einheit ${unit} hält.`,
  letIn: (share, unit, written) => `Das Eingangsgatter lässt ${share} des neuen Werts g ein: Einheit ${unit} schreibt ${written}.`,
  renew: (share, written) => `Die anderen ${share} bekommt der neue Wert n, der durchs Reset-Gatter sieht: ${written}.`,
  add: (sum) => `Auf der Straße liegen ein Produkt und eine Summe: ${sum}.`,
  show: (unit, value) => `Das Ausgangsgatter zeigt einen Teil der Zelle als Zustand h: Einheit ${unit} zeigt ${value}.`,
  ask: (from, to, later) =>
    later === 0 ? `Wie viel von dem, was ${from} schrieb, ist noch da?` : `Was ${from} schrieb: Wie viel ist nach ${to} übrig, ${spoken(later)} ${later === 1 ? 'Wort' : 'Wörter'} später?`,
  nothingRead: (from) => `Nach ${from} wurde nichts gelesen: Alles ist noch da.`,
  kept: (isLstm, gates, left, from, unit) => {
    const name = isLstm ? 'Vergessensgatter' : 'Update-Gatter';
    const product = gates === 1 ? `Ein ${name} dazwischen` : `Produkt aus ${spoken(gates)} ${name}n`;
    return `${product}: In Einheit ${unit} bleiben von ${from} ${left}.`;
  },
  paysFirst: (first, own, plain) => `Das LSTM zahlt einmal für die Straße; ${first} bekommt ${own}, im RNN ${plain}.`,
  gradient: (cell, first, own, plain) => `Durch ${cell === 'LSTM' ? 'das LSTM' : `die ${cell}`} bekommt ${first} ${own} des Gradienten, durch ein RNN ${plain}.`,
};
