import { type ThemeName } from '#contract/settings';

/**
 * The colours of one theme, as `#rrggbb`. Architectures keep Okabe and Ito's colours for shapes; where those are too
 * pale for text on a light ground, the `Ink` variant is used for words and numbers.
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
}

export const palettes: Readonly<Record<ThemeName, Palette>> = {
  dark: {
    background: '#0a0d13', panel: '#121722', line: '#263042', ink: '#f1f4f9', soft: '#a9b4c6', faint: '#8a99b3',
    recurrence: '#e69f00', recurrenceInk: '#e69f00', attention: '#56b4e9', attentionInk: '#56b4e9',
    gate: '#2fbf95', gateInk: '#2fbf95', error: '#ff8a4c', cell: '#18202e', positive: '#e69f00', negative: '#56b4e9',
  },
  light: {
    background: '#ffffff', panel: '#f3f5f9', line: '#cfd6e2', ink: '#10151f', soft: '#46536a', faint: '#5a6780',
    recurrence: '#d08c00', recurrenceInk: '#7a4a00', attention: '#0072b2', attentionInk: '#005a8d',
    gate: '#007a58', gateInk: '#005c43', error: '#a83f00', cell: '#e6eaf1', positive: '#b96f00', negative: '#0072b2',
  },
  contrast: {
    background: '#000000', panel: '#000000', line: '#8a8a8a', ink: '#ffffff', soft: '#e6e6e6', faint: '#c8c8c8',
    recurrence: '#ffb000', recurrenceInk: '#ffb000', attention: '#6cc8ff', attentionInk: '#6cc8ff',
    gate: '#3ddcaa', gateInk: '#3ddcaa', error: '#ff9a60', cell: '#1c1c1c', positive: '#ffb000', negative: '#6cc8ff',
  },
};
