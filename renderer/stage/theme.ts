import { type ThemeName } from '#contract/settings';
import { type Palette, palettes } from '../parts/palette';

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Hands a theme's colours to the style sheets as variables: `recurrenceInk` becomes `--recurrence-ink`. */
export function applyTheme(theme: ThemeName): void {
  const root = document.documentElement;
  root.dataset['theme'] = theme;
  colourIn(root, theme);
}

/** Gives an element, and all that is in it, a theme's colours. */
export function colourIn(element: HTMLElement, theme: ThemeName): void {
  const palette: Palette = palettes[theme];
  for (const [name, colour] of Object.entries(palette)) element.style.setProperty(`--${kebab(name)}`, String(colour));
}
