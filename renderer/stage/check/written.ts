/** A place in a picture, in its pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Red, green, blue 0..255 and opacity 0..1. */
export type Colour = readonly [red: number, green: number, blue: number, opacity: number];

/** One piece of text as it stands in a picture. */
export interface Written {
  readonly text: string;
  /** Where it belongs, such as the key of a label. */
  readonly place: string;
  readonly fontPx: number;
  readonly colour: Colour;
  /** Written in one of the theme's two quieter colours: it may be read, but need not. */
  readonly secondary: boolean;
  /** What its glyphs cover. */
  readonly boxes: readonly Area[];
  /** Texts that overlap by design share a group: the parts of one formula. */
  readonly group: number;
}
