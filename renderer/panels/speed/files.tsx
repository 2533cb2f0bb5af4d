import { type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { bench, reportOn } from '../../state/bench';
import { type SpeedActs } from '../acts';
import { speedWords } from '../words/speed';

/** Results out of the app and into it, and the script that makes some elsewhere. */
export function Files({ acts }: { readonly acts: SpeedActs }): ReactElement {
  const nothing = useStore(bench, (now) => reportOn(now) === null);
  const told = useStore(bench, (now) => now.told);
  return (
    <div className="files">
      <Button className="button" isDisabled={nothing} onPress={acts.save}>
        {speedWords.save}
      </Button>
      <Button className="button" onPress={acts.open}>
        {speedWords.open}
      </Button>
      <Button className="button" onPress={acts.saveScript}>
        {speedWords.script}
      </Button>
      <p role="status">{told}</p>
    </div>
  );
}
