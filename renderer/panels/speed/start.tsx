import { type ReactElement, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { bench, type Measurement } from '../../state/bench';
import { view } from '../../state/view';
import { ProgressLine } from '../parts/progressLine';
import { Icon } from '../parts/icons';
import { adviceFor } from '../words/failures';
import { progressWords } from '../words/labels';
import { pageWords, speedWords } from '../words/speed';

interface StartProps {
  readonly what: Measurement;
  readonly label: string;
  /** Why nothing can be measured as it is set; `null` when it can. */
  readonly problem: string | null;
  readonly onStart: () => void;
  readonly onCancel: () => void;
  /** What may still be changed beside the button; it makes room while something is measured. */
  readonly children?: ReactNode;
}

/** The button that starts a measurement; while one goes on, how far it is and the way out. */
export function Start({ what, label, problem, onStart, onCancel, children }: StartProps): ReactElement {
  const measuring = useStore(bench, (now) => now.measuring);
  const busy = useStore(view, (now) => now.run.state === 'working');
  if (measuring !== null) {
    const { progress } = measuring;
    return (
      <div className="measuring">
        <ProgressLine name={pageWords[measuring.what]} progress={progress} count={progress ? progressWords.share(progress.done, progress.total) : null} onCancel={onCancel} />
      </div>
    );
  }
  const reason = problem ?? (busy ? speedWords.busy : null);
  return (
    <>
      <div className="start">
        {children}
        <Button className="button main" isDisabled={reason !== null} onPress={onStart}>
          {label}
        </Button>
      </div>
      {reason === null ? <Failed what={what} /> : <Problem text={reason} />}
    </>
  );
}

/** Why the last attempt came to nothing. */
function Failed({ what }: { readonly what: Measurement }): ReactElement | null {
  const failure = useStore(bench, (now) => now.failure);
  if (failure?.what !== what) return null;
  return <Problem text={`${adviceFor(failure.why.code).title}: ${failure.why.message}`} />;
}

function Problem({ text }: { readonly text: string }): ReactElement {
  return (
    <p className="reading problem" role="alert">
      <Icon name="warning" />
      <span>{text}</span>
    </p>
  );
}
