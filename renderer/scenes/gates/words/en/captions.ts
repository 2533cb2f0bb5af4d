import { spoken } from '../../../../parts/words/numbers';
import { grouped } from '../../../../timeline/numbers';

/** Captions of the act about gates, in English; units count from 1. */
export const captions = {
  read: (isLstm: boolean): string =>
    isLstm ? 'Strongly coloured gates are open: each unit keeps, lets in and shows its own share.' : 'Strongly coloured gates are open: each unit keeps one share and renews the other.',
  fixed: (held: number, mostWords: number): string => `However long the text, the state stays ${held} numbers, room for ${grouped.format(mostWords)} words at most.`,
  inside: (isLstm: boolean, word: string): string =>
    isLstm ? `Inside the LSTM at ${word}: beside the state h it carries a cell state c, along a road.` : `Inside the GRU at ${word}: the state h itself is the road.`,
  keep: (isLstm: boolean, share: string, unit: number): string => `The ${isLstm ? 'forget' : 'update'} gate, from 0 to 1 in every unit, keeps ${share} of what unit ${unit} holds.`,
  letIn: (share: string, unit: number, written: string): string => `The input gate lets ${share} of the new value g in: unit ${unit} writes ${written}.`,
  renew: (share: string, written: string): string => `A new value n, made with what the reset gate lets through, gets the other ${share}: ${written}.`,
  add: (sum: string): string => `One product and one sum lie on the road: ${sum}.`,
  show: (unit: number, value: string): string => `The output gate shows a share of the cell as the state h: unit ${unit} shows ${value}.`,
  ask: (from: string, to: string, later: number): string => `How much of what ${from} wrote is left after ${to}, ${spoken(later)} ${later === 1 ? 'word' : 'words'} later?`,
  nothingRead: (from: string): string => `Nothing was read after ${from}: all of it is there.`,
  kept: (isLstm: boolean, gates: number, left: string, from: string, unit: number): string => {
    const name = `${isLstm ? 'forget' : 'update'} ${gates === 1 ? 'gate' : 'gates'}`;
    const counted = spoken(gates).replace(/^./, (first) => first.toUpperCase());
    return `${counted} ${name}${gates === 1 ? ' leaves' : ', multiplied, leave'} ${left} of what ${from} wrote into unit ${unit}.`;
  },
  paysFirst: (first: string, own: string, plain: string): string => `The LSTM pays once for its road; ${first} gets ${own}, through an RNN ${plain}.`,
  gradient: (cell: string, first: string, own: string, plain: string): string => `Through the ${cell} ${first} gets ${own} of the gradient, through an RNN ${plain}.`,
};
