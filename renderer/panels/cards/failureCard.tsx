import { type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { type Failure, failed } from '#contract/failure';
import { useStore } from 'zustand';
import { dismissFailure, type Panel, togglePanel, type View, view } from '../../state/view';
import { type Acts } from '../acts';
import { IconButton } from '../parts/iconButton';
import { Icon } from '../parts/icons';
import { adviceFor, type Remedy, remedyWords } from '../words/failures';
import { panelWords } from '../words/labels';

/** What happened, why, and what to do: beside the last good picture, or in the middle when there is none. */
export function FailureCard({ acts }: { readonly acts: Acts }): ReactElement | null {
  const run = useStore(view, (now) => now.run);
  const health = useStore(view, (now) => now.health);
  const empty = useStore(view, (now) => now.trace === null);
  const failure = failureIn({ run, health });
  if (!failure) return null;
  const { title, advice, remedies } = adviceFor(failure.code);
  return (
    <section className={`card failure ${empty ? 'centred' : 'corner'}`} role="alert">
      <header>
        <Icon name="warning" />
        <h2>{title}</h2>
        {run.state === 'failed' && !empty ? (
          <IconButton icon="close" name={panelWords.dismiss} action="dismiss" onPress={dismissFailure} />
        ) : null}
      </header>
      <p className="reason">{failure.message}</p>
      <p className="advice">{advice}</p>
      <footer>
        {remedies.map((remedy, index) => (
          <Button key={remedy} className={index === 0 ? 'button main' : 'button'} onPress={() => apply(remedy, acts)}>
            {remedyWords[remedy]}
          </Button>
        ))}
      </footer>
    </section>
  );
}

/** An engine that has given up is a failure too, also when nothing was asked of it. */
function failureIn({ run, health }: Pick<View, 'run' | 'health'>): Failure | null {
  if (run.state === 'failed') return run.failure;
  if (health?.state !== 'gave-up') return null;
  return failed('gave-up', health.message ?? adviceFor('gave-up').title);
}

function apply(remedy: Remedy, acts: Acts): void {
  switch (remedy) {
    case 'again':
      return acts.run();
    case 'engine':
      return acts.restartCompute();
    case 'file':
      return void acts.openText();
    case 'text':
    case 'settings':
      return openPanel('text');
    case 'acts':
      return openPanel('acts');
    default:
      remedy satisfies never;
  }
}

/** Opens a panel, and leaves it open when it is. */
function openPanel(panel: Panel): void {
  if (view.getState().panel !== panel) togglePanel(panel);
}
