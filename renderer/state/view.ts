import { type Failure } from '#contract/failure';
import { type About, type Health } from '#contract/about';
import { type Progress } from '#contract/job';
import { type ControlsShown, type Settings, type ThemeName } from '#contract/settings';
import { type Trace } from '#contract/trace';
import { type WeightsSummary } from '#contract/weights';
import { type Thing, thingKey } from '../timeline/thing';
import { createStore } from 'zustand/vanilla';
import { type Beam } from './beam';
import { type Jump } from './jump';
import { type Seen } from './look';
import { changeByHand } from './turn';

export type Panel = 'lecture' | 'text' | 'acts' | 'help' | 'about' | 'speed' | 'changes' | 'sources' | 'overview' | 'palette' | 'check' | 'report' | 'updates';

/** What this run of the app shows and does; of it the look, the language and the keys are saved. */
export interface View {
  /** The trace on stage, frozen; it stays up while another one is computed or fails. */
  readonly trace: Trace | null;
  /** Whether it is only what the run that is under way, or was cancelled, had so far. */
  readonly growing: boolean;
  /** The family of acts that it belongs to. */
  readonly family: string | null;
  /** The trace that stood there before the last change, of the same family; `null` when nothing was changed. */
  readonly before: Trace | null;
  readonly run:
    | { readonly state: 'idle' }
    | { readonly state: 'working'; readonly runId: string; readonly progress: Progress | null; readonly paused: boolean }
    | { readonly state: 'failed'; readonly failure: Failure };
  readonly health: Health | null;
  readonly about: About | null;
  /** What was chosen; this window keeps the language it was opened in. */
  readonly language: Settings['language'];
  readonly theme: ThemeName;
  readonly reducedMotion: boolean;
  /** Size of the presenter's notes, in units of the window. */
  readonly notesSize: number;
  readonly controls: ControlsShown;
  /** Whether the tour was offered before. */
  readonly toured: boolean;
  readonly textSize: Settings['textSize'];
  readonly legible: boolean;
  /** Whose eyes, or which projector, the window is shown as if seen by; for this run of the app alone. */
  readonly seen: Seen;
  readonly panel: Panel | null;
  readonly black: boolean;
  readonly from: number | null;
  readonly to: number | null;
  readonly head: number;
  /** The lecturer's own weights, as main keeps them; `null` for seeded ones. */
  readonly weights: WeightsSummary | null;
  /** The number that the mouse points at, which lights up; `null` for none. */
  readonly pointed: Thing | null;
  /** The number being explained, and the ones it was reached through. */
  readonly trail: readonly Thing[];
  /** Where the explanation stands: away from what it speaks of. */
  readonly explanationSide: 'left' | 'right';
  /** A message for the lecturer that needs no answer, such as settings that could not be read; `null` for none. */
  readonly notice: string | null;
  /** The number that is being typed, to go there; `null` for none. */
  readonly jump: Jump | null;
  /** What follows the mouse on the stage; `null` for nothing. */
  readonly beam: Beam | null;
  /** What the class is asked, large on the stage; `null` for nothing. */
  readonly question: string | null;
  /** Whether the window fills its screen. */
  readonly fills: boolean;
  /** Keys that the lecturer changed, by action. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  readonly dot: Settings['dot'];
}

export const view = createStore<View>(() => ({
  trace: null,
  growing: false,
  family: null,
  before: null,
  run: { state: 'idle' },
  health: null,
  about: null,
  language: 'system',
  theme: 'dark',
  reducedMotion: false,
  notesSize: 22,
  controls: 'all',
  // Until the settings are read, nothing is offered.
  toured: true,
  textSize: 1,
  legible: false,
  seen: 'usual',
  panel: null,
  black: false,
  from: null,
  to: null,
  head: 0,
  weights: null,
  pointed: null,
  trail: [],
  explanationSide: 'right',
  notice: null,
  jump: null,
  beam: null,
  question: null,
  fills: false,
  keys: {},
  dot: 'auto',
}));

const drive = (change: (now: View) => Partial<View>): void => changeByHand(view, change);

/** Whether a class is likely to be looking: the window fills a screen. */
export function isPresenting({ fills }: View): boolean {
  return fills;
}

/** Opens a panel, or closes it when it is open already. */
export function togglePanel(panel: Panel): void {
  view.setState((now) => ({ panel: now.panel === panel ? null : panel }));
}

export function openPanel(panel: Panel): void {
  view.setState({ panel });
}

export function closePanel(): void {
  view.setState({ panel: null });
}

export function toggleBlack(): void {
  drive(({ black }) => ({ black: !black }));
}

export function setTheme(theme: ThemeName): void {
  view.setState({ theme });
}

export function setReducedMotion(reducedMotion: boolean): void {
  view.setState({ reducedMotion });
}

export function setNotesSize(notesSize: number): void {
  view.setState({ notesSize });
}

export function setControls(controls: ControlsShown): void {
  view.setState({ controls });
}

export function setHead(head: number): void {
  drive(() => ({ head }));
}

/** Shows the next attention head of the trace on stage; after the last comes the first. */
export function nextHead(): void {
  drive(({ head, trace }) => ({ head: (head + 1) % (trace?.sizes['heads'] ?? 1) }));
}

/**
 * Chooses a token: the first choice is where a path starts, the second where it ends, a third starts anew. Choosing the
 * only chosen token again lets it go.
 */
export function chooseToken(token: number): void {
  drive(({ from, to }) => {
    if (from === null || to !== null) return { from: token, to: null };
    return from === token ? { from: null, to: null } : { from, to: token };
  });
}

/** Chooses a token as where a path starts, whatever was chosen before. */
export function pointAtToken(token: number): void {
  drive(() => ({ from: token, to: null }));
}

export function clearChoice(): void {
  drive(() => ({ from: null, to: null }));
}

/** Points at a number; `null` at none. */
export function pointAt(thing: Thing | null): void {
  const { pointed } = view.getState();
  const same = thing === null || pointed === null ? thing === pointed : thingKey(thing) === thingKey(pointed);
  if (!same) view.setState({ pointed: thing });
}

/** Explains a number, on one side of the stage. */
export function explain(thing: Thing, explanationSide: View['explanationSide']): void {
  // Asked about twice it is the same, not another explanation.
  drive(({ trail }) => (trail.length === 1 && trail[0] && thingKey(trail[0]) === thingKey(thing) ? { explanationSide } : { trail: [thing], explanationSide }));
}

/** Moves the explanation to a side. */
export function moveExplanation(explanationSide: View['explanationSide']): void {
  view.setState({ explanationSide });
}

/** Explains one of the numbers that the explained one was made of. */
export function explainDeeper(thing: Thing): void {
  drive(({ trail }) => ({ trail: [...trail, thing] }));
}

/** Goes back one level of the explanation, and closes it at the first. */
export function explainLess(): void {
  drive(({ trail }) => ({ trail: trail.slice(0, -1) }));
}

/** Goes back to one number of the trail; those below it are dropped. */
export function explainFrom(trailIndex: number): void {
  drive(({ trail }) => ({ trail: trail.slice(0, trailIndex + 1) }));
}

export function closeExplanation(): void {
  drive(({ trail }) => (trail.length > 0 ? { trail: [] } : {}));
}

/** Puts a failure away; the last good picture is free again. */
export function dismissFailure(): void {
  view.setState(({ run }) => (run.state === 'failed' ? { run: { state: 'idle' } } : {}));
}

export function showNotice(notice: string): void {
  view.setState({ notice });
}

export function dismissNotice(): void {
  view.setState({ notice: null });
}

/** Gives actions other keys; an action that is not in there has its usual ones. */
export function setKeys(keys: Readonly<Record<string, readonly string[]>>): void {
  view.setState({ keys });
}

export function setDot(dot: View['dot']): void {
  view.setState({ dot });
}

/** Asks the class something, or puts the question away when it stands there. */
export function toggleQuestion(question: string): void {
  drive((now) => ({ question: now.question === null ? question : null }));
}
