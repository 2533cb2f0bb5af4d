import { type ReactElement } from 'react';
import { Switch } from 'react-aria-components';
import { textSizes } from '#contract/settings';
import { useStore } from 'zustand';
import { seens, setLegible, setSeen, setTextSize } from '../../state/look';
import { view } from '../../state/view';
import { type Acts } from '../acts';
import { everyoneWords, languageOptions } from '../words/everyone';
import { Segments } from './segments';

const sizes = textSizes.map((size) => ({ id: String(size), label: `${Math.round(100 * size)} %`, size }));

/** The language, how large and how strong texts are, and through whose eyes the window is seen. */
export function EveryoneChoices({ acts }: { readonly acts: Acts }): ReactElement {
  const { language, textSize, legible, seen } = useStore(view);
  const chooseSize = (id: string): void => setTextSize(sizes.find((offered) => offered.id === id)?.size ?? 1);
  return (
    <>
      <Segments name={everyoneWords.language} chosen={language} options={languageOptions} onChoose={acts.chooseLanguage} />
      <p className="knob-help">{everyoneWords.languageHelp}</p>
      <Segments name={everyoneWords.size} chosen={String(textSize)} options={sizes} onChoose={chooseSize} />
      <p className="knob-help">{everyoneWords.sizeHelp}</p>
      <Switch className="switch" isSelected={legible} onChange={setLegible}>
        <span className="switch-track" />
        {everyoneWords.legible}
      </Switch>
      <Segments name={everyoneWords.seen} chosen={seen} options={seens.map((id) => ({ id, label: everyoneWords.seens[id] }))} onChoose={setSeen} />
      <p className="knob-help">{everyoneWords.seenHelp}</p>
    </>
  );
}
