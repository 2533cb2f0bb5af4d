import { type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { view } from '../../state/view';
import { type Acts } from '../acts';
import { resultTexts } from '../words/labels';

/** Keeps what is on stage in a file, and opens such a file. */
export function ResultFiles({ acts }: { readonly acts: Acts }): ReactElement {
  const empty = useStore(view, (now) => now.trace === null);
  return (
    <div className="field">
      <span>{resultTexts.name}</span>
      <div className="weights-choice">
        <Button className="button" isDisabled={empty} onPress={() => void acts.saveResult()}>
          {resultTexts.save}
        </Button>
        <Button className="button" onPress={() => void acts.openResult()}>
          {resultTexts.open}
        </Button>
      </div>
      <span slot="description">{resultTexts.told}</span>
    </div>
  );
}
