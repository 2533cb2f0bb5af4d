import { type ReactElement } from 'react';
import { Switch } from 'react-aria-components';
import { themeName } from '#contract/settings';
import { useStore } from 'zustand';
import { setReducedMotion, setTheme, view } from '../../state/view';
import { panelWords, themeWords } from '../words/labels';
import { Segments } from './segments';

/** The theme of the room, and whether anything moves. */
export function LookChoices(): ReactElement {
  const theme = useStore(view, (now) => now.theme);
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
    </>
  );
}
