import { view, type View } from './view';

/** Ways to look at the window: as most people see it, as the colour-blind do, without colours, off a pale projector. */
export const seens = ['usual', 'protan', 'deutan', 'tritan', 'grey', 'pale'] as const;
export type Seen = (typeof seens)[number];

export function setTextSize(textSize: View['textSize']): void {
  view.setState({ textSize });
}

export function setLegible(legible: boolean): void {
  view.setState({ legible });
}

export function setSeen(seen: Seen): void {
  view.setState({ seen });
}
