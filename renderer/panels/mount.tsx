import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { type Language, language } from '#contract/language';
import { type Acts } from './acts';
import { takeDroppedText } from './droppedText';
import { watchHands } from './hands/hands';
import { listenToKeys } from './keys/keyboard';
import { Panels } from './panels';
import { watchPresence } from './presence';

/** What React Aria's own words and numbers follow. Swiss German writes numbers as the stage does, with a decimal point. */
const locales: Readonly<Record<Language, string>> = { en: 'en-US', de: 'de-CH' };

/** Puts every control over the stage, and listens to keys, dropped files and the mouse. Called once for the window. */
export function mountPanels(element: HTMLElement, acts: Acts): void {
  listenToKeys(acts);
  watchHands(acts);
  takeDroppedText();
  watchPresence();
  createRoot(element).render(
    <I18nProvider locale={locales[language()]}>
      <Panels acts={acts} />
    </I18nProvider>,
  );
}
