import type { Scenario } from '#contract/scenario';
import type { Trace } from '#contract/trace';
import { carryOut, scenarioWith } from '../compute/harness';
import type { Act } from './acts';

/** Words of every width, twice over, with marks and with some that are not among the packed ones. */
const pool = (
  'The cat that we fed all winter long slept by the fire while extraordinarily industrious neighbours, ' +
  'Llanfairpwllgwyngyll among them, counted 1,234 iridescent moths ; nobody understood why "it" mattered . ' +
  'Wir fuhren nach Straße 7 ; a misunderstanding of incomprehensibility , perhaps , or of I and O'
).split(/\s+/);

/** How many tokens the batteries are tried with. */
export const tokenCounts = [2, 12, 64, 512] as const;

const made = new Map<string, Promise<Trace>>();
/** tfjs has one engine in a process: what is asked for at the same time is computed one after another. */
let last: Promise<unknown> = Promise.resolve();

/**
 * An act's trace for a text of exactly so many tokens, computed for real: the same engine and the same program as in the
 * app. Acts of a family share it.
 *
 * @param knobs - what is turned besides the act's sketch
 */
export function traceOf({ scene }: Act, tokenCount: number, knobs: Scenario['knobs'] = {}): Promise<Trace> {
  const key = `${scene.family} ${tokenCount} ${JSON.stringify(knobs)}`;
  const known = made.get(key);
  if (known) return known;
  const trace = last.then(() => compute(scene, tokenCount, knobs));
  last = trace.catch(() => undefined);
  made.set(key, trace);
  return trace;
}

async function compute({ id, sketch }: Act['scene'], tokenCount: number, knobs: Scenario['knobs']): Promise<Trace> {
  const words = Array.from({ length: tokenCount }, (_, place) => pool[place % pool.length] ?? '').map((word) => word.replace(/[^\p{L}\p{N}]/gu, '') || word);
  const result = await carryOut({ kind: 'trace', scenario: scenarioWith({ act: id, knobs: { ...sketch, ...knobs }, text: words.join(' '), backend: 'wasm' }) });
  if (result.kind !== 'trace') throw new Error(`a ${result.kind} came back`);
  if (result.trace.tokens.length !== tokenCount) throw new Error(`${result.trace.tokens.length} tokens, wanted ${tokenCount}`);
  return result.trace;
}
