import { backendWish } from '#contract/scenario';
import { controlsShown, speeds, textSizes, themeName } from '#contract/settings';
import { seens, setLegible, setSeen, setTextSize } from '../../state/look';
import { playback, setSpeed } from '../../state/playback';
import { setControls, setReducedMotion, setTheme, view } from '../../state/view';
import { edit, wish } from '../../state/wish';
import { type Acts } from '../acts';
import { everyoneWords, languageOptions } from '../words/everyone';
import { panelWords, themeWords, transportWords, wishWords } from '../words/labels';
import { paletteWords } from '../words/palette';
import { controlsWords } from '../words/tour';
import { type Entry } from './entries';

/** Everything that can be chosen, one entry for each choice. */
export function settingEntries(acts: Pick<Acts, 'chooseLanguage'>): readonly Entry[] {
  const { theme, reducedMotion, controls, language, textSize, legible, seen } = view.getState();
  const { speed } = playback.getState();
  const { backend } = wish.getState();
  return [
    ...themeName.options.map((name) => choice(panelWords.theme, themeWords[name], name === theme, () => setTheme(name))),
    ...speeds.map((each) => choice(paletteWords.speed, transportWords.speed(each), each === speed, () => setSpeed(each))),
    ...backendWish.options.map((each) => choice(panelWords.backend, wishWords[each], each === backend, () => edit({ backend: each }))),
    ...languageOptions.map(({ id, label }) => choice(everyoneWords.language, label, id === language, () => acts.chooseLanguage(id))),
    ...textSizes.map((each) => choice(everyoneWords.size, `${Math.round(100 * each)} %`, each === textSize, () => setTextSize(each))),
    ...seens.map((each) => choice(everyoneWords.seen, everyoneWords.seens[each], each === seen, () => setSeen(each))),
    choice(everyoneWords.legible, legible ? paletteWords.off : paletteWords.on, false, () => setLegible(!legible)),
    ...controlsShown.options.map((each) => choice(controlsWords.name, controlsWords[each], each === controls, () => setControls(each))),
    choice(paletteWords.motion, paletteWords.on, reducedMotion, () => setReducedMotion(true)),
    choice(paletteWords.motion, paletteWords.off, !reducedMotion, () => setReducedMotion(false)),
  ];
}

function choice(name: string, value: string, chosen: boolean, act: () => void): Entry {
  return { id: `setting ${name} ${value}`, group: 'settings', text: `${name}: ${value}`, detail: chosen ? paletteWords.chosen : '', chord: '', act };
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
