import type { Health } from '#contract/about';
import { failed } from '#contract/failure';
import type { Capabilities, Job, JobResult } from '#contract/job';
import { ComputeHost } from '../../../main/compute/host';
import { HandClock } from '../handClock';
import { pagesInMemory, type MemoryPage } from './pagesInMemory';

/** What the pages in memory say they can do. */
export const capabilities: Capabilities = { backends: ['cpu'], adapter: null, adapterAsked: { times: 1, forMs: 1 }, crossOriginIsolated: true, threads: 1 };
/** The smallest job. */
export const probe: Job = { kind: 'probe' };
/** Its result. */
export const found: JobResult = { kind: 'probe', capabilities };
/** A loss after which a job is tried once more. */
export const crash = failed('page-crashed', 'It crashed.');

/** A host with pages in memory and a clock turned by hand. */
export interface Stand {
  readonly clock: HandClock;
  readonly host: ComputeHost;
  readonly all: MemoryPage[];
  readonly healths: Health[];
  last(): MemoryPage;
  /** Opens what is to be opened and lets the newest page say that it is loaded. */
  ready(): Promise<MemoryPage>;
  /** Lets time pass while the newest page shows signs of life. */
  beatFor(spanMs: number): Promise<void>;
}

/** Sets a host up; its first page is opened and not loaded yet. */
export function stand(): Stand {
  const clock = new HandClock();
  const pages = pagesInMemory();
  const healths: Health[] = [];
  const host = new ComputeHost(pages.open, clock, (health) => healths.push(health));
  host.start();
  return {
    clock, host, healths, all: pages.all, last: pages.last,
    async ready() {
      await clock.pass(1);
      const page = pages.last();
      host.onReady(page.pageId);
      return page;
    },
    async beatFor(spanMs) {
      for (let passed = 0; passed < spanMs; passed += 500) {
        await clock.pass(500);
        host.onBeat(pages.last().pageId, capabilities);
      }
    },
  };
}
