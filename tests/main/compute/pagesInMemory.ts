import type { Failure } from '#contract/failure';
import type { Job } from '#contract/job';
import type { ComputePage, OpenPage } from '../../../main/compute/transport';

/** A page that exists in memory only, and what the host said to it. */
export interface MemoryPage extends ComputePage {
  readonly started: { readonly jobId: number; readonly job: Job }[];
  readonly cancelled: number[];
  readonly paused: boolean[];
  ended: boolean;
  /** Ends its process as a crash would. */
  crash(why: Failure): void;
}

/** Opens pages in memory and keeps them all, the last one being the one that counts. */
export function pagesInMemory(): { readonly open: OpenPage; readonly all: MemoryPage[]; last(): MemoryPage } {
  const all: MemoryPage[] = [];
  const open: OpenPage = (onGone) => {
    const page: MemoryPage = {
      pageId: 100 + all.length,
      started: [],
      cancelled: [],
      paused: [],
      ended: false,
      start: (jobId, job) => void page.started.push({ jobId, job }),
      pause: (_jobId, paused) => void page.paused.push(paused),
      cancel: (jobId) => void page.cancelled.push(jobId),
      end: () => {
        page.ended = true;
      },
      crash: onGone,
    };
    all.push(page);
    return page;
  };
  const last = (): MemoryPage => {
    const page = all.at(-1);
    if (page === undefined) throw new Error('no page was opened');
    return page;
  };
  return { open, all, last };
}
