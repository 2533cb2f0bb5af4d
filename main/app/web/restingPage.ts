import { language } from '#contract/language';
import { themeName, type ThemeName } from '#contract/settings';
import { windowWords } from '../../words/window';
import { backgrounds } from '../backgrounds';

/** Path of the page among the lecturer's; its query is the name of a theme. */
export const restingPath = 'resting.html';

const inks: Readonly<Record<ThemeName, string>> = { dark: '#c9d1dc', light: '#39424e', contrast: '#ffffff' };

/**
 * What the lecturer's window shows once its page has died too often: no script, no drawing, nothing that could die of the same
 * cause, and nothing that a class would take for an alarm.
 *
 * @param nonce - of the content security policy it is served with; `null` where that asks for none
 */
export function restingPage(theme: string, nonce: string | null): string {
  const known = themeName.catch('dark').parse(theme);
  const { failedOften, failedOftenDetail, again } = windowWords();
  return `<!doctype html>
<html lang="${language()}">
<meta charset="utf-8">
<title>Unroll</title>
<style${nonce === null ? '' : ` nonce="${nonce}"`}>
  html { height: 100%; background: ${backgrounds[known]}; color: ${inks[known]}; font: 20px/1.5 system-ui, sans-serif; }
  body { box-sizing: border-box; min-height: 100%; margin: 0; padding: 48px; display: flex; flex-direction: column; justify-content: end; }
  p { margin: 0; max-width: 46em; }
  a { color: inherit; }
</style>
<p>${failedOften} ${failedOftenDetail}</p>
<p><a href="" autofocus>${again}</a></p>
</html>
`;
}
