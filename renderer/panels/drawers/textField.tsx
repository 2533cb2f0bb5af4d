import { type ReactElement, useDeferredValue, useMemo } from 'react';
import { Button, Label, TextArea, TextField as AriaTextField } from 'react-aria-components';
import { type Trace } from '#contract/trace';
import { useStore } from 'zustand';
import { edit, lecture } from '../../state/lecture';
import { view } from '../../state/view';
import { type Acts } from '../acts';
import { Icon } from '../parts/icons';
import { panelWords, tokensCounted } from '../words/labels';

/** The lecturer's text, kept as typed, with what would become of it. */
export function TextField({ acts }: { readonly acts: Acts }): ReactElement {
  const text = useStore(lecture, (now) => now.text);
  return (
    <div className="text-field">
      <AriaTextField value={text} onChange={(typed) => edit({ text: typed })}>
        <Label className="hidden">{panelWords.textField}</Label>
        <TextArea className="input" dir="auto" rows={4} spellCheck={false} data-first="" />
      </AriaTextField>
      <div className="text-line">
        <Reading acts={acts} text={text} />
        <Button className="button quiet" onPress={() => void acts.openText()}>
          {panelWords.openFile}
        </Button>
      </div>
    </div>
  );
}

interface ReadingProps {
  readonly acts: Acts;
  readonly text: string;
}

/** How many tokens the text has, or why it cannot be used; counted after the typing, so that a long text stays quick. */
function Reading({ acts, text }: ReadingProps): ReactElement {
  const settled = useDeferredValue(text);
  const { tokens, problem } = useMemo(() => acts.preview(settled), [acts, settled]);
  const trace = useStore(view, (now) => now.trace);
  if (problem !== null) {
    return (
      <p className="reading problem" role="alert">
        <Icon name="warning" />
        <span>{problem}</span>
      </p>
    );
  }
  return (
    <p className="reading" role="status">
      {tokensCounted(tokens, unknownIn(trace, settled))}
    </p>
  );
}

/** Words without a vector of their own; `null` when this text is not the one that was computed. */
function unknownIn(trace: Trace | null, text: string): number | null {
  if (trace?.scenario.text !== text) return null;
  return trace.tokens.filter(({ known }) => !known).length;
}
