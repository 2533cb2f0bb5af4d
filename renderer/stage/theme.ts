import { type ThemeName } from '#contract/settings';
import { type Palette, palettes } from '../parts/palette';

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Hands a theme's colours to the style sheets as variables: `recurrenceInk` becomes `--recurrence-ink`. */
export function applyTheme(theme: ThemeName): void {
  const palette: Palette = palettes[theme];
  const root = document.documentElement;
  root.dataset['theme'] = theme;
  for (const [name, colour] of Object.entries(palette)) root.style.setProperty(`--${kebab(name)}`, String(colour));
}
