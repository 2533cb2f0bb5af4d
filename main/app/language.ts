import { app } from 'electron';
import { languageFor, speak } from '#contract/language';
import type { Settings } from '#contract/settings';

/** Speaks the chosen language from now on, or the system's as far as the app speaks it. The app must be ready. */
export function speakAs(wish: Settings['language']): void {
  speak(wish === 'system' ? languageFor(app.getPreferredSystemLanguages()) : wish);
}
