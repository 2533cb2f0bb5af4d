import { basename } from 'node:path';
import { UnrollError } from '#contract/failure';
import type { Capabilities, Job, JobResult } from '#contract/job';
import type { BenchReport } from '#contract/measurements';
import { writeAtomically } from '../app/files/atomicFile';
import type { Dialogs, FileWish } from '../app/files/dialogs';
import type { Surroundings } from '../app/machine';
import { reportOf } from '../cli/commands/bench/report';
import { readMeasurementsFile } from '../cli/files/measurementsFile';
import { asRefusal } from '../cli/words/refusal';
import type { Calibrations } from '../compute/calibrations';
import type { ComputeHost, RunOptions } from '../compute/host';
import type { BenchSide } from '../handlers';
import { fileWords } from '../words/files';
import { windowWords } from '../words/window';
import script from './pytorch.py?raw';

/** With what the lecturer's window measures. */
export interface DeskParts {
  readonly host: Pick<ComputeHost, 'run' | 'health'>;
  readonly calibrations: Pick<Calibrations, 'tuningFor' | 'measure' | 'recall'>;
  readonly surroundings: Surroundings;
  readonly dialogs: Dialogs;
}

const json = { name: 'JSON', extensions: ['json'] };
const reportFile = (): FileWish => ({ title: windowWords().saveReport, name: 'unroll-speed.json', kind: json });
const measuredFile = (): FileWish => ({ title: windowWords().openReport, name: '', kind: json });
const scriptFile = (): FileWish => ({ title: windowWords().saveScript, name: 'pytorch.py', kind: { name: 'Python', extensions: ['py'] } });

/** Answers everything about speed: measures through the same report as the command `bench`, and reads and writes its files. */
export function makeDesk({ host, calibrations, surroundings, dialogs }: DeskParts): BenchSide {
  return {
    async measure({ backend, setting }, options) {
      const tuning = setting.variants.includes('fused') ? await calibrations.tuningFor(backend, () => undefined, options) : {};
      const before = surroundings.load();
      const found = await ask(host, { kind: 'bench', backend, setting, tuning }, options);
      if (found.kind !== 'bench') throw new RangeError(`a bench was asked for, a ${found.kind} came`);
      return reportOf({ found, setting, imported: [], surroundings, load: { before, after: surroundings.load() } });
    },
    save: async (pageId, report) => saved(await dialogs.toSave(pageId, reportFile()), textOf(report)),
    async open(pageId) {
      const path = await dialogs.toOpen(pageId, measuredFile());
      return path === null ? null : { ...(await read(path)), file: basename(path) };
    },
    saveScript: async (pageId) => saved(await dialogs.toSave(pageId, scriptFile()), script),
    recall: async (backend) => calibrations.recall(backend, host.health.capabilities ?? (await probe(host))),
    async calibrate(backend, options) {
      const { found, notSaved } = await calibrations.measure(backend, options);
      return { backend: found.device.backend, calibration: found.calibration, notSaved };
    },
  };
}

/** As the command line writes it: one line, and its end. */
function textOf(report: BenchReport): string {
  return `${JSON.stringify(report)}\n`;
}

async function saved(path: string | null, text: string): Promise<{ name: string } | null> {
  if (path === null) return null;
  try {
    await writeAtomically(path, text);
  } catch (cause) {
    throw new UnrollError('file', fileWords().nothingSaved(cause instanceof Error ? cause.message : String(cause)));
  }
  return { name: basename(path) };
}

/** What the command line refuses with an exit code, a stage is told as a file that cannot be read. */
async function read(path: string): ReturnType<typeof readMeasurementsFile> {
  try {
    return await readMeasurementsFile(path);
  } catch (cause) {
    // A screen has less room than a terminal: the file's own name is enough.
    throw new UnrollError('file', asRefusal(cause).message.replaceAll(path, basename(path)));
  }
}

async function probe(host: DeskParts['host']): Promise<Capabilities> {
  const found = await ask(host, { kind: 'probe' }, {});
  if (found.kind !== 'probe') throw new RangeError(`a probe was asked for, a ${found.kind} came`);
  return found.capabilities;
}

async function ask(host: DeskParts['host'], job: Job, options: RunOptions): Promise<JobResult> {
  const outcome = await host.run(job, options);
  if (outcome.ok) return outcome.value;
  throw new UnrollError(outcome.code, outcome.message);
}
