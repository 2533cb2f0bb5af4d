import { matrices } from '../../../renderer/stage/look/filters';

export type Rgb = readonly [red: number, green: number, blue: number];
export type Kind = 'usual' | 'protan' | 'deutan' | 'tritan';
export const kinds: readonly Kind[] = ['usual', 'protan', 'deutan', 'tritan'];

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** Linear light of a colour written as `#rrggbb`. */
function lightOf(hex: string): Rgb {
  const part = (from: number): number => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** Linear light of a colour as it is seen by one kind of eye. */
export function seenBy(kind: Kind, hex: string): Rgb {
  const light = lightOf(hex);
  if (kind === 'usual') return light;
  const [red, green, blue] = matrices[kind].map((row) => clamp(row[0] * light[0] + row[1] * light[1] + row[2] * light[2]));
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** Contrast of two colours by WCAG 2, as seen by one kind of eye. */
export function contrast(kind: Kind, one: string, other: string): number {
  const luminance = (hex: string): number => {
    const [red, green, blue] = seenBy(kind, hex);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [brighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((first, second) => second - first);
  return (brighter + 0.05) / (darker + 0.05);
}

/** CIELAB for daylight D65. */
export function labOf([red, green, blue]: Rgb): Rgb {
  const scaled = [
    (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047,
    0.2126729 * red + 0.7151522 * green + 0.072175 * blue,
    (0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883,
  ];
  const [x = 0, y = 0, z = 0] = scaled.map((value) => (value > 216 / 24389 ? Math.cbrt(value) : (841 / 108) * value + 4 / 29));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const degrees = (angle: number): number => (angle * Math.PI) / 180;

/**
 * Difference of two colours in CIELAB; 1 is about the least that can be seen side by side.
 *
 * @see Sharma, Wu and Dalal 2005, "The CIEDE2000 color-difference formula", equations 2 to 22
 */
export function ciede2000([l1, a1, b1]: Rgb, [l2, a2, b2]: Rgb): number {
  const mean = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const stretch = 1.5 - 0.5 * Math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7));
  const [one, other] = [[a1 * stretch, b1], [a2 * stretch, b2]].map(([a = 0, b = 0]) => ({ chroma: Math.hypot(a, b), hue: (Math.atan2(b, a) * 180) / Math.PI + (Math.atan2(b, a) < 0 ? 360 : 0) }));
  if (!one || !other) return NaN;
  const grey = one.chroma * other.chroma === 0;
  const turn = grey ? 0 : ((other.hue - one.hue + 540) % 360) - 180;
  const [dL, dC, dH] = [l2 - l1, other.chroma - one.chroma, 2 * Math.sqrt(one.chroma * other.chroma) * Math.sin(degrees(turn / 2))];
  const [L, C] = [(l1 + l2) / 2, (one.chroma + other.chroma) / 2];
  const H = grey ? one.hue + other.hue : (one.hue + turn / 2 + 360) % 360;
  const tilt = 1 - 0.17 * Math.cos(degrees(H - 30)) + 0.24 * Math.cos(degrees(2 * H)) + 0.32 * Math.cos(degrees(3 * H + 6)) - 0.2 * Math.cos(degrees(4 * H - 63));
  const [sL, sC, sH] = [1 + (0.015 * (L - 50) ** 2) / Math.sqrt(20 + (L - 50) ** 2), 1 + 0.045 * C, 1 + 0.015 * C * tilt];
  const rotation = -2 * Math.sqrt(C ** 7 / (C ** 7 + 25 ** 7)) * Math.sin(degrees(60 * Math.exp(-(((H - 275) / 25) ** 2))));
  return Math.sqrt((dL / sL) ** 2 + (dC / sC) ** 2 + (dH / sH) ** 2 + rotation * (dC / sC) * (dH / sH));
}

/** How far two colours are apart for one kind of eye. */
export function apart(kind: Kind, one: string, other: string): number {
  return ciede2000(labOf(seenBy(kind, one)), labOf(seenBy(kind, other)));
}
