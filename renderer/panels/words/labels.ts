import { type Adapter } from '#contract/trace';
import { type Health } from '#contract/about';
import { type KnobSpec, type KnobValue } from '#contract/knobs';
import { type BackendName, type BackendWish, type Scenario } from '#contract/scenario';
import { type ThemeName } from '#contract/settings';
import { type WeightsSummary } from '#contract/weights';
import { type Action } from '../keys/table';
import { drivingActions } from './driving';

const grouped = new Intl.NumberFormat('en');
const counted = (count: number, one: string, many = `${one}s`): string => `${grouped.format(count)} ${count === 1 ? one : many}`;

/** What each key does, for the help and for the names of buttons. */
export const actionWords: Readonly<Record<Action, string>> = {
  'next-step': 'next step',
  'previous-step': 'previous step',
  'next-frame': 'one frame on',
  'previous-frame': 'one frame back',
  play: 'play or pause',
  first: 'first frame',
  last: 'last frame',
  'next-act': 'next act',
  'previous-act': 'previous act',
  black: 'black screen',
  fullscreen: 'fullscreen',
  presenter: 'presenter view and the audience’s window', swap: 'swap the two screens', apart: 'freeze the audience’s picture, then send yours', drop: 'drop what only you see',
  text: 'text and settings',
  'edit-lecture': 'edit the lecture',
  save: 'save the lecture',
  'save-as': 'save the lecture in another file',
  'open-lecture': 'open a lecture',
  'undo-edit': 'undo an edit of the lecture',
  'redo-edit': 'make that edit again',
  compute: 'compute',
  acts: 'acts',
  speed: 'speed of this machine',
  changes: 'what if: change something, compare the answers',
  sources: 'sources, and what this does not show',
  about: 'about',
  'next-head': 'next attention head',
  faster: 'play faster',
  slower: 'play slower',
  theme: 'next theme',
  motion: 'reduced motion',
  help: 'keys',
  dismiss: 'close what is on top, or cancel',
  ...drivingActions,
};

const keyCaps: Readonly<Record<string, string>> = {
  ArrowRight: '→', ArrowLeft: '←', PageDown: 'Page ↓', PageUp: 'Page ↑', Escape: 'Esc',
};

/** A chord as keycaps, such as `Shift` and `→`. */
export function capsOf(chord: string): readonly string[] {
  // The plus between two keys, not the plus key itself.
  return chord.split(/(?<=.)\+/).map((cap) => keyCaps[cap] ?? (cap.length === 1 ? cap.toUpperCase() : cap));
}

export const transportWords = {
  region: 'Transport',
  scrubber: 'Place in the show',
  play: 'play',
  pause: 'pause',
  speed: (speed: number): string => `${speed}×`,
  speedName: (speed: number): string => `speed ${speed}×`,
  speedMenu: 'Speed',
  place: (step: number, steps: number, frame: number): string => `step ${step} of ${steps}, frame ${frame}`,
  step: 'step',
  ofSteps: (steps: number): string => `of ${steps}`,
  frame: (frame: number): string => `frame ${frame}`,
  widestStep: (steps: number): string => `step ${steps} of ${steps}`,
} as const;

export const panelWords = {
  close: 'close',
  textTitle: 'Text and settings',
  textField: 'The sentence',
  openFile: 'Open a .txt file…',
  fileTooLong: 'The dropped file is longer than 4 MB, so it was not read. Drop a shorter text.',
  seed: 'Seed',
  seedLess: 'smaller seed',
  seedMore: 'larger seed',
  backend: 'Engine',
  theme: 'Theme',
  motion: 'Reduced motion: steps are cuts',
  untrained: 'Nothing here was trained: the word vectors are real, every other weight is drawn from the seed.',
  compute: 'Compute',
  actsTitle: 'Acts',
  helpTitle: 'Keys',
  or: 'or',
  aboutTitle: 'About Unroll',
  black: 'black screen',
  dismiss: 'put away',
} as const;

export const changesWords = {
  title: 'What if?',
  again: 'Compute and compare',
  nothing: 'Change a word or a knob and compute: what both architectures answered before, and what they answer now, will stand here.',
  number: 'answer',
  before: 'before',
  now: 'now',
  back: 'Undo',
  /** What differs between two scenarios, in a few words. */
  whatChanged: (before: Scenario, now: Scenario, knobs: readonly KnobSpec[]): string => {
    const changed = [
      ...(before.text === now.text ? [] : [changedWords(before.text, now.text)]),
      ...(before.seed === now.seed ? [] : [`seed ${before.seed} → ${now.seed}`]),
      ...knobs.flatMap((spec) => {
        const [old, young] = [before, now].map((each) => knobWords(spec, each.knobs[spec.name] ?? spec.usual));
        return old === young ? [] : [`${spec.label}: ${old} → ${young}`];
      }),
      ...(before.backend === now.backend ? [] : [`engine ${before.backend} → ${now.backend}`]),
    ];
    return changed.length === 0 ? 'The same again' : changed.join(', ');
  },
} as const;

/** What a knob stands at, as its control says it. */
function knobWords(spec: KnobSpec, value: KnobValue): string {
  if (spec.kind === 'choice') return spec.options.find((option) => option.value === value)?.label ?? String(value);
  return typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);
}

/** The first word in which two texts differ. */
function changedWords(before: string, now: string): string {
  const [old, young] = [before.trim().split(/\s+/), now.trim().split(/\s+/)];
  const at = old.findIndex((word, index) => word !== young[index]);
  if (old.length !== young.length || at < 0) return 'another text';
  return `“${old[at] ?? ''}” → “${young[at] ?? ''}”`;
}

export const weightsTexts = {
  name: 'Weights',
  open: 'Open .safetensors…',
  drop: 'Back to seeded',
  seeded: 'Drawn from the seed, untrained.',
  told: ({ file, trained, tensors }: WeightsSummary): string => `${file}: ${counted(tensors.length, 'tensor')}, ${trained === null ? 'it does not say whether trained' : trained ? 'trained' : 'untrained'}.`,
} as const;

export const resultTexts = {
  name: 'Result',
  save: 'Save…',
  open: 'Open…',
  told: 'What is on stage, with all its numbers, in a file that any Unroll shows again.',
} as const;

export const sourcesWords = {
  title: 'Sources',
  claims: 'What the claims rest on',
  cautions: 'What this does not show',
} as const;

export const themeWords: Readonly<Record<ThemeName, string>> = { dark: 'Dark', light: 'Light', contrast: 'High contrast' };

export const wishWords: Readonly<Record<BackendWish, string>> = {
  auto: 'Automatic', webgpu: 'WebGPU', wasm: 'WebAssembly', cpu: 'Plain JavaScript',
};

/** What choosing an engine means, in one line. */
export function wishExplained(wish: BackendWish, backends: readonly BackendName[] | null): string {
  switch (wish) {
    case 'auto':
      return 'A real GPU if there is one, else WebAssembly.';
    case 'webgpu':
      return backends === null || backends.includes('webgpu')
        ? 'The GPU of this machine.'
        : 'No GPU here: software WebGPU needs a restart.';
    case 'wasm':
      return 'The processor, with SIMD and several threads.';
    case 'cpu':
      return 'The processor, one number after another: slow.';
    default:
      return wish satisfies never;
  }
}

/** The live line below the text; `unknown` is `null` until this text was computed. */
export function tokensCounted(tokens: number, unknown: number | null): string {
  const known = unknown === null ? '' : unknown === 0 ? ', all known' : `, ${grouped.format(unknown)} unknown`;
  return `${counted(tokens, 'token')}${known}`;
}

export const aboutWords = {
  app: 'Unroll',
  electron: 'Electron',
  chromium: 'Chromium',
  node: 'Node',
  runtime: 'Runtime',
  official: 'official',
  registry: 'from the npm registry: for development, releases use the official one',
  gpu: 'GPU',
  engines: 'Engines',
  threads: 'Threads',
  oneThread: '1: the engine takes half the cores',
  unknown: 'not known yet',
  none: 'none',
  software: 'software, no real GPU',
  noGpu: (times: number, forMs: number): string => `none; asked ${counted(times, 'time')} in ${(forMs / 1000).toFixed(1)} s`,
  licences: 'Inter, JetBrains Mono, KaTeX, three.js, React, TensorFlow.js and the word vectors come under their own licences.',
} as const;

/** A GPU in one line. */
export function adapterNamed({ vendor, architecture, description, software }: Adapter): string {
  const name = description || [vendor, architecture].filter((part) => part !== '').join(' ') || aboutWords.unknown;
  return software ? `${name} (${aboutWords.software})` : name;
}

export const inspectorWords = {
  region: 'Where this number comes from',
  back: 'back',
  madeOf: 'made of',
  turn: 'What if it were another?',
  trail: 'Way here',
  lost: 'Nothing is known about this number',
  lostAdvice: 'It belongs to another act. Point at a number on the stage.',
} as const;

export const progressWords = {
  title: 'Computing',
  waiting: 'Waiting for the engine',
  cancel: 'Cancel',
  pause: 'Pause',
  goOn: 'Go on',
  paused: 'Paused',
  count: (done: number, total: number): string => `${grouped.format(Math.floor(done))} of ${grouped.format(Math.ceil(total))}`,
  share: (done: number, total: number): string => `${Math.floor((100 * done) / total)} %`,
} as const;

export const emptyWords = {
  title: 'Unroll',
  before: 'Nothing computed yet',
  badge: 'computed on this machine, live',
  more: '…',
  nothing: 'No text yet',
  restarting: 'The engine is starting again…',
  asking: 'Asking for a GPU…',
  working: 'Working…',
} as const;

/** What the engine is doing or has found, before there is a picture. */
export function healthTold(health: Health | null): string {
  if (!health || health.state === 'starting') return emptyWords.asking;
  if (health.state === 'restarting') return health.message ?? emptyWords.restarting;
  const found = health.capabilities;
  if (!found) return health.message ?? emptyWords.asking;
  const gpu = found.adapter ? adapterNamed(found.adapter) : 'No GPU on this machine';
  return found.backends.includes('wasm') ? `${gpu} · WebAssembly, ${counted(found.threads, 'thread')}` : gpu;
}
