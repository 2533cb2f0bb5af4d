import type { ThemeName } from '#contract/settings';

/** What a window shows before its page has drawn, so that a dark room stays dark. */
export const backgrounds: Readonly<Record<ThemeName, string>> = { dark: '#0a0d13', light: '#ffffff', contrast: '#000000' };
