import { type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { hall } from '../../state/hall';
import { type Acts } from '../acts';
import { useChord } from '../keys/current';
import { IconButton } from '../parts/iconButton';
import { Icon } from '../parts/icons';
import { Keycaps } from '../parts/keycaps';
import { hallWords } from '../words/hall';
import { panelWords } from '../words/labels';

/** The audience's window failed so often that it is closed: what that means, and one press that opens it again. */
export function HallCard({ acts }: { readonly acts: Acts }): ReactElement | null {
  const failed = useStore(hall, (now) => now.failed);
  const opens = useChord('presenter');
  if (!failed) return null;
  return (
    <section className="card failure corner" role="alert">
      <header>
        <Icon name="warning" />
        <h2>{hallWords.failed}</h2>
        <IconButton icon="close" name={panelWords.dismiss} action="dismiss" onPress={acts.hall.forgetFailure} />
      </header>
      <p className="reason">{hallWords.failedReason}</p>
      <p className="advice">{hallWords.failedAdvice}</p>
      <footer>
        <Button className="button main" onPress={acts.hall.toggle}>
          {hallWords.again}
          {opens === null ? null : <Keycaps chord={opens} />}
        </Button>
      </footer>
    </section>
  );
}
