import { type ThemeName } from '#contract/settings';
import { type Plan } from '../timeline/plan';

/** Stands for whatever is on stage, also an act that the lecture leaves out. */
export const stagePlace = '@stage';

/** One place of the lecture, as far as it is known. */
export interface PlaceEntry {
  /** Name of the place. */
  readonly id: string;
  /** The act that is shown there. */
  readonly act: string;
  readonly title: string;
  /** `null` while its numbers are not computed. */
  readonly plan: Plan | null;
  /** Whether it is the one on stage. */
  readonly onStage: boolean;
}

/** A picture of a step, and where it is to hang. */
export interface PictureAsked {
  readonly place: string;
  readonly frame: number;
  readonly theme: ThemeName;
  /** Width of its place in CSS pixels. */
  readonly widthPx: number;
  readonly into: HTMLElement;
  readonly onFailed?: () => void;
}

/** A text that stands on the stage at a step. */
export interface StandingText {
  readonly stepIndex: number;
  readonly text: string;
}

/** What overview, scrubber and search may ask of the stage. */
export interface FindingActs {
  /** The places of the lecture in their order. */
  readonly places: () => readonly PlaceEntry[];
  /** Puts a place on stage, standing at the end of a step; one that is not computed is computed, and shown from its start. */
  readonly go: (place: string, stepIndex: number) => void;
  /** Hangs a picture as soon as there is time; what comes back takes it down. A place that is not computed has none. */
  readonly hang: (picture: PictureAsked) => () => void;
  /** Lets go of what pictures hold of the GPU. */
  readonly rest: () => void;
  /** Every text on every step of a place, each once, where it stands first; nothing for a place that is not computed. */
  readonly textsOn: (place: string) => readonly StandingText[];
  /** Computes what is missing, one after another, and shows none of it. */
  readonly computeMissing: () => void;
  readonly cancelMissing: () => void;
}

/** A stage that is not there yet has no places. */
export const nowhere: FindingActs = {
  places: () => [],
  go: () => undefined,
  hang: () => () => undefined,
  rest: () => undefined,
  textsOn: () => [],
  computeMissing: () => undefined,
  cancelMissing: () => undefined,
};
