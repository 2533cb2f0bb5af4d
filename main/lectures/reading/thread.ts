import { parentPort } from 'node:worker_threads';
import { speak } from '#contract/language';
import { asFailure } from '#contract/failure';
import { asRefusal } from '../../cli/words/refusal';
import { readBytes } from './bytes';
import { readContent } from './content';
import type { ReadingJob, ReadingNews } from './job';
import { refused } from './refused';
import { traceIn } from './traces';

// The program of the thread in which foreign files are read: it can be ended whatever they do to it.
const port = parentPort;
if (port === null) throw new RangeError('this program runs in a thread of its own');

port.on('message', (job: ReadingJob) => {
  void answer(job).then(({ news, moved }) => port.postMessage(news, [...moved]));
});

interface Answer {
  readonly news: ReadingNews;
  /** What is handed over instead of copied. */
  readonly moved: readonly ArrayBuffer[];
}

async function answer(job: ReadingJob): Promise<Answer> {
  speak(job.language);
  try {
    return job.kind === 'file' ? await readFile(job) : readTrace(job);
  } catch (cause) {
    return { news: { kind: 'failed', failure: asFailure(cause) }, moved: [] };
  }
}

/** Two passes over the file's bytes: they are read from the disk, and they are looked through. */
async function readFile({ path, name, keep }: Extract<ReadingJob, { kind: 'file' }>): Promise<Answer> {
  const tell = (done: number, total: number): void => port?.postMessage({ kind: 'progress', done, total } satisfies ReadingNews);
  const { bytes, identity } = await readBytes(path, name, (done, total) => tell(done / 2, total));
  const total = Math.max(bytes.length, 1);
  let looked = 0;
  const content = readContent(name, bytes, (readBytes) => {
    looked = Math.min(looked + readBytes, total);
    tell((total + looked) / 2, total);
  });
  // Views of the one buffer that the file was read into, which is handed over as it is.
  const traces = keep ? content.traces : [];
  return { news: { kind: 'read', read: { ...content, traces, identity } }, moved: traces.length === 0 ? [] : [bytes.buffer] };
}

function readTrace({ name, bytes }: Extract<ReadingJob, { kind: 'trace' }>): Answer {
  try {
    return { news: { kind: 'trace', trace: traceIn(name, { bytes }) }, moved: [] };
  } catch (cause) {
    throw refused(name, asRefusal(cause).message);
  }
}
