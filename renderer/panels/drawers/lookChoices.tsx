import { type ReactElement } from 'react';
import { Switch } from 'react-aria-components';
import { controlsShown, themeName } from '#contract/settings';
import { useStore } from 'zustand';
import { setControls, setReducedMotion, setTheme, view } from '../../state/view';
import { panelWords, themeWords } from '../words/labels';
import { controlsWords } from '../words/tour';
import { Segments } from './segments';

/** The theme of the room, whether anything moves, and what the class sees of the controls. */
export function LookChoices(): ReactElement {
  const theme = useStore(view, (now) => now.theme);
  const controls = useStore(view, (now) => now.controls);
  const reducedMotion = useStore(view, (now) => now.reducedMotion);
  return (
    <>
      <Segments
        name={panelWords.theme}
        chosen={theme}
        options={themeName.options.map((name) => ({ id: name, label: themeWords[name] }))}
        onChoose={setTheme}
      />
      <Switch className="switch" isSelected={reducedMotion} onChange={setReducedMotion}>
        <span className="switch-track" />
        {panelWords.motion}
      </Switch>
      <Segments
        name={controlsWords.name}
        chosen={controls}
        options={controlsShown.options.map((name) => ({ id: name, label: controlsWords[name] }))}
        onChoose={setControls}
      />
      <p className="knob-help">{controlsWords.told}</p>
    </>
  );
}
