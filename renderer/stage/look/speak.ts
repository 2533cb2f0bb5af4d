import { type Settings } from '#contract/settings';
import { playback } from '../../state/playback';
import { showNotice, view } from '../../state/view';
import { current } from '../keepSettings';

/** Has the app speak another language. What moves stops, so that its very frame is kept; main then loads this page anew. */
export async function chooseLanguage(language: Settings['language']): Promise<void> {
  if (language === view.getState().language) return;
  playback.setState(({ frame }) => ({ goal: frame, looped: false }));
  view.setState({ language });
  const saved = await window.bridge.call('settings:save', current());
  const answer = saved.ok ? await window.bridge.call('app:language', { language }) : saved;
  if (!answer.ok) showNotice(answer.message);
}
