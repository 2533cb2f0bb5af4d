import { type ReactElement, useEffect, useState } from 'react';
import { type Release, type Updates } from '#contract/updates';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { updates } from '../../state/updates';
import { type SupportActs } from '../supportActs';
import { progressWords } from '../words/labels';
import { updateWords as words } from '../words/updates';
import { ProgressLine } from '../parts/progressLine';
import { PanelFrame } from './panelFrame';

/** Looks for a newer version, step by step, each for a press; what there is to say comes from main. */
export function UpdatesPanel({ acts }: { readonly acts: SupportActs }): ReactElement {
  const now = useStore(updates, (all) => all.now);
  const [refused, setRefused] = useState<string | null>(null);
  useEffect(() => acts.askUpdates(), [acts]);
  const next = now && nextOf(now);
  const press = async (step: Step): Promise<void> => setRefused(await acts.update(step));
  return (
    <PanelFrame title={words.title} side="wide" footer={next && <Button className="button main" isDisabled={next.step === null} onPress={() => void (next.step && press(next.step))}>{next.text}</Button>}>
      {now && <p className="honest">{now.state === 'nowhere' ? words.nowhere : words.told(now.host)}</p>}
      {now && 'release' in now && <Found now={now} acts={acts} />}
      <p role="status">{refused ?? (now && statusOf(now)) ?? ''}</p>
    </PanelFrame>
  );
}

type Step = 'look' | 'fetch' | 'install';

/** The one thing that can be done next, without a step while there is only waiting; `null` where there is nothing. */
function nextOf(now: Updates): { readonly text: string; readonly step: Step | null } | null {
  switch (now.state) {
    case 'nowhere':
    case 'fetching':
      return null;
    case 'unasked':
      return { text: words.look, step: 'look' };
    case 'looking':
      return { text: words.looking, step: null };
    case 'newest':
    case 'failed':
      return { text: words.again, step: 'look' };
    case 'found':
      return now.release.address === null ? { text: words.fetch, step: 'fetch' } : { text: words.again, step: 'look' };
    case 'fetched':
      return { text: words.install, step: 'install' };
    default:
      return now satisfies never;
  }
}

interface FoundProps {
  readonly now: Extract<Updates, { readonly release: Release }>;
  readonly acts: SupportActs;
}

function Found({ now, acts }: FoundProps): ReactElement {
  const { version, notes, address } = now.release;
  return (
    <>
      {now.state === 'fetching' ? (
        <ProgressLine name={words.title} progress={{ doing: words.fetching(version), done: now.share, total: 1 }} count={progressWords.share(now.share, 1)} onCancel={acts.stopUpdate} />
      ) : <p>{now.state === 'fetched' ? words.fetched(version) : words.found(version)}</p>}
      {address !== null && <ByHand address={address} acts={acts} />}
      {notes !== '' && <section aria-label={words.notes}><h3>{words.notes}</h3><p className="plain-notes">{notes}</p></section>}
    </>
  );
}

/** For a copy that a package manager put there: where the package lies, and the line that installs it. */
function ByHand({ address, acts }: { readonly address: string; readonly acts: SupportActs }): ReactElement {
  const [copied, setCopied] = useState(false);
  const file = address.split('/').at(-1) ?? '';
  return (
    <>
      <p>{words.byHand}</p>
      <p className="address"><code>{address}</code><Button className="button" onPress={() => void acts.copy(address).then(setCopied)}>{copied ? words.copied : words.copy}</Button></p>
      {file !== '' && <p>{words.thenInstall} <code>{words.installing(file)}</code></p>}
    </>
  );
}

function statusOf(now: Updates): string | null {
  if (now.state === 'failed') return now.message;
  return now.state === 'newest' ? words.newest : null;
}
