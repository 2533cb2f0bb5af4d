import { type ReactElement } from 'react';
import { type Trace } from '#contract/trace';
import { useStore } from 'zustand';
import { view } from '../../state/view';
import { Icon } from '../parts/icons';
import { tokensCounted } from '../words/labels';

interface ReadingProps {
  readonly text: string;
  readonly tokens: number;
  readonly problem: string | null;
}

/** How many tokens the text has, or why it cannot be used. */
export function Reading({ text, tokens, problem }: ReadingProps): ReactElement {
  const trace = useStore(view, (now) => now.trace);
  if (problem === null) {
    return (
      <p className="reading" role="status">
        {tokensCounted(tokens, unknownIn(trace, text))}
      </p>
    );
  }
  return (
    <p className="reading problem" role="alert">
      <Icon name="warning" />
      <span>{problem}</span>
    </p>
  );
}

/** Words without a vector of their own; `null` when this text is not the one that was computed. */
function unknownIn(trace: Trace | null, text: string): number | null {
  if (trace?.scenario.text !== text) return null;
  return trace.tokens.filter(({ known }) => !known).length;
}
