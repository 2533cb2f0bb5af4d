import type { Handlers } from '#contract/channels';
import { UnrollError } from '#contract/failure';
import type { Updates } from '#contract/updates';
import { updateWords } from '../words/updates';

/** How a stage looks for a newer version of the app; only the lecturer's window does. */
export interface UpdateSide {
  readonly state: Updates;
  look(): Promise<Updates>;
  fetch(): Promise<Updates>;
  /** Stops fetching. */
  stop(): void;
  install(): Updates;
}

/** Main's answers about newer versions. */
export function updateHandlers(side: UpdateSide | undefined): Pick<Handlers, Extract<keyof Handlers, `updates:${string}`>> {
  const updates = (): UpdateSide => {
    if (side === undefined) throw new UnrollError('refused', updateWords().noSide);
    return side;
  };
  return {
    'updates:state': () => updates().state,
    'updates:look': () => updates().look(),
    'updates:fetch': () => updates().fetch(),
    'updates:stop': () => void updates().stop(),
    'updates:install': () => updates().install(),
  };
}
