/** The languages the app speaks; each text is written in all of them, side by side. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** How each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

// A page is told in its address, so that the very first text is right; main says it as soon as it knows the system's.
let spoken: Language = languageIn(globalThis.location?.search ?? '') ?? 'en';

/** The language in which this process speaks. A page keeps it for its life. */
export function language(): Language {
  return spoken;
}

/** Has this process speak a language from now on. Pages are told in their address instead. */
export function speak(wanted: Language): void {
  spoken = wanted;
}

/** Of the same texts in every language those to use now. In a page this may stand at the top of a file, in main it may not. */
export function inLanguage<Texts>(all: Readonly<Record<Language, Texts>>): Texts {
  return all[spoken];
}

/** The language in an address's query, such as `?language=de`; `null` when it names none. */
export function languageIn(query: string): Language | null {
  const named = new URLSearchParams(query).get('language');
  return languages.find((known) => known === named) ?? null;
}

/** The first of the languages a person prefers, as in `de-AT`, that the app speaks; English when it speaks none of them. */
export function languageFor(preferred: readonly string[]): Language {
  const codes = preferred.map((tag) => tag.toLowerCase().split(/[-_]/)[0]);
  return codes.flatMap((code) => languages.filter((known) => known === code))[0] ?? 'en';
}
