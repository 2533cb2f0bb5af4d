import { type ReactElement } from 'react';
import { useStore } from 'zustand';
import { lecture } from '../../state/lecture';
import { view } from '../../state/view';
import { chordToTeach } from '../keys/table';
import { Keycaps } from '../parts/keycaps';
import { actionWords, emptyWords, healthTold } from '../words/labels';

/** Letters that still fit on the empty stage at the size of its words. */
const mostLetters = 110;

/** Before the first picture: the words that are about to be computed, and what the machine is doing meanwhile. */
export function EmptyState(): ReactElement | null {
  const empty = useStore(view, (now) => now.trace === null);
  const text = useStore(lecture, (now) => now.text);
  const told = useStore(view, (now) => healthTold(now.health));
  const failing = useStore(view, (now) => now.run.state === 'failed' || now.health?.state === 'gave-up');
  if (!empty) return null;
  const words = opening(text);
  return (
    <section className={failing ? 'empty failing' : 'empty'}>
      <header>
        <h1>{emptyWords.title}</h1>
        <p>{emptyWords.badge}</p>
      </header>
      <p className="empty-words" dir="auto">
        {words.length > 0 ? words.map((word, index) => <span key={`${index} ${word}`}>{word} </span>) : emptyWords.nothing}
      </p>
      <p className="empty-told" role="status">
        <i />
        {told}
      </p>
      <p className="empty-keys">
        <Keycaps chord={chordToTeach('text')} /> {actionWords.text}
        <Keycaps chord={chordToTeach('compute')} /> {actionWords.compute}
        <Keycaps chord={chordToTeach('help')} /> {actionWords.help}
      </p>
    </section>
  );
}

/** The first words of a text, and a sign that there are more. */
function opening(text: string): readonly string[] {
  const start = text.slice(0, mostLetters * 4).trim();
  const words = start.split(/\s+/u).filter((word) => word !== '');
  const shown: string[] = [];
  let letters = 0;
  for (const word of words) {
    letters += word.length + 1;
    if (letters > mostLetters) return [...shown, emptyWords.more];
    shown.push(word);
  }
  return shown;
}
