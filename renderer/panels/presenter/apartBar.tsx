import { type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { hall } from '../../state/hall';
import { type Acts } from '../acts';
import { useChord } from '../keys/current';
import { Keycaps } from '../parts/keycaps';
import { presenterWords } from '../words/presenter';

/** While the two windows are apart: what that means, and the two ways out. */
export function ApartBar({ acts }: { readonly acts: Acts }): ReactElement | null {
  const apart = useStore(hall, (now) => now.apart);
  const sends = useChord('apart');
  const drops = useChord('drop');
  if (!apart) return null;
  return (
    <div className="apart-bar" role="status">
      <p className="hidden">{presenterWords.frozen}</p>
      <Button className="button main" onPress={acts.hall.send}>
        {presenterWords.send}
        {sends === null ? null : <Keycaps chord={sends} />}
      </Button>
      <Button className="button" onPress={acts.hall.drop}>
        {presenterWords.drop}
        {drops === null ? null : <Keycaps chord={drops} />}
      </Button>
    </div>
  );
}
