import { type Trace } from '#contract/trace';
import { type View } from '../../state/view';

/** What of the view the audience sees; all else is the lecturer's. */
export const shownKeys = ['theme', 'textSize', 'legible', 'seen', 'black', 'from', 'to', 'head', 'trail', 'explanationSide', 'pointed', 'beam', 'question'] as const satisfies readonly (keyof View)[];
export type Shown = Pick<View, (typeof shownKeys)[number]>;

/** What the lecturer's page tells the audience's. */
export type Told =
  /** An act with its trace, at a frame. `trace` is absent when it is the one told last. */
  | { readonly kind: 'show'; readonly act: string; readonly trace: Trace | null; readonly recorded: boolean; readonly frame: number; readonly shown: Shown }
  | { readonly kind: 'frame'; readonly frame: number }
  | { readonly kind: 'shown'; readonly shown: Shown };

/** A key that was pressed in the audience's window. */
export interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
}

/** What the audience's page tells the lecturer's. */
export type Answered = { readonly kind: 'key'; readonly pressed: Pressed } | { readonly kind: 'stands'; readonly frame: number };
