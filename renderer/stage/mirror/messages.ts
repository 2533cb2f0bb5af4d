import { type Trace } from '#contract/trace';
import { type KeyPress } from '../../panels/keys/chords';
import { type View } from '../../state/view';

/** What of the view the audience sees; all else is the lecturer's. */
export const shownKeys = ['theme', 'textSize', 'legible', 'seen', 'black', 'from', 'to', 'head', 'trail', 'explanationSide', 'pointed', 'beam', 'question'] as const satisfies readonly (keyof View)[];
export type Shown = Pick<View, (typeof shownKeys)[number]>;

/** An act with its trace, at a frame; `trace` is `null` when it is the one told last. */
export interface ToldShow {
  readonly kind: 'show';
  readonly act: string;
  readonly trace: Trace | null;
  readonly recorded: boolean;
  readonly frame: number;
  readonly shown: Shown;
}

/** What the lecturer's page tells the audience's. */
export type Told =
  | ToldShow
  | { readonly kind: 'frame'; readonly frame: number }
  | { readonly kind: 'shown'; readonly shown: Shown };

/** An act that may come next, to be rehearsed: nothing of it is seen, and nothing is drawn for it. */
export interface ToldComing {
  readonly kind: 'coming';
  readonly act: string;
  readonly trace: Trace;
  readonly recorded: boolean;
}

/** A key that was pressed in the audience's window. */
export interface Pressed extends KeyPress {
  readonly repeat: boolean;
}

/** What the audience's page tells the lecturer's: a key, or that it has drawn what came of so many messages. */
export type Answered = { readonly kind: 'key'; readonly pressed: Pressed } | { readonly kind: 'drawn'; readonly messages: number };
