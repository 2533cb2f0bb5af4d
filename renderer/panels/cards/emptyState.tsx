import { type ReactElement } from 'react';
import { useStore } from 'zustand';
import { wish } from '../../state/wish';
import { view } from '../../state/view';
import { KeyOf } from '../parts/keycaps';
import { actionWords, emptyWords, healthTold } from '../words/labels';

/** Letters that still fit on the empty stage at the size of its words. */
const mostLetters = 110;

/** Before the first picture: the words that are about to be computed, and what the machine is doing meanwhile. */
export function EmptyState(): ReactElement | null {
  const empty = useStore(view, (now) => now.trace === null);
  const text = useStore(wish, (now) => now.text);
  const told = useStore(view, (now) => healthTold(now.health));
  const busy = useStore(view, (now) => now.run.state === 'working' || now.health?.state !== 'ready');
  const failing = useStore(view, (now) => now.run.state === 'failed' || now.health?.state === 'gave-up');
  if (!empty) return null;
  return (
    <section className={failing ? 'empty failing' : 'empty'}>
      <header>
        <h1>{emptyWords.title}</h1>
        <p>{emptyWords.badge}</p>
      </header>
      <p className="empty-words" dir="auto">
        {opening(text) || emptyWords.nothing}
      </p>
      <p className="empty-told" role="status" data-busy={busy || undefined}>
        <i />
        {told}
      </p>
      <p className="empty-keys">
        <KeyOf action="text" /> {actionWords.text}
        <KeyOf action="compute" /> {actionWords.compute}
        <KeyOf action="help" /> {actionWords.help}
      </p>
    </section>
  );
}

/** The beginning of a text, cut between two words. */
function opening(text: string): string {
  const start = text.slice(0, mostLetters + 1).trim().replace(/\s+/gu, ' ');
  if (text.length <= mostLetters) return start;
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), mostLetters / 2))} ${emptyWords.more}`;
}
