/** Jobs in the order they came: at most one runs, the others wait. A value; every function gives a new one. */
export interface Queue<Entry extends { readonly id: number }> {
  readonly running: Entry | null;
  readonly waiting: readonly Entry[];
}

/** A queue with nothing in it. */
export function emptyQueue<Entry extends { readonly id: number }>(): Queue<Entry> {
  return { running: null, waiting: [] };
}

/** Puts a job at the end. */
export function enqueue<Entry extends { readonly id: number }>(queue: Queue<Entry>, entry: Entry): Queue<Entry> {
  return { ...queue, waiting: [...queue.waiting, entry] };
}

/** Lets the first waiting job run; the same queue when one runs already or none waits. */
export function begin<Entry extends { readonly id: number }>(queue: Queue<Entry>): Queue<Entry> {
  const [next, ...waiting] = queue.waiting;
  return queue.running !== null || next === undefined ? queue : { running: next, waiting };
}

/** Takes a job out, running or waiting; the same queue when it is not there. */
export function withdraw<Entry extends { readonly id: number }>(queue: Queue<Entry>, id: number): Queue<Entry> {
  if (queue.running?.id === id) return { ...queue, running: null };
  if (!queue.waiting.some((entry) => entry.id === id)) return queue;
  return { ...queue, waiting: queue.waiting.filter((entry) => entry.id !== id) };
}

/** Puts the running job back in front of all others, for another try. */
export function putBack<Entry extends { readonly id: number }>(queue: Queue<Entry>): Queue<Entry> {
  return queue.running === null ? queue : { running: null, waiting: [queue.running, ...queue.waiting] };
}
