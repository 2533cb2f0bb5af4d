import type { Answer, Handlers } from '#contract/channels';
import { UnrollError } from '#contract/failure';
import { windowWords } from '../words/window';

/** What a stage may ask to explain the app; only the lecturer's window has anybody to explain it to. */
export interface SupportSide {
  report(): Promise<Answer<'app:report'>>;
  licences(): Answer<'app:licences'>;
}

/** Main's answers about the app itself. */
export function supportHandlers(side: SupportSide | undefined): Pick<Handlers, 'app:report' | 'app:licences'> {
  const support = (): SupportSide => {
    if (side === undefined) throw new UnrollError('refused', windowWords().noSupport);
    return side;
  };
  return {
    'app:report': () => support().report(),
    'app:licences': () => support().licences(),
  };
}
