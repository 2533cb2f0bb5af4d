import { type Settings } from '#contract/settings';
import { playback } from '../state/playback';
import { wish } from '../state/wish';
import { view } from '../state/view';

/** What of the view is kept. */
const kept = ['language', 'theme', 'reducedMotion', 'notesSize', 'textSize', 'legible', 'controls', 'toured', 'keys', 'dot'] as const;

/** The settings as they stand. */
export function current(): Settings {
  const { act, text, seed, knobs, backend } = wish.getState();
  const { language, theme, reducedMotion, notesSize, textSize, legible, controls, toured, keys, dot } = view.getState();
  return { act, text, seed, knobs: { ...knobs }, backend, language, theme, reducedMotion, notesSize, textSize, legible, controls, toured, keys: Object.fromEntries(Object.entries(keys).map(([action, chords]) => [action, [...chords]])), dot, speed: playback.getState().speed };
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
    if (kept.some((name) => now[name] !== before[name])) void save();
  });
  playback.subscribe((now, before) => {
    if (now.speed !== before.speed) void save();
  });
}
