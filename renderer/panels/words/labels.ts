import { type Adapter } from '#contract/trace';
import { type Health } from '#contract/about';
import { type KnobSpec, type KnobValue } from '#contract/knobs';
import { inLanguage } from '#contract/language';
import { type BackendName, type BackendWish, type Scenario } from '#contract/scenario';
import { type Action } from '../keys/table';
import { about as aboutDe } from './de/about';
import { actions as actionsDe, keyCaps as keyCapsDe } from './de/actions';
import { labels as labelsDe } from './de/labels';
import { drivingActions } from './driving';
import { about as aboutEn } from './en/about';
import { actions as actionsEn, keyCaps as keyCapsEn } from './en/actions';
import { labels as labelsEn } from './en/labels';

const labels = inLanguage({ en: labelsEn, de: labelsDe });
const keyCaps = inLanguage({ en: keyCapsEn, de: keyCapsDe });

/** What each key does, for the help and for the names of buttons. */
export const actionWords: Readonly<Record<Action, string>> = { ...inLanguage({ en: actionsEn, de: actionsDe }), ...drivingActions };

/** A chord as keycaps, such as `Shift` and `→`. */
export function capsOf(chord: string): readonly string[] {
  // The plus between two keys, not the plus key itself.
  return chord.split(/(?<=.)\+/).map((cap) => keyCaps[cap] ?? (cap.length === 1 ? cap.toUpperCase() : cap));
}

/** Texts of the bar, the drawers and the cards, each under its own name. */
export const transportWords = labels.transport;
export const panelWords = labels.panel;
export const weightsTexts = labels.weights;
export const resultTexts = labels.result;
export const sourcesWords = labels.sources;
export const themeWords = labels.themes;
export const wishWords = labels.wishes;
export const inspectorWords = labels.inspector;
export const progressWords = labels.progress;
export const emptyWords = labels.empty;
export const aboutWords = inLanguage({ en: aboutEn, de: aboutDe });

const told = labels.changes;
export const changesWords = {
  ...told,
  /** What differs between two scenarios, in a few words. */
  whatChanged: (before: Scenario, now: Scenario, knobs: readonly KnobSpec[]): string => {
    const changed = [
      ...(before.text === now.text ? [] : [changedWords(before.text, now.text)]),
      ...(before.seed === now.seed ? [] : [told.seed(before.seed, now.seed)]),
      ...knobs.flatMap((spec) => {
        const [old, young] = [before, now].map((each) => knobWords(spec, each.knobs[spec.name] ?? spec.usual));
        return old === young ? [] : [`${spec.label}: ${old} → ${young}`];
      }),
      ...(before.backend === now.backend ? [] : [told.engine(before.backend, now.backend)]),
    ];
    return changed.length === 0 ? told.same : changed.join(', ');
  },
} as const;

/** What a knob stands at, as its control says it. */
function knobWords(spec: KnobSpec, value: KnobValue): string {
  if (spec.kind === 'choice') return spec.options.find((option) => option.value === value)?.label ?? String(value);
  return typeof value === 'boolean' ? (value ? told.on : told.off) : String(value);
}

/** The first word in which two texts differ. */
function changedWords(before: string, now: string): string {
  const [old, young] = [before.trim().split(/\s+/), now.trim().split(/\s+/)];
  const at = old.findIndex((word, index) => word !== young[index]);
  if (old.length !== young.length || at < 0) return told.otherText;
  return told.otherWord(old[at] ?? '', young[at] ?? '');
}

/** What choosing an engine means, in one line. */
export function wishExplained(wish: BackendWish, backends: readonly BackendName[] | null): string {
  const missing = wish === 'webgpu' && backends !== null && !backends.includes('webgpu');
  return labels.wishesExplained[missing ? 'noGpu' : wish];
}

/** The live line below the text; `unknown` is `null` until this text was computed. */
export function tokensCounted(tokens: number, unknown: number | null): string {
  const known = unknown === null ? '' : `, ${unknown === 0 ? labels.allKnown : labels.unknown(unknown)}`;
  return `${labels.tokens(tokens)}${known}`;
}

/** A GPU in one line. */
export function adapterNamed({ vendor, architecture, description, software }: Adapter): string {
  const name = description || [vendor, architecture].filter((part) => part !== '').join(' ') || aboutWords.unknown;
  return software ? `${name} (${aboutWords.software})` : name;
}

/** What the engine is doing or has found, before there is a picture. */
export function healthTold(health: Health | null): string {
  if (!health || health.state === 'starting') return emptyWords.asking;
  if (health.state === 'restarting') return health.message ?? emptyWords.restarting;
  const found = health.capabilities;
  if (!found) return health.message ?? emptyWords.asking;
  const gpu = found.adapter ? adapterNamed(found.adapter) : emptyWords.noGpu;
  return found.backends.includes('wasm') ? `${gpu} · WebAssembly, ${labels.threads(found.threads)}` : gpu;
}
