import { type Settings } from '#contract/settings';
import { playback } from '../state/playback';
import { wish } from '../state/wish';
import { view } from '../state/view';

function current(): Settings {
  const { act, text, seed, knobs, backend } = wish.getState();
  const { language, theme, reducedMotion, notesSize } = view.getState();
  return { act, text, seed, knobs: { ...knobs }, backend, language, theme, reducedMotion, notesSize, speed: playback.getState().speed };
}

/** Hands every change of what is kept to main; while one save is under way, later changes are gathered into the next. */
export function keepSettings(): void {
  let saved = JSON.stringify(current());
  let saving = false;
  const save = async (): Promise<void> => {
    if (saving) return;
    saving = true;
    for (let wish = JSON.stringify(current()); wish !== saved; wish = JSON.stringify(current())) {
      const answer = await window.bridge.call('settings:save', current());
      saved = wish;
      if (!answer.ok) view.setState({ notice: answer.message });
    }
    saving = false;
  };
  wish.subscribe(() => void save());
  view.subscribe((now, before) => {
    if (now.language !== before.language || now.theme !== before.theme || now.reducedMotion !== before.reducedMotion || now.notesSize !== before.notesSize) void save();
  });
  playback.subscribe((now, before) => {
    if (now.speed !== before.speed) void save();
  });
}
