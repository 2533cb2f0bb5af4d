import type { About } from '#contract/about';
import type { ActSummary, Answer, Beginning, Handlers } from '#contract/channels';
import { type Failure, UnrollError } from '#contract/failure';
import type { Settings } from '#contract/settings';
import type { Trace } from '#contract/trace';
import type { Runs } from './compute/runs';
import type { ComputeHost } from './compute/host';

/** What a stage may ask besides computing; the lecturer's window and the command line answer differently. */
export interface StageSide {
  begin(pageId: number): Beginning;
  drawn(pageId: number, frame: number): void;
  listed(pageId: number, acts: readonly ActSummary[]): void;
  failed(pageId: number, failure: Failure): void;
  /** @returns whether the window fills the screen now */
  toggleFullscreen(pageId: number): boolean;
  openText(pageId: number): Promise<Answer<'text:open'>>;
  saveSettings(settings: Settings): Promise<void>;
}

/** The parts that answer calls. */
export interface HandlerParts {
  readonly about: About;
  readonly stage: StageSide;
  readonly host: ComputeHost;
  readonly runs: Runs;
}

/** Main's answer to every call. */
export function makeHandlers({ about, stage, host, runs }: HandlerParts): Handlers {
  return {
    'stage:begin': (_request, { pageId }) => stage.begin(pageId),
    'stage:drawn': ({ frame }, { pageId }) => void stage.drawn(pageId, frame),
    'stage:listed': (acts, { pageId }) => void stage.listed(pageId, acts),
    'stage:failed': (failure, { pageId }) => void stage.failed(pageId, failure),
    'app:about': () => about,
    'app:fullscreen': (_request, { pageId }) => stage.toggleFullscreen(pageId),
    'compute:run': ({ runId, scenario }, { pageId }): Promise<Trace> => runs.run(pageId, runId, scenario),
    'compute:cancel': ({ runId }, { pageId }) => void runs.cancel(pageId, runId),
    'compute:health': () => host.health,
    'compute:restart': () => void host.restart(),
    'text:open': (_request, { pageId }) => stage.openText(pageId),
    'settings:save': async (settings) => {
      await stage.saveSettings(settings).catch((cause: unknown) => {
        throw new UnrollError('file', `The settings were not saved. ${cause instanceof Error ? cause.message : String(cause)}`);
      });
      return undefined;
    },
    'work:ready': (_request, { pageId }) => void host.onReady(pageId),
    'work:beat': ({ capabilities }, { pageId }) => void host.onBeat(pageId, capabilities),
    'work:progress': ({ jobId, progress }, { pageId }) => void host.onProgress(pageId, jobId, progress),
    'work:done': ({ jobId, result }, { pageId }) => void host.onDone(pageId, jobId, result),
    'work:failed': ({ jobId, code, message }, { pageId }) => void host.onFailed(pageId, jobId, { ok: false, code, message: message || 'It failed without saying why.' }),
  };
}
