import type { Capabilities, Job, JobResult, Progress } from '#contract/job';
import type { BackendWish } from '#contract/scenario';
import { type Device, type Trace, traceVersion } from '#contract/trace';
import { version } from '../../package.json';
import type { PackedWords } from '../words/packed';
import type { Engines } from './backends/choose';
import { describeDevice, type Engine } from './backends/engine';
import { checkSetting, runBench } from './bench/bench';
import { benchParts } from './bench/parts';
import { type Breath, makeBreath } from './breath';
import type { Overseer, Work } from './loop';
import { calibrate, usable } from './calibration/calibrate';
import { runCanary } from './canary';
import { loopMaker } from './models/loop';
import { prepareCase } from './ops/cases';
import type { Program, TraceParts } from './program';
import { readDate } from './stopwatch';
import { type MakeTrainer, trainersOn } from './training/source';

/** What jobs are carried out with. */
export interface WorkParts {
  readonly engines: Engines;
  readonly words: () => Promise<PackedWords>;
  /** @throws UnrollError 'unknown-act' */
  readonly programOf: (act: string) => Program;
  readonly capabilities: () => Promise<Capabilities>;
  /** Plain JavaScript where none are handed in. */
  readonly makeTrainer?: MakeTrainer;
}

/** Carries out every kind of job main can ask for. */
export function makeWork(parts: WorkParts): Work {
  return (job, signal, report, overseer = unseen) => {
    const tools = { ...parts, breathe: makeBreath(signal, overseer.rest), report, overseer };
    switch (job.kind) {
      case 'probe':
        return probe(tools);
      case 'trace':
        return makeTrace(job, tools);
      case 'op':
        return runCase(job, tools);
      case 'bench':
        return bench(job, tools);
      case 'calibrate':
        return calibrateEngine(job, tools);
      default:
        throw new RangeError(`no such job: ${JSON.stringify(job satisfies never)}`);
    }
  };
}

/** Nobody watches, nobody lets it rest. */
const unseen: Overseer = { share: () => undefined, rest: null };

interface Tools extends WorkParts {
  readonly overseer: Overseer;
  readonly breathe: Breath;
  readonly report: (progress: Progress) => void;
}

async function probe({ capabilities }: Tools): Promise<JobResult> {
  return { kind: 'probe', capabilities: await capabilities() };
}

async function makeTrace({ scenario, weights }: Extract<Job, { kind: 'trace' }>, tools: Tools): Promise<JobResult> {
  const run = tools.programOf(scenario.act).prepare(scenario, weights ?? null);
  const stamped = (device: Device, parts: TraceParts): Trace => ({ version: traceVersion, app: version, createdAt: readDate(), scenario, device, findings: null, others: [], ...parts });
  const { value, device } = await trusted(scenario.backend, tools, (engine, error) =>
    run({
      ...tools,
      engine,
      makeTrainer: tools.makeTrainer ?? trainersOn(null, 1),
      share: (make) => tools.overseer.share(() => stamped(describeDevice(engine, error), make())),
    }));
  return { kind: 'trace', trace: stamped(device, value) };
}

async function runCase({ backend, case: operation, ...wish }: Extract<Job, { kind: 'op' }>, tools: Tools): Promise<JobResult> {
  const run = prepareCase(operation, wish);
  const { value, device } = await trusted(backend, tools, (engine) => run({ engine, breathe: tools.breathe }));
  return { kind: 'op', device, ...value };
}

async function bench({ backend, setting, tuning }: Extract<Job, { kind: 'bench' }>, tools: Tools): Promise<JobResult> {
  checkSetting(setting);
  const { value, device } = await trusted(backend, tools, (engine) =>
    runBench(setting, { ...tools, ...benchParts(engine, setting.variants.includes('fused') ? tuning : {}) }));
  return { kind: 'bench', device, findings: value };
}

async function calibrateEngine({ backend }: Extract<Job, { kind: 'calibrate' }>, tools: Tools): Promise<JobResult> {
  const { value, device } = await trusted(backend, tools, (engine) => calibrate({ ...tools, engine, loop: loopMaker(engine) }));
  return { kind: 'calibrate', device, calibration: value };
}

/**
 * Computes something on an engine that has just given, and afterwards still gives, the right answer to a sum whose
 * answer is known; fails at once when the device is lost.
 */
async function trusted<Value>(wish: BackendWish, { engines }: Tools, compute: (engine: Engine, canaryError: number) => Promise<Value>): Promise<{ value: Value; device: Device }> {
  const engine = forgiving(await engines.acquire(wish));
  return engine.trouble
    .during(async () => {
      const before = await runCanary(engine);
      const value = await compute(engine, before);
      const after = await runCanary(engine);
      return { value, device: describeDevice(engine, Math.max(before, after)) };
    })
    .finally(() => engines.rest());
}

/** An engine whose kernels pass over settings they do not have: those may have been measured with other kernels. */
function forgiving(engine: Engine): Engine {
  const { kernels } = engine;
  if (kernels === null) return engine;
  return { ...engine, kernels: { ...kernels, tuned: (tuning) => kernels.tuned(usable(kernels, tuning)) } };
}
