import type { Nonlinearity, RecurrentLayer } from '../../../models/layer';
import { gateCount } from '../../../models/layer';
import { cellLines } from './cell';
import { below, bindings, noneFunction, roundUp, unrolled } from './words';

/** Where the recurrent weights are while the walk goes on: read anew in each step, or kept in each thread's registers. */
export type HeldWeights = 'streamed' | 'registers';

/** What a walk's kernel is made for. */
export interface WalkForm {
  readonly kind: RecurrentLayer['kind'];
  readonly nonlinearity: Nonlinearity;
  readonly hidden: number;
  /** Batch rows of one workgroup. */
  readonly rows: number;
  /** Hidden units of one thread: what is read of h serves all of them. */
  readonly units: number;
  readonly held: HeldWeights;
  /** Whether h of every token is written down, not of the last alone. */
  readonly traced: boolean;
  /** Most threads of a workgroup. */
  readonly mostThreads: number;
}

/** Registers for weights that a thread can be expected to have, in vectors of four. */
const registerVectors = 32;

/** Vectors of four in a padded row of hidden units. */
function vectorsOf(hidden: number): number {
  return Math.ceil(hidden / 4);
}

/** Whether a thread has registers enough for the weights of its unit. */
export function fitsRegisters(kind: RecurrentLayer['kind'], hidden: number): boolean {
  return gateCount[kind] * vectorsOf(hidden) <= registerVectors;
}

/** Bytes of workgroup memory that a walk takes with so many rows in a workgroup. */
export function walkBytes(hidden: number, rows: number): number {
  return 2 * rows * vectorsOf(hidden) * 16;
}

/** As many threads as there is work for in one pass, or in as few passes as it takes. */
function threadsOf({ hidden, units, mostThreads }: WalkForm): number {
  const passes = Math.ceil(hidden / units / mostThreads);
  return Math.min(mostThreads, roundUp(Math.ceil(hidden / units / passes), 32));
}

/**
 * The recurrent weights as the walk reads them, [padded hidden / 4, gates, units, 4]: four places of a row in one vector,
 * and neighbouring threads read neighbouring vectors.
 */
export function packRecurrent(weightHh: Float32Array, gates: number, hidden: number): Float32Array {
  const packed = new Float32Array(vectorsOf(hidden) * gates * hidden * 4);
  for (let row = 0; row < gates * hidden; row += 1) {
    for (let place = 0; place < hidden; place += 1) {
      const vector = Math.floor(place / 4) * gates * hidden + row;
      packed[vector * 4 + (place % 4)] = weightHh[row * hidden + place] ?? NaN;
    }
  }
  return packed;
}

/**
 * The kernel of a form: a workgroup owns whole batch rows, walks through a piece of time, and never waits for another
 * workgroup. `range` is: first token, tokens of this piece, tokens in all, batch. Reads `projected` [batch, tokens,
 * gates * hidden], `weights` (packed) and, of a GRU, `candidateBias` [hidden]; carries `state` [batch, hidden] and, of an
 * LSTM, `cell` [batch, hidden]; writes `hidden` [batch, tokens, hidden] when traced.
 *
 *   h in workgroup memory, twice in turn, so that one barrier a step is enough:
 *     step t reads half `now`, writes half `next` | barrier | halves change places
 */
export function walkCode(form: WalkForm): string {
  const { kind, hidden, rows, traced } = form;
  const threads = threadsOf(form);
  const reads = { projected: 'f32', weights: `vec4<f32>, ${vectorsOf(hidden) * gateCount[kind] * hidden}`, ...(kind === 'gru' && { candidateBias: 'f32' }) };
  const writes = { state: 'f32', ...(kind === 'lstm' && { cell: 'f32' }), ...(traced && { hidden: 'f32' }) };
  const padded = vectorsOf(hidden) * 4;
  const half = rows * padded;
  return `${bindings(reads, writes)}
var<workgroup> past: array<f32, ${2 * half}>;
${cellFunctions}
@compute @workgroup_size(${threads})
fn main(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) own: u32) {
  ${unrolled(rows, (row) => `let line${row} = min(group.x * ${rows}u + ${row}u, range.w - 1u); let mine${row} = group.x * ${rows}u + ${row}u < range.w;`)}
  for (var unit = own; unit < ${padded}u; unit += ${threads}u) {
    ${unrolled(rows, (row) => `past[${row * padded}u + unit] = select(0f, state[line${row} * ${hidden}u + min(unit, ${hidden - 1}u)], range.x > 0u && unit < ${hidden}u);`)}
  }
  ${inRegisters(form) ? registers(form) : ''}
  workgroupBarrier();
  var now = 0u;
  for (var token = range.x; token < range.x + range.y; token += 1u) {
    let next = ${half}u - now;
    for (var first = own; first < ${hidden}u; first += ${threads * form.units}u) {
      ${unrolled(form.units, (one) => `let unit${one} = min(first + ${one * threads}u, ${hidden - 1}u);`)}
      ${stepLines(form, padded)}
      ${unrolled(form.units, (one) => unrolled(rows, (row) => cellLines(form, { row, one, padded, own: `first + ${one * threads}u < ${hidden}u` })))}
    }
    workgroupBarrier();
    now = next;
  }
  for (var unit = own; unit < ${hidden}u; unit += ${threads}u) {
    ${unrolled(rows, (row) => `if (mine${row}) { state[line${row} * ${hidden}u + unit] = past[now + ${row * padded}u + unit]; }`)}
  }
}`;
}

/** The logistic function and tanh; both are right at either infinity, too. */
const cellFunctions = `${noneFunction}
fn logistic(x: f32) -> f32 { return select(1f / (1f + exp(-x)), x, isNone(x)); }
fn bend(x: f32) -> f32 { return select(1f - 2f / (exp(2f * x) + 1f), x, isNone(x)); }`;

function inRegisters({ held, kind, hidden, units, mostThreads }: WalkForm): boolean {
  return held === 'registers' && units === 1 && hidden <= mostThreads && fitsRegisters(kind, hidden);
}

function registers({ kind, hidden }: WalkForm): string {
  const gates = gateCount[kind];
  return `let kept = min(own, ${hidden - 1}u);
  ${unrolled(vectorsOf(hidden), (vector) => below(gates).map((gate) => `let kept${gate}_${vector} = weights[${(vector * gates + gate) * hidden}u + kept];`).join(' '))}`;
}

/** The sums of a thread's units in one step: what the input gave is asked for first, so that it has arrived when the sums are done. */
function stepLines(form: WalkForm, padded: number): string {
  const { kind, hidden, rows, units } = form;
  const gates = gateCount[kind];
  const each = (line: (gate: number, row: number, one: number) => string): string =>
    unrolled(rows, (row) => below(gates * units).map((index) => line(index % gates, row, Math.floor(index / gates))).join(' '));
  return `${each((gate, row, one) => `let given${gate}_${row}_${one} = projected[(line${row} * range.z + token) * ${gates * hidden}u + ${gate * hidden}u + unit${one}];`)}
      ${each((gate, row, one) => `var sum${gate}_${row}_${one} = 0f;`)}
      ${inRegisters(form) ? keptSums(form, padded) : streamedSums(form, padded)}`;
}

function streamedSums({ kind, hidden, rows, units }: WalkForm, padded: number): string {
  const gates = gateCount[kind];
  const loaded = (gate: number, one: number): string => `let weight${gate}_${one} = weights[(vector * ${gates}u + ${gate}u) * ${hidden}u + unit${one}];`;
  return `for (var vector = 0u; vector < ${vectorsOf(hidden)}u; vector += 1u) {
        ${unrolled(units, (one) => below(gates).map((gate) => loaded(gate, one)).join(' '))}
        ${unrolled(rows, (row) => dots(`now + ${row * padded}u + vector * 4u`, below(gates * units).map((index) => {
          const which = `${index % gates}_${Math.floor(index / gates)}`;
          return [`sum${index % gates}_${row}_${Math.floor(index / gates)}`, `weight${which}`] as const;
        })))}
      }`;
}

function keptSums({ kind, hidden, rows }: WalkForm, padded: number): string {
  const gates = gateCount[kind];
  const one = (vector: number): string => unrolled(rows, (row) =>
    dots(`now + ${row * padded + vector * 4}u`, below(gates).map((gate) => [`sum${gate}_${row}_0`, `kept${gate}_${vector}`] as const)));
  return unrolled(vectorsOf(hidden), one);
}

/** Four places of h of one row, times the weights of each sum. */
function dots(at: string, sums: readonly (readonly [sum: string, weight: string])[]): string {
  const four = `let h = vec4<f32>(${below(4).map((place) => `past[${at} + ${place}u]`).join(', ')});`;
  return `{ ${four} ${sums.map(([sum, weight]) => `${sum} += dot(${weight}, h);`).join(' ')} }`;
}
