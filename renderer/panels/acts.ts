import { type KnobSpec } from '#contract/knobs';
import { type BookmarkKey } from '#contract/lecture';
import { type Settings } from '#contract/settings';
import { type Change, type Ink, type Origin, type Source } from '../parts/scene';
import { type ShowState } from '../state/history';
import { type Thing } from '../timeline/thing';
import { type CheckActs } from './checkActs';
import { type FindingActs } from './findingActs';
import { type LectureActs } from './lecture/lectureActs';
import { type SupportActs } from './supportActs';
import { type TapeActs } from './tape/tapeActs';

/** What the drawer about speed may ask for; what comes of it is read from the store `bench`. */
export interface SpeedActs {
  /** Measures both variants at the chosen sizes; does nothing while something is computed. */
  readonly compare: () => void;
  /** The same along one size. */
  readonly sweep: () => void;
  /** Tries the engine's kernels out anew. */
  readonly calibrate: () => void;
  readonly cancel: () => void;
  /** Asks what is remembered about the engine's kernels. */
  readonly recall: () => void;
  readonly save: () => void;
  readonly open: () => void;
  readonly saveScript: () => void;
}

/** The elements of a smaller stage. */
export interface PicturePlaces {
  readonly stage: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly labels: HTMLElement;
}

/** A number that the next step will show. */
export interface Coming {
  readonly name: string;
  readonly text: string;
  readonly ink: Ink;
}

/** What the controls may ask about the audience's window. */
export interface HallActs {
  /** Opens the audience's window, on a screen of its own if there is one. */
  readonly present: () => void;
  /** Opens it, or closes it. */
  readonly toggle: () => void;
  /** Puts it on a screen, by the screen's number. */
  readonly seatAudience: (screen: number) => void;
  /** The two windows change their screens. */
  readonly swap: () => void;
  /** Steps away from what the audience sees, or sends it what came of that. */
  readonly toggleApart: () => void;
  readonly send: () => void;
  /** Goes back to what the audience sees. */
  readonly drop: () => void;
  /** Puts away that the audience's window failed too often. */
  readonly forgetFailure: () => void;
  /** The numbers that the next step adds to the stage, the largest first. */
  readonly coming: () => readonly Coming[];
  /** Keeps showing the end of the next step in a place of the page. @returns what ends it */
  readonly showNext: (places: PicturePlaces) => () => void;
}

/** The bookmarks of the lecture. */
export interface BookmarkActs {
  /** Where a bookmark leads, in words; `null` when there is none on that key. */
  readonly titleOf: (key: BookmarkKey) => string | null;
  readonly goTo: (key: BookmarkKey) => void;
  /** Lays a bookmark on the step on stage. @returns whether there is one */
  readonly set: (key: BookmarkKey) => boolean;
}

/** An act as the panels know it. */
export interface ActEntry {
  readonly id: string;
  readonly title: string;
  /** Acts of a family share their knobs and their trace. */
  readonly family: string;
  readonly knobs: readonly KnobSpec[];
  readonly sources: readonly Source[];
  readonly cautions: readonly string[];
}

/** What the panels may ask of the stage; everything else they read from the stores. */
export interface Acts {
  readonly list: readonly ActEntry[];
  /** Goes to the next place of the lecture with an act, or shows an act that the lecture does not have beside it. */
  readonly open: (id: string) => void;
  /** Goes to a place of the lecture. @param at - `last` for its end; without it, its beginning */
  readonly openPlace: (id: string, at?: 'last') => void;
  /** Puts back what the class saw before a press; in another act, too. */
  readonly returnTo: (show: ShowState) => void;
  readonly bookmarks: BookmarkActs;
  /** What the class is to be asked at the step on stage; `null` for nothing. */
  readonly question: () => string | null;
  readonly lecture: LectureActs;
  readonly tape: TapeActs;
  /** Computes the lecture as it is typed now. */
  readonly run: () => void;
  readonly cancel: () => void;
  /** Lets what is being computed rest, or go on. */
  readonly togglePause: () => void;
  /** Lets the lecturer keep the trace on stage in a file. */
  readonly saveResult: () => Promise<void>;
  /** Lets the lecturer open such a file; it is shown in the act it belongs to, marked as recorded. */
  readonly openResult: () => Promise<void>;
  /** Puts the text, the knobs and the trace from before the last change back. */
  readonly undo: () => void;
  /** Lets the lecturer choose a text file through the system's own dialog. */
  readonly openText: () => Promise<void>;
  /** Lets the lecturer choose a safetensors file, and computes with it. */
  readonly openWeights: () => Promise<void>;
  /** Goes back to seeded weights. */
  readonly dropWeights: () => void;
  /** Loads everything anew in another language, at the same place and frame. */
  readonly chooseLanguage: (language: Settings['language']) => void;
  /** The numbers on stage in words, for those who listen. */
  readonly numbers: () => string;
  readonly restartCompute: () => void;
  readonly speed: SpeedActs;
  readonly hall: HallActs;
  readonly finding: FindingActs;
  readonly check: CheckActs;
  readonly support: SupportActs;
  readonly toggleFullscreen: () => void;
  /** Has the class see the stage; does nothing when it does. */
  readonly present: () => void;
  /** Where a number comes from; `null` when the act on stage does not know it. */
  readonly originOf: (thing: Thing) => Origin | null;
  /** What the last change did to the act on stage: its telling numbers before and now; `null` when nothing was changed. */
  readonly changes: () => readonly Change[] | null;
  /** How a text would be cut, and why it cannot be used; `null` when it can. */
  readonly preview: (text: string) => { readonly tokens: number; readonly problem: string | null };
}
