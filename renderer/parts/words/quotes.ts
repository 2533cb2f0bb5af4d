import { inLanguage } from '#contract/language';

const marks = inLanguage({ en: { open: '“', close: '”' }, de: { open: '„', close: '“' } });

/** A text in the language's quotation marks. */
export function inQuotes(text: string): string {
  return `${marks.open}${text}${marks.close}`;
}
