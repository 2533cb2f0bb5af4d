import { type ReactElement } from 'react';
import { Label, TextArea, TextField as AriaTextField } from 'react-aria-components';
import { edit } from '../../state/wish';
import { panelWords } from '../words/labels';

/** The lecturer's text, kept as typed. */
export function TextField({ text }: { readonly text: string }): ReactElement {
  return (
    <AriaTextField value={text} onChange={(typed) => edit({ text: typed })}>
      <Label className="hidden">{panelWords.textField}</Label>
      <TextArea className="input" dir="auto" rows={3} spellCheck={false} data-first="" />
    </AriaTextField>
  );
}
