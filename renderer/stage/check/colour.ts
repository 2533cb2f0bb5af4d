import { type Colour } from './written';

/** A colour as the browser writes it: `rgb(241, 244, 249)`, or a mixed one as `color(srgb 0.9 0.5 0.1 / 0.8)`. */
export function colourOf(written: string): Colour {
  const [red = 0, green = 0, blue = 0, opacity = 1] = Array.from(written.matchAll(/\d*\.?\d+(?:e-?\d+)?/g), ([digits]) => Number(digits));
  const most = written.startsWith('color(srgb') ? 255 : 1;
  return [red * most, green * most, blue * most, opacity];
}
