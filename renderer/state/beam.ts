import { view } from './view';

/** What follows the mouse on the stage, in stage units. */
export interface Beam {
  /** A dot, a light with all else stepping back, or a glass that enlarges. */
  readonly kind: 'pointer' | 'spotlight' | 'zoom';
  readonly x: number;
  readonly y: number;
  /** Radius of the dot or the light; how many times larger for the glass. */
  readonly size: number;
}

interface Sizes {
  readonly usual: number;
  readonly least: number;
  readonly most: number;
}

/** What each beam may measure. */
export const beamSizes: Readonly<Record<Beam['kind'], Sizes>> = {
  pointer: { usual: 14, least: 8, most: 40 },
  spotlight: { usual: 120, least: 50, most: 400 },
  zoom: { usual: 2, least: 1.25, most: 6 },
};

/** One notch of the wheel or press of a key makes it larger by this. */
const growth = 1.25;

/** Puts a beam on the stage where the mouse is, changes its kind, or takes it off when it is there. */
export function toggleBeam(kind: Beam['kind'], place: { readonly x: number; readonly y: number }): void {
  view.setState(({ beam }) => ({ beam: beam?.kind === kind ? null : { kind, x: beam?.x ?? place.x, y: beam?.y ?? place.y, size: beamSizes[kind].usual } }));
}

export function dropBeam(): void {
  view.setState({ beam: null });
}

/** Moves the beam, if there is one. */
export function aimBeam(x: number, y: number): void {
  view.setState(({ beam }) => (beam && (beam.x !== x || beam.y !== y) ? { beam: { ...beam, x, y } } : {}));
}

/** Makes the beam larger or smaller by some notches. */
export function growBeam(notches: number): void {
  const { beam } = view.getState();
  if (beam) sizeBeam(beam.size * growth ** notches);
}

/** Gives the beam a size, as far as it may have it. */
export function sizeBeam(size: number): void {
  view.setState(({ beam }) => {
    if (!beam) return {};
    const { least, most } = beamSizes[beam.kind];
    return { beam: { ...beam, size: Math.min(Math.max(size, least), most) } };
  });
}
