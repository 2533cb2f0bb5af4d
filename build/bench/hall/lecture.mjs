// @ts-check
import { loadavg } from 'node:os';
import { atMost, told } from '../figures.mjs';
import { collecting, growth, megabytes, memoryNow, sum } from './memory.mjs';
import { openAudience, placeOf, preparedMs, startAlone, untilStill } from './windows.mjs';

/** @typedef {import('./memory.mjs').Memory} Memory */
/** @typedef {import('../figures.mjs').Line} Line */

const minutes = 60;

/**
 * The usual lecture from its first step to its last, every step shown, as often as it takes to be longer than an hour at the
 * planned pace, and at least twice: the first time loads what every act needs.
 *
 * @param {import('./windows.mjs').App} app
 * @returns {AsyncGenerator<Line>}
 */
export async function* measureLecture(app) {
  const session = await startAlone(app, { speed: 4 }, collecting);
  const { lecturer } = await openAudience(session.page);
  await lecturer.evaluate(noteTraces);
  const planned = await plannedMinutes(lecturer);
  const trips = Math.max(2, Math.ceil(minutes / planned.reduce((total, each) => total + each, 0)));
  const beganMs = performance.now();
  let steps = 0;
  /** @type {Memory[]} */
  const afterFirstAct = [];
  for (let trip = 0; trip < trips; trip += 1) {
    for (let act = 0; act < planned.length; act += 1) {
      steps += await walkAct(lecturer);
      if (act === 0) afterFirstAct.push(await memoryAtRest(lecturer));
      if (act < planned.length - 1) await goOn(lecturer);
    }
    if (trip < trips - 1) await goBack(lecturer, planned.length);
  }
  const end = await memoryAtRest(lecturer);
  const seconds = ((performance.now() - beganMs) / 1000).toFixed(0);
  const traces = await lecturer.evaluate(() => /** @type {{ traceBytes: number }} */ (/** @type {unknown} */ (window)).traceBytes);
  await session.end();
  yield told('lecture replayed, both windows open', `${trips} times, ${steps} steps, ${(trips * planned.reduce((total, each) => total + each, 0)).toFixed(0)} minutes as planned, in ${seconds} s, load ${loadavg()[0]?.toFixed(1)}`);
  yield told('numbers of all traces shown', `${megabytes(traces)} MB; at most 64 MiB stay at hand`);
  yield* memoryLines(afterFirstAct, end);
}

/**
 * @param {readonly Memory[]} afterFirstAct - each time
 * @param {Memory} end
 * @returns {Line[]}
 */
export function memoryLines(afterFirstAct, end) {
  const [first] = afterFirstAct;
  const last = afterFirstAct.at(-1);
  if (!first || !last || first === last) throw new RangeError('a lecture must be given twice');
  return [
    { name: 'after the very first act', before: first },
    { name: 'after its first act, given before', before: last },
  ].flatMap(({ name, before }) => {
    const script = `script's memory at the end over that ${name}`;
    if (!before.processes || !end.processes) return [grown(script, before.heaps, end.heaps), told(`processes' private memory at the end over that ${name}`, 'not measured: told by Linux only')];
    // The goal is for all the memory there is. Script's is a tenth of it, and grows by the compiled code of what is used.
    return [grown(`processes' private memory at the end over that ${name}`, before.processes, end.processes), told(`of it ${script}`, ratio(before.heaps, end.heaps))];
  });
}

/**
 * @param {string} what
 * @param {ReadonlyMap<string, number>} before
 * @param {ReadonlyMap<string, number>} after
 */
function grown(what, before, after) {
  return atMost(what, sum(after) / sum(before), 1.1, 'times', fromTo(before, after));
}

/**
 * @param {ReadonlyMap<string, number>} before
 * @param {ReadonlyMap<string, number>} after
 */
function ratio(before, after) {
  return `${(sum(after) / sum(before)).toFixed(2)} times (${fromTo(before, after)})`;
}

/**
 * @param {ReadonlyMap<string, number>} before
 * @param {ReadonlyMap<string, number>} after
 */
function fromTo(before, after) {
  return `${megabytes(sum(before))} to ${megabytes(sum(after))} MB: ${growth(before, after)}`;
}

/**
 * What is held once the windows have stood still for a while. An act is talked about for minutes, and within the first half of
 * one the acts after it are computed and rehearsed.
 *
 * @param {import('playwright').Page} lecturer
 */
async function memoryAtRest(lecturer) {
  await lecturer.waitForTimeout(preparedMs);
  return memoryNow(lecturer);
}

/**
 * Shows every step of the act on stage, to its end.
 *
 * @param {import('playwright').Page} lecturer
 * @returns {Promise<number>} how many there were
 */
async function walkAct(lecturer) {
  await untilStill(lecturer);
  const { steps } = await placeOf(lecturer);
  for (let { step } = await placeOf(lecturer); step < steps; ({ step } = await placeOf(lecturer))) {
    await lecturer.keyboard.press('n');
    await untilStill(lecturer);
  }
  return steps;
}

/** @param {import('playwright').Page} lecturer */
async function goOn(lecturer) {
  await lecturer.keyboard.press('n');
  await lecturer.waitForFunction(() => document.querySelector('.place strong')?.textContent === '1', null, { timeout: 180_000 });
}

/**
 * @param {import('playwright').Page} lecturer
 * @param {number} places
 */
async function goBack(lecturer, places) {
  for (let place = 1; place < places; place += 1) {
    await lecturer.keyboard.press('[');
    await untilStill(lecturer);
  }
}

/**
 * The minutes of each place of the open lecture.
 *
 * @param {import('playwright').Page} lecturer
 */
async function plannedMinutes(lecturer) {
  const answer = await lecturer.evaluate(() => window.bridge.call('stage:begin', undefined));
  if (!answer.ok || answer.value.mode !== 'lecture') throw new Error('the app did not begin with a lecture');
  return answer.value.opened.lecture.acts.map((act) => act.minutes ?? 0);
}

/** Runs in the page: adds up the numbers of each trace that the audience is told, once. */
function noteTraces() {
  const traces = new WeakSet();
  Object.assign(window, { traceBytes: 0 });
  const tell = /** @type {(...words: unknown[]) => void} */ (MessagePort.prototype.postMessage);
  Object.assign(MessagePort.prototype, {
    /**
     * @this {MessagePort}
     * @param {{ trace?: { tensors: Record<string, { data: ArrayBufferView }>, dependencies: Record<string, { from: ArrayBufferView, to: ArrayBufferView }> } | null } | null} told
     * @param {unknown[]} rest
     */
    postMessage(told, ...rest) {
      const trace = told?.trace;
      if (trace && !traces.has(trace)) {
        traces.add(trace);
        const arrays = [...Object.values(trace.tensors).map(({ data }) => data), ...Object.values(trace.dependencies).flatMap(({ from, to }) => [from, to])];
        const counted = /** @type {{ traceBytes: number }} */ (/** @type {unknown} */ (window));
        counted.traceBytes += arrays.reduce((bytes, { byteLength }) => bytes + byteLength, 0);
      }
      tell.call(this, told, ...rest);
    },
  });
}
