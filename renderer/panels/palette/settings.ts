import { languageNames, languages } from '#contract/language';
import { backendWish } from '#contract/scenario';
import { controlsShown, speeds, themeName } from '#contract/settings';
import { playback, setSpeed } from '../../state/playback';
import { setControls, setReducedMotion, setTheme, view } from '../../state/view';
import { edit, wish } from '../../state/wish';
import { type Acts } from '../acts';
import { themeWords, transportWords, wishWords } from '../words/labels';
import { paletteWords } from '../words/palette';
import { controlsWords } from '../words/tour';
import { type Entry } from './entries';

/** Everything that can be chosen, one entry for each choice. */
export function settingEntries(): readonly Entry[] {
  const { theme, reducedMotion, controls, language } = view.getState();
  const { speed } = playback.getState();
  const { backend } = wish.getState();
  return [
    ...themeName.options.map((name) => choice(paletteWords.theme, themeWords[name], name === theme, () => setTheme(name))),
    ...speeds.map((each) => choice(paletteWords.speed, transportWords.speed(each), each === speed, () => setSpeed(each))),
    ...backendWish.options.map((each) => choice(paletteWords.engine, wishWords[each], each === backend, () => edit({ backend: each }))),
    ...(['system', ...languages] as const).map((each) =>
      choice(paletteWords.language, each === 'system' ? paletteWords.languageOfSystem : languageNames[each], each === language, () => view.setState({ language: each }), paletteWords.afterRestart)),
    ...controlsShown.options.map((each) => choice(controlsWords.name, controlsWords[each], each === controls, () => setControls(each))),
    choice(paletteWords.motion, paletteWords.on, reducedMotion, () => setReducedMotion(true)),
    choice(paletteWords.motion, paletteWords.off, !reducedMotion, () => setReducedMotion(false)),
  ];
}

function choice(name: string, value: string, chosen: boolean, act: () => void, remark = ''): Entry {
  const detail = [...(chosen ? [paletteWords.chosen] : []), ...(remark === '' ? [] : [remark])].join(', ');
  return { id: `setting ${name} ${value}`, group: 'settings', text: `${name}: ${value}`, detail, chord: '', act };
}

/** What each act lets the lecturer turn: it is put on stage with the drawer in which it is turned. */
export function knobEntries({ list, finding }: Pick<Acts, 'list' | 'finding'>): readonly Entry[] {
  const seen = new Set<string>();
  return list.flatMap(({ id, title, family, knobs }) => knobs.flatMap((knob): readonly Entry[] => {
    const key = `knob ${family} ${knob.name}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const act = (): void => {
      const onStage = list.find((each) => each.id === wish.getState().act);
      if (onStage?.family !== family) finding.go(id, 0);
      view.setState({ panel: 'text' });
    };
    return [{ id: key, group: 'settings', text: knob.label, detail: paletteWords.knobOf(title), chord: '', act }];
  }));
}
