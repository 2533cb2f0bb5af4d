import type { About } from '#contract/about';
import type { ActSummary, Answer, Beginning, Handlers, Request } from '#contract/channels';
import { type Failure, UnrollError } from '#contract/failure';
import type { HallState, Talk } from '#contract/hall';
import type { BackendWish } from '#contract/scenario';
import type { Settings, ThemeName } from '#contract/settings';
import type { TapeLine } from '#contract/tape';
import type { Trace } from '#contract/trace';
import type { GivenWeights } from '#contract/weights';
import type { Runs } from './compute/runs';
import type { ComputeHost, RunOptions } from './compute/host';
import { type SupportSide, supportHandlers } from './ipc/supportHandlers';
import { type UpdateSide, updateHandlers } from './ipc/updateHandlers';
import { computeWords } from './words/compute';
import { fileWords } from './words/files';
import { windowWords } from './words/window';

/** What a stage may ask besides computing; the lecturer's window and the command line answer differently. */
export interface StageSide {
  readonly theme: ThemeName;
  begin(pageId: number): Beginning | Promise<Beginning>;
  drawn(pageId: number, frame: number): void;
  listed(pageId: number, acts: readonly ActSummary[]): void;
  failed(pageId: number, failure: Failure): void;
  /** @returns whether the window fills the screen now */
  toggleFullscreen(pageId: number): boolean;
  /** Has everything speak another language from now on. */
  chooseLanguage(pageId: number, language: Settings['language']): Promise<void>;
  openText(pageId: number): Promise<Answer<'text:open'>>;
  openWeights(pageId: number): Promise<Answer<'weights:open'>>;
  /** Weights that were opened before. @throws UnrollError 'file' when there are none of that name */
  weightsNamed(pageId: number, file: string): GivenWeights;
  saveSettings(settings: Settings): Promise<void>;
}

/** How a stage keeps what was computed and gets it back; only the lecturer's window has files to choose. */
export interface TraceSide {
  save(pageId: number, trace: Trace): Promise<Answer<'trace:save'>>;
  open(pageId: number): Promise<Answer<'trace:open'>>;
}

/** How a stage is shown to an audience; only the lecturer's window has one. */
export interface HallSide {
  present(screen: number | null): Promise<HallState>;
  end(): Promise<HallState>;
  swap(): Promise<HallState>;
  readonly state: HallState;
  keepTalk(talk: Talk): void;
  tie(): void;
}

/** How a stage gets and keeps lectures; only the lecturer's window has any. */
export interface LectureSide {
  create(pageId: number): Promise<Answer<'lecture:new'>>;
  open(pageId: number): Promise<Answer<'lecture:open'>>;
  recents(pageId: number): Promise<Answer<'lecture:recents'>>;
  openRecent(pageId: number, id: string): Promise<Answer<'lecture:openRecent'>>;
  /** Stops the reading of a file that is being opened. */
  cancel(pageId: number): void;
  save(pageId: number, wish: Request<'lecture:save'>): Promise<Answer<'lecture:save'>>;
  keep(pageId: number, kept: Request<'lecture:keep'>): Promise<void>;
  trace(pageId: number, key: string): Promise<Answer<'lecture:trace'>>;
  record(pageId: number, wish: Request<'lecture:record'>): Promise<Answer<'lecture:record'>>;
  forget(pageId: number, key: string): Promise<void>;
}

/** How a stage keeps talks as they are given; only the lecturer's window gives any. */
export interface TapeSide {
  begin(id: number, title: string): Promise<void>;
  keep(id: number, lines: readonly TapeLine[]): Promise<void>;
  keepTrace(id: number, number: number, trace: Trace): Promise<Answer<'tape:keepTrace'>>;
  list(): Promise<Answer<'tape:list'>>;
  read(id: number): Promise<Answer<'tape:read'>>;
  readTrace(id: number, number: number): Promise<Answer<'tape:readTrace'>>;
  remove(id: number): Promise<void>;
}

/** What a stage may ask about speed; only the lecturer's window measures. */
export interface BenchSide {
  measure(wish: Omit<Request<'bench:run'>, 'runId'>, options: RunOptions): Promise<Answer<'bench:run'>>;
  save(pageId: number, report: Request<'bench:save'>): Promise<Answer<'bench:save'>>;
  open(pageId: number): Promise<Answer<'bench:open'>>;
  saveScript(pageId: number): Promise<Answer<'bench:script'>>;
  recall(backend: BackendWish): Promise<Answer<'calibration:get'>>;
  calibrate(backend: BackendWish, options: RunOptions): Promise<Answer<'calibration:run'>>;
}

/** What a stage may ask about the machine around it. */
export interface MachineSide {
  checkUp(): Promise<Answer<'app:checkup'>>;
  copy(text: string): void;
}

/** What only the lecturer's window has: each is absent where a stage lacks it. */
export interface Sides {
  readonly bench?: BenchSide;
  readonly traces?: TraceSide;
  readonly lectures?: LectureSide;
  readonly hall?: HallSide;
  readonly tapes?: TapeSide;
  readonly machine?: MachineSide;
  readonly support?: SupportSide;
  readonly updates?: UpdateSide;
}

/** The parts that answer calls. */
export interface HandlerParts {
  readonly about: About;
  readonly stage: StageSide;
  readonly sides: Sides;
  readonly host: ComputeHost;
  readonly runs: Runs;
}

/** Main's answer to every call. */
export function makeHandlers({ about, stage, sides, host, runs }: HandlerParts): Handlers {
  return {
    'stage:begin': (_request, { pageId }) => stage.begin(pageId),
    'stage:drawn': ({ frame }, { pageId }) => void stage.drawn(pageId, frame),
    'stage:listed': (acts, { pageId }) => void stage.listed(pageId, acts),
    'stage:failed': (failure, { pageId }) => void stage.failed(pageId, failure),
    'app:about': () => about,
    'app:checkup': () => withMachine(sides.machine).checkUp(),
    'app:copy': ({ text }) => void withMachine(sides.machine).copy(text),
    'app:fullscreen': (_request, { pageId }) => stage.toggleFullscreen(pageId),
    'app:language': async ({ language }, { pageId }) => void (await stage.chooseLanguage(pageId, language)),
    'compute:run': ({ runId, scenario, weights }, { pageId }): Promise<Trace> =>
      runs.run(pageId, runId, { kind: 'trace', scenario, ...(weights === undefined ? {} : { weights: stage.weightsNamed(pageId, weights) }) }),
    'weights:open': (_request, { pageId }) => stage.openWeights(pageId),
    'compute:cancel': ({ runId }, { pageId }) => void runs.cancel(pageId, runId),
    'compute:pause': ({ runId, paused }, { pageId }) => void runs.pause(pageId, runId, paused),
    'compute:health': () => host.health,
    'compute:restart': () => void host.restart(),
    'text:open': (_request, { pageId }) => stage.openText(pageId),
    'trace:save': (trace, { pageId }) => withFiles(sides.traces).save(pageId, trace),
    'trace:open': (_request, { pageId }) => withFiles(sides.traces).open(pageId),
    ...hallHandlers(sides.hall, stage),
    ...lectureHandlers(sides.lectures),
    ...tapeHandlers(sides.tapes),
    ...benchHandlers(sides.bench, runs),
    ...supportHandlers(sides.support),
    ...updateHandlers(sides.updates),
    'settings:save': async (settings) => {
      await stage.saveSettings(settings).catch((cause: unknown) => {
        throw new UnrollError('file', fileWords().settingsNotSaved(cause instanceof Error ? cause.message : String(cause)));
      });
      return undefined;
    },
    ...workHandlers(host),
  };
}

/** Main's answers to the computing page. */
function workHandlers(host: ComputeHost): Pick<Handlers, Extract<keyof Handlers, `work:${string}`>> {
  return {
    'work:ready': (_request, { pageId }) => void host.onReady(pageId),
    'work:beat': ({ capabilities }, { pageId }) => void host.onBeat(pageId, capabilities),
    'work:progress': ({ jobId, progress, partial }, { pageId }) => void host.onProgress(pageId, jobId, progress, partial),
    'work:done': ({ jobId, result }, { pageId }) => void host.onDone(pageId, jobId, result),
    'work:failed': ({ jobId, code, message }, { pageId }) => void host.onFailed(pageId, jobId, { ok: false, code, message: message || computeWords().unsaid }),
  };
}

function withMachine(machine: MachineSide | undefined): MachineSide {
  if (machine) return machine;
  throw new UnrollError('refused', 'This stage is not shown to anybody, so there is nothing to check.');
}

function withFiles(traces: TraceSide | undefined): TraceSide {
  if (traces) return traces;
  throw new UnrollError('refused', windowWords().noFiles);
}

/** Main's answers about the two screens, and to the audience's page. */
function hallHandlers(side: HallSide | undefined, stage: StageSide): Pick<Handlers, Extract<keyof Handlers, `hall:${string}` | `audience:${string}`>> {
  const hall = (): HallSide => {
    if (side === undefined) throw new UnrollError('refused', 'This stage has no audience. Open the window with npm start.');
    return side;
  };
  return {
    'hall:present': ({ on, screen }) => (on ? hall().present(screen) : hall().end()),
    'hall:tie': () => void hall().tie(),
    'hall:swap': () => hall().swap(),
    'hall:state': () => hall().state,
    'hall:keepTalk': (talk) => void hall().keepTalk(talk),
    'audience:begin': () => {
      hall().tie();
      return { theme: stage.theme };
    },
    'audience:failed': (failure, { pageId }) => void stage.failed(pageId, failure),
  };
}

/** Main's answers about lectures. */
function lectureHandlers(side: LectureSide | undefined): Pick<Handlers, Extract<keyof Handlers, `lecture:${string}`>> {
  const lectures = (): LectureSide => {
    if (side === undefined) throw new UnrollError('refused', windowWords().noLectures);
    return side;
  };
  return {
    'lecture:new': (_request, { pageId }) => lectures().create(pageId),
    'lecture:open': (_request, { pageId }) => lectures().open(pageId),
    'lecture:recents': (_request, { pageId }) => lectures().recents(pageId),
    'lecture:openRecent': ({ id }, { pageId }) => lectures().openRecent(pageId, id),
    'lecture:cancel': (_request, { pageId }) => void lectures().cancel(pageId),
    'lecture:save': (wish, { pageId }) => lectures().save(pageId, wish),
    'lecture:keep': async (kept, { pageId }) => void (await lectures().keep(pageId, kept)),
    'lecture:trace': ({ key }, { pageId }) => lectures().trace(pageId, key),
    'lecture:record': (wish, { pageId }) => lectures().record(pageId, wish),
    'lecture:forget': async ({ key }, { pageId }) => void (await lectures().forget(pageId, key)),
  };
}

/** Main's answers about talks as they were given. */
function tapeHandlers(side: TapeSide | undefined): Pick<Handlers, Extract<keyof Handlers, `tape:${string}`>> {
  const tapes = (): TapeSide => {
    if (side === undefined) throw new UnrollError('refused', windowWords().noLectures);
    return side;
  };
  return {
    'tape:begin': async ({ id, title }) => void (await tapes().begin(id, title)),
    'tape:keep': async ({ id, lines }) => void (await tapes().keep(id, lines)),
    'tape:keepTrace': ({ id, number, trace }) => tapes().keepTrace(id, number, trace),
    'tape:list': () => tapes().list(),
    'tape:read': ({ id }) => tapes().read(id),
    'tape:readTrace': ({ id, number }) => tapes().readTrace(id, number),
    'tape:remove': async ({ id }) => void (await tapes().remove(id)),
  };
}

type BenchCall = Extract<keyof Handlers, `bench:${string}` | `calibration:${string}`>;

/** Main's answers about speed. */
function benchHandlers(side: BenchSide | undefined, runs: Runs): Pick<Handlers, BenchCall> {
  const bench = (): BenchSide => {
    if (side === undefined) throw new UnrollError('refused', windowWords().noBench);
    return side;
  };
  return {
    'bench:run': ({ runId, ...wish }, { pageId }) => runs.during(pageId, runId, (options) => bench().measure(wish, options)),
    'bench:save': (report, { pageId }) => bench().save(pageId, report),
    'bench:open': (_request, { pageId }) => bench().open(pageId),
    'bench:script': (_request, { pageId }) => bench().saveScript(pageId),
    'calibration:get': ({ backend }) => bench().recall(backend),
    'calibration:run': ({ runId, backend }, { pageId }) => runs.during(pageId, runId, (options) => bench().calibrate(backend, options)),
  };
}
