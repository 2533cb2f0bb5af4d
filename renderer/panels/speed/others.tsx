import { type ReactElement } from 'react';
import { type Imported } from '#contract/imported';
import { type BenchReport } from '#contract/measurements';
import { useStore } from 'zustand';
import { bench, removeOther } from '../../state/bench';
import { IconButton } from '../parts/iconButton';
import { dateTold, modelWords, sizesTold, speedWords, time } from '../words/speed';
import { apart } from './lines';

/** Where results of other files come from, and those of them that stand beside none of ours. */
export function Others({ report }: { readonly report: BenchReport | null }): ReactElement | null {
  const others = useStore(bench, (now) => now.others);
  if (others.length === 0) return null;
  return (
    <section className="others">
      <h3>{speedWords.elsewhere}</h3>
      {others.map((other) => (
        <Other key={`${other.file} ${other.createdAt} ${other.device}`} other={other} report={report} />
      ))}
    </section>
  );
}

function Other({ other, report }: { readonly other: Imported; readonly report: BenchReport | null }): ReactElement {
  const { file, library, device, createdAt, notes } = other;
  const rest = apart(other, report);
  return (
    <article>
      <header>
        <h4>{file}</h4>
        <IconButton icon="close" name={speedWords.remove(file)} action={null} onPress={() => removeOther(other)} />
      </header>
      <p>
        {library}; {device}; {dateTold(createdAt)}
      </p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {rest.length === 0 ? null : (
        <ul>
          {rest.map(({ model, variant, medianMs, setting }, index) => (
            <li key={`${index} ${model} ${variant}`}>
              {modelWords[model]}, {variant}: <b>{time(medianMs)} ms</b> <span>{speedWords.at(sizesTold(setting))}</span>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
