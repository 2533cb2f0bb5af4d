import { language } from '#contract/language';
import type { ThemeName } from '#contract/settings';
import { windowWords } from '../../words/window';

/** Path of the page among the lecturer's; its query is the name of a theme. */
export const restingPath = 'resting.html';

const colours: Readonly<Record<ThemeName, { readonly ground: string; readonly text: string }>> = {
  dark: { ground: '#0a0d13', text: '#c9d1dc' },
  light: { ground: '#ffffff', text: '#39424e' },
  contrast: { ground: '#000000', text: '#ffffff' },
};

/**
 * What the lecturer's window shows once its page has died too often: no script, no drawing, nothing that could die of the same
 * cause, and nothing that a class would take for an alarm.
 *
 * @param nonce - of the content security policy it is served with; `null` where that asks for none
 */
export function restingPage(theme: string, nonce: string | null): string {
  const { ground, text } = colours[isTheme(theme) ? theme : 'dark'];
  const { failedOften, failedOftenDetail, again } = windowWords();
  return `<!doctype html>
<html lang="${language()}">
<meta charset="utf-8">
<title>Unroll</title>
<style${nonce === null ? '' : ` nonce="${nonce}"`}>
  html { height: 100%; background: ${ground}; color: ${text}; font: 20px/1.5 system-ui, sans-serif; }
  body { box-sizing: border-box; min-height: 100%; margin: 0; padding: 48px; display: flex; flex-direction: column; justify-content: end; }
  p { margin: 0; max-width: 46em; }
  a { color: inherit; }
</style>
<p>${failedOften} ${failedOftenDetail}</p>
<p><a href="" autofocus>${again}</a></p>
</html>
`;
}

function isTheme(name: string): name is ThemeName {
  return Object.hasOwn(colours, name);
}
