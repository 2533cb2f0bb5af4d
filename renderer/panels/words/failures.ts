import { type FailureCode } from '#contract/failure';

/** What a button on the failure card does. */
export type Remedy = 'again' | 'text' | 'settings' | 'file' | 'engine' | 'acts';

/** What happened, in a few words, what to do now, and the buttons that do it; the reason itself is the failure's message. */
export interface Advice {
  readonly title: string;
  readonly advice: string;
  /** The first one is the most likely to help. */
  readonly remedies: readonly Remedy[];
}

/** Names of the buttons. */
export const remedyWords: Readonly<Record<Remedy, string>> = {
  again: 'Try again',
  text: 'Open the text',
  settings: 'Open the settings',
  file: 'Open another file…',
  engine: 'Restart the engine',
  acts: 'Show the acts',
};

/** The one place that says what to do about each failure. */
export function adviceFor(code: FailureCode): Advice {
  switch (code) {
    case 'bad-text':
      return { title: 'This text cannot be used', advice: 'Change the text. What you typed is kept.', remedies: ['text'] };
    case 'bad-request':
      return { title: 'A setting cannot be used', advice: 'Look through the settings beside the text.', remedies: ['settings', 'again'] };
    case 'bad-input':
      return { title: 'A number cannot be used', advice: 'Correct the place that is named, then try again.', remedies: ['again'] };
    case 'bad-trace':
      return { title: 'This result cannot be shown', advice: 'Compute it again, or choose another act.', remedies: ['again', 'acts'] };
    case 'newer-version':
      return { title: 'This was made by a newer Unroll', advice: 'Update Unroll to open it, or compute it here.', remedies: ['again'] };
    case 'unknown-act':
      return { title: 'There is no such act', advice: 'Choose one from the list of acts.', remedies: ['acts'] };
    case 'no-backend':
      return { title: 'This engine is not on this machine', advice: 'Set the engine to Automatic: every act runs without a GPU.', remedies: ['settings'] };
    case 'wrong-result':
      return { title: 'The engine computed wrongly', advice: 'Nothing of it is shown. Restart the engine, or choose WebAssembly.', remedies: ['engine', 'settings'] };
    case 'cancelled':
      return { title: 'Cancelled', advice: 'The picture from before is still here.', remedies: ['again'] };
    case 'too-slow':
      return { title: 'This took too long', advice: 'Use a shorter text, or another engine.', remedies: ['text', 'again'] };
    case 'page-crashed':
    case 'page-hung':
      return { title: 'The engine stopped', advice: 'It has been started anew. Try again.', remedies: ['again'] };
    case 'device-lost':
      return { title: 'The GPU was lost', advice: 'Try again. If it is lost again, choose WebAssembly.', remedies: ['again', 'settings'] };
    case 'out-of-memory':
      return { title: 'Not enough memory', advice: 'Use a shorter text, or close other programs.', remedies: ['text', 'again'] };
    case 'gave-up':
      return { title: 'The engine keeps stopping', advice: 'Restart it, or choose another engine in the settings.', remedies: ['engine', 'settings'] };
    case 'file':
      return { title: 'This file cannot be read', advice: 'Open another one, or type the text.', remedies: ['file', 'text'] };
    case 'refused':
      return { title: 'This was refused', advice: 'Try again. If it is refused again, restart Unroll.', remedies: ['again'] };
    case 'internal':
      return { title: 'Something in Unroll failed', advice: 'Try again. If it fails again, restart Unroll.', remedies: ['again', 'engine'] };
    default:
      return code satisfies never;
  }
}
