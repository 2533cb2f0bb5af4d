import { type Outcome } from '#contract/failure';
import { type Licence } from '#contract/support';

/** What explaining the app itself may ask for. It is there before the stage is, which may be what is to be reported. */
export interface SupportActs {
  /** What is known of this run, as a text to read. */
  readonly report: () => Promise<Outcome<{ readonly text: string }>>;
  /** Every package that is shipped. */
  readonly licences: () => Promise<Outcome<readonly Licence[]>>;
  /** Puts a text where it can be pasted from. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Asks main, and nobody else, how far looking for a newer version has got. */
  readonly askUpdates: () => void;
  /** Takes the next step towards a newer version. Resolves to why it was refused; `null` when it was not. */
  readonly update: (step: 'look' | 'fetch' | 'install') => Promise<string | null>;
  /** Stops fetching a newer version. */
  readonly stopUpdate: () => void;
}
