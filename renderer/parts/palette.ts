import { type ThemeName } from '#contract/settings';

/**
 * The colours of one theme, as `#rrggbb`. Architectures keep Okabe and Ito's colours for shapes; where those are too
 * pale for text on a light ground, the `Ink` variant is used for words and numbers. Amounts on a dark ground are cividis
 * (Nuñez, Anderton and Renslow 2018), which colour-blind readers see in the same order: bright is much. On a light ground
 * its bright end would fade into the paper, so there dark blue is much; with high contrast small amounts lie further apart.
 */
export interface Palette {
  readonly background: string;
  readonly panel: string;
  readonly line: string;
  readonly ink: string;
  readonly soft: string;
  readonly faint: string;
  readonly recurrence: string;
  readonly recurrenceInk: string;
  readonly attention: string;
  readonly attentionInk: string;
  readonly gate: string;
  readonly gateInk: string;
  readonly error: string;
  /** An empty cell: the value zero, or one that is not there yet. */
  readonly cell: string;
  /** Signed values mix from `cell` to these. */
  readonly positive: string;
  readonly negative: string;
  /** Five stops from no amount to the largest; between two of them colours are mixed. */
  readonly amount0: string;
  readonly amount1: string;
  readonly amount2: string;
  readonly amount3: string;
  readonly amount4: string;
}

export const palettes: Readonly<Record<ThemeName, Palette>> = {
  dark: {
    background: '#0a0d13', panel: '#121722', line: '#263042', ink: '#f1f4f9', soft: '#a9b4c6', faint: '#8a99b3',
    recurrence: '#e69f00', recurrenceInk: '#e69f00', attention: '#56b4e9', attentionInk: '#56b4e9',
    gate: '#2fbf95', gateInk: '#2fbf95', error: '#ff8a4c', cell: '#18202e', positive: '#e69f00', negative: '#56b4e9',
    amount0: '#00224e', amount1: '#424e6c', amount2: '#7c7c78', amount3: '#bcae6c', amount4: '#fee825',
  },
  light: {
    background: '#ffffff', panel: '#f3f5f9', line: '#cfd6e2', ink: '#10151f', soft: '#46536a', faint: '#5a6780',
    recurrence: '#d08c00', recurrenceInk: '#7a4a00', attention: '#0072b2', attentionInk: '#005784',
    gate: '#007a58', gateInk: '#005c43', error: '#a83f00', cell: '#e6eaf1', positive: '#b96f00', negative: '#0072b2',
    amount0: '#e6eaf1', amount1: '#b1c0d7', amount2: '#7c95bc', amount3: '#476ba2', amount4: '#124087',
  },
  contrast: {
    background: '#000000', panel: '#000000', line: '#8a8a8a', ink: '#ffffff', soft: '#e6e6e6', faint: '#c8c8c8',
    recurrence: '#ffb000', recurrenceInk: '#ffb000', attention: '#6cc8ff', attentionInk: '#6cc8ff',
    gate: '#3ddcaa', gateInk: '#3ddcaa', error: '#ff9a60', cell: '#1c1c1c', positive: '#ffb000', negative: '#6cc8ff',
    amount0: '#0d121f', amount1: '#1a5cb8', amount2: '#8ca8b8', amount3: '#f2d973', amount4: '#ffffd9',
  },
};
