import { type Session, webContents } from 'electron';
import type { About, Health } from '#contract/about';
import type { EventName, Payload } from '#contract/channels';
import { thisMachine } from './app/checkup';
import { guardContents, guardSession } from './app/guard';
import { limited, type Log } from './app/log';
import { type PageSource, serveScheme } from './app/web/protocol';
import { Pages } from './app/windows';
import type { Clock } from './compute/deadline';
import { ComputeHost } from './compute/host';
import { windowPages } from './compute/page';
import { Runs } from './compute/runs';
import { makeHandlers, type Sides, type StageSide } from './handlers';
import { send } from './ipc/send';
import { serve } from './ipc/serve';

/** What the window and the command line have in common. */
export interface Core {
  readonly pages: Pages;
  readonly host: ComputeHost;
  readonly runs: Runs;
  /** Tells every stage something. */
  tellStages<Name extends EventName>(name: Name, payload: Payload<Name>): void;
  /** Answers all calls from now on; pages may be opened after this. What a side is for is refused where it is missing. */
  answer(stage: StageSide, sides?: Sides): void;
}

/** Of what the core is made. */
export interface CoreParts {
  readonly session: Session;
  readonly source: PageSource;
  readonly preload: string;
  /** What a compute page is told in its address, such as `?gpu=none`. */
  readonly computeQuery: string;
  readonly about: About;
  readonly clock: Clock;
  readonly log: Log;
  /** Is told how the computing page is, besides the stages. */
  readonly onHealth?: (health: Health) => void;
}

/** Makes pages, compute host and server and hands them to each other; the app must be ready. */
export function makeCore({ session, source, preload, computeQuery, about, clock, log, onHealth }: CoreParts): Core {
  const pageLog = limited(log, clock);
  guardContents(pageLog);
  guardSession(session, pageLog);
  serveScheme(session, source);
  const pages = new Pages(preload, session);
  const tellStages: Core['tellStages'] = (name, payload) => {
    for (const pageId of pages.idsOf('stage')) tell(pageId, name, payload);
  };
  const host = new ComputeHost(windowPages(() => pages.openCompute(computeQuery), clock), clock, (health) => {
    onHealth?.(health);
    tellStages('compute:health', health);
  });
  const runs = new Runs(
    host,
    (pageId, runId, progress) => tell(pageId, 'compute:progress', { runId, progress }),
    (pageId, runId, trace) => tell(pageId, 'compute:partial', { runId, trace }),
  );
  return {
    pages,
    host,
    runs,
    tellStages,
    answer: (stage, sides = {}) => {
      serve({
        handlers: makeHandlers({ about, stage, sides: { machine: thisMachine, ...sides }, host, runs }),
        roleOf: (pageId) => pages.roleOf(pageId),
        onRefused: (name, pageId, why) => {
          if (name === 'work:done') host.onUnreadable(pageId, why);
        },
        log: pageLog,
      });
    },
  };
}

function tell<Name extends EventName>(pageId: number, name: Name, payload: Payload<Name>): void {
  const contents = webContents.fromId(pageId);
  if (contents !== undefined) send(contents, name, payload);
}
