import { type Health } from '#contract/about';
import { type Check, type CheckReport } from '../../state/check';
import { type Document } from '../../state/document';
import { adapterNamed } from '../words/labels';
import { checkWords } from '../words/check';
import { machineLines } from './machineLines';
import { roomLines, textLines } from './textLines';

/** What a line is about; the order in which they are shown. */
export type Topic = keyof typeof checkWords.names;

/** One line of the report: a tick, something to do, or something that is not known. */
export interface Line {
  readonly topic: Topic;
  readonly level: 'good' | 'bad' | 'unknown';
  readonly text: string;
  /** Whether computing what is missing would help. */
  readonly computes?: true;
}

/** A frame that takes longer than this at 30 frames a second is seen to stutter. */
const slowMs = 1000 / 30;

/** The whole report, one line after another. */
export function linesOf({ report, checkup, battery, pressed }: Pick<Check, 'report' | 'checkup' | 'battery' | 'pressed'>, health: Health | null, file: Document['file']): readonly Line[] {
  return [
    ...(report ? actLines(report) : [{ topic: 'acts', level: 'unknown', text: checkWords.notLooked } as const]),
    ...(report && report.steps > 0 ? [...textLines(report), ...roomLines(report), ...faceLines(report), ...speedLines(report)] : []),
    engineLine(health),
    ...machineLines({ checkup, battery }),
    ...(file?.writable === false ? [{ topic: 'files', level: 'bad', text: checkWords.lectureNotWritable(file.name) } as const] : []),
    ...(pressed.length === 0 ? [{ topic: 'keys', level: 'unknown', text: checkWords.keysNone } as const] : []),
  ];
}

function actLines({ missing, undrawn, ended, steps }: CheckReport): readonly Line[] {
  return [
    ...(ended ? [{ topic: 'acts', level: 'unknown', text: checkWords.endedEarly(steps) } as const] : []),
    missing.length === 0
      ? { topic: 'acts', level: 'good', text: checkWords.allComputed }
      : { topic: 'acts', level: 'bad', text: checkWords.notComputed(missing.join(', ')), computes: true },
    ...undrawn.map(({ title, why }): Line => ({ topic: 'acts', level: 'bad', text: checkWords.undrawn(title, why) })),
  ];
}

function faceLines({ faces, foreign }: CheckReport): readonly Line[] {
  return [
    faces.length === 0 ? { topic: 'faces', level: 'good', text: checkWords.facesThere } : { topic: 'faces', level: 'bad', text: checkWords.facesMissing(faces.join(', ')) },
    ...(foreign.length === 0 ? [] : [{ topic: 'faces', level: 'unknown', text: checkWords.foreign(foreign.slice(0, 30).join(' ')) } as const]),
  ];
}

function speedLines({ costs }: CheckReport): readonly Line[] {
  const byCost = costs.toSorted((one, other) => other.ms - one.ms);
  const [slowest] = byCost;
  if (!slowest) return [];
  const slow = byCost.filter(({ ms }) => ms > slowMs);
  const ms = slowest.ms >= 10 ? slowest.ms.toFixed(0) : slowest.ms.toFixed(1);
  return [slow.length === 0
    ? { topic: 'speed', level: 'good', text: checkWords.fast(ms) }
    : { topic: 'speed', level: 'bad', text: checkWords.slow(ms, checkWords.place(slowest.title, slowest.stepIndex + 1), slow.length) }];
}

function engineLine(health: Health | null): Line {
  if (!health || (health.capabilities === null && health.message === null)) return { topic: 'engine', level: 'unknown', text: checkWords.engineUnknown };
  if (health.state === 'gave-up' || health.capabilities === null) return { topic: 'engine', level: 'bad', text: checkWords.engineBad(health.message ?? '') };
  const { adapter, backends } = health.capabilities;
  return { topic: 'engine', level: 'good', text: checkWords.engineReady([...(adapter ? [adapterNamed(adapter)] : []), backends.join(', ')].join(' · ')) };
}
