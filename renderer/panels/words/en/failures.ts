import { type FailureCode } from '#contract/failure';

/** A failure in a few words, and what to do now. */
export interface FailureText {
  readonly title: string;
  readonly advice: string;
}

const stopped: FailureText = { title: 'The engine stopped', advice: 'It has been started anew. Try again.' };

/** What is said about each failure. */
export const failures: Readonly<Record<FailureCode, FailureText>> = {
  'bad-text': { title: 'This text cannot be used', advice: 'Change the text. What you typed is kept.' },
  'bad-request': { title: 'A setting cannot be used', advice: 'Look through the settings beside the text.' },
  'bad-input': { title: 'A number cannot be used', advice: 'Correct the place that is named, then try again.' },
  'bad-trace': { title: 'This result cannot be shown', advice: 'Compute it again, or choose another act.' },
  'newer-version': { title: 'This was made by a newer Unroll', advice: 'Update Unroll to open it, or compute it here.' },
  'unknown-act': { title: 'There is no such act', advice: 'Choose one from the list of acts.' },
  'no-backend': { title: 'This engine is not on this machine', advice: 'Set the engine to Automatic: every act runs without a GPU.' },
  'wrong-result': { title: 'The engine computed wrongly', advice: 'Nothing of it is shown. Restart the engine, or choose WebAssembly.' },
  cancelled: { title: 'Cancelled', advice: 'The picture from before is still here.' },
  'too-slow': { title: 'This took too long', advice: 'Use a shorter text, or another engine.' },
  'page-crashed': stopped,
  'page-hung': stopped,
  'device-lost': { title: 'The GPU was lost', advice: 'Try again. If it is lost again, choose WebAssembly.' },
  'out-of-memory': { title: 'Not enough memory', advice: 'Use a shorter text, or close other programs.' },
  'gave-up': { title: 'The engine keeps stopping', advice: 'Restart it, or choose another engine in the settings.' },
  file: { title: 'This file cannot be read', advice: 'Open another one, or type the text.' },
  refused: { title: 'This was refused', advice: 'Try again. If it is refused again, restart Unroll.' },
  internal: { title: 'Something in Unroll failed', advice: 'Try again. If it fails again, restart Unroll.' },
};

/** Names of the buttons that help. */
export const remedies = {
  again: 'Try again',
  text: 'Open the text',
  settings: 'Open the settings',
  file: 'Open another file…',
  engine: 'Restart the engine',
  acts: 'Show the acts',
};
