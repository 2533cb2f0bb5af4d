import { grouped } from '../../../../timeline/numbers';
import { type knobs as english } from '../en/knobs';

/** What the knobs are called, and what turning them shows. */
export const knobs: typeof english = {
  steps: { label: 'Trainingsschritte', help: `Wie lange gelernt wird. ${grouped.format(3000)} reichen, um zu sehen, was jedes Modell nicht lernt.` },
  pairs: { label: 'Höchstens Paare im Training', help: 'Lernt eine Kette mehr zu behalten, wenn sie sich mehr merken muss?' },
  gap: { label: 'Höchstens Leerstellen im Training', help: 'Behält das RNN länger, wenn es an größeren Abständen übt?' },
  size: { label: 'Breite aller drei', help: 'Ein breiterer Zustand fasst mehr; doppelte Breite kostet viermal so viele Gewichte.', half: 'Halb', usual: 'Üblich', double: 'Doppelt' },
  rate: { label: 'Schrittweite', help: 'Bei zu großer Schrittweite divergiert das Training; dann hält es an und sagt es.', usual: 'Üblich' },
  batch: { label: 'Beispiele je Schritt', help: 'Weniger Beispiele machen jeden Schritt billiger und verrauschter.' },
  samples: { label: 'Fragen je Feld', help: `Wie viele frische Fragen über jedes Feld der letzten Karten entscheiden: ${grouped.format(1024)} lassen ± 3 Punkte offen.`, many: grouped.format(1024), most: grouped.format(2048) },
};
