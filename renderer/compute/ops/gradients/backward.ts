import * as tf from '@tensorflow/tfjs-core';
import type { GruLayer, LstmLayer, RnnLayer } from '../../models/layer';
import { pickRows } from '../pick';
import type { GruStep } from '../cells/gru';
import type { LstmStep } from '../cells/lstm';
import { sigmoidSlope, tanhSlope } from './slopes';

/** Gradients with respect to a state: [rows, hidden] for h, and another for c where there is one. */
export type StateRows = readonly tf.Tensor2D[];

/** One step of backpropagation. */
export interface StepBack {
  /** [rows, gates * hidden], with respect to what the input's products were added to */
  readonly gates: tf.Tensor2D;
  /** With respect to the state before. */
  readonly before: StateRows;
}

/**
 * A recurrent layer walked backwards, written out by hand. Rows are independent: one for each quantity whose gradient is
 * followed.
 */
export interface Backward {
  /** How many tensors a state has: 1, or 2 with a cell. */
  readonly stateParts: number;
  /** What the methods need, [tokens, ...]; whoever made this owns them. */
  readonly tensors: readonly tf.Tensor[];
  /** From the gradient with respect to a token's state; to be called inside a `tidy`. */
  step(state: StateRows, tokenIndex: number): StepBack;
}

/** Values of a run, each [tokens, hidden]. */
type Values<Step> = { readonly [Name in keyof Step]: tf.Tensor2D };

/** The slope of a plain cell's nonlinearity is all its walk back needs: [tokens, hidden], `null` where it is 1. */
export function rnnBackward({ hiddenWidth, weightHh }: RnnLayer, slope: tf.Tensor2D | null): Backward {
  const fromGates = tf.tensor2d(weightHh, [hiddenWidth, hiddenWidth]);
  return {
    stateParts: 1,
    tensors: slope ? [fromGates, slope] : [fromGates],
    step: ([hidden], tokenIndex) => {
      const here = known(hidden);
      const gates = slope ? tf.mul<tf.Tensor2D>(here, pickRows(slope, tokenIndex, 1)) : here;
      return { gates, before: [tf.matMul(gates, fromGates)] };
    },
  };
}

/** With h = o tanh(c) and c = f c' + i g: dE/dc gathers what comes through h, and the gates share it. */
export function lstmBackward({ hiddenWidth, weightHh }: LstmLayer, values: Values<LstmStep>): Backward {
  const fromGates = tf.tensor2d(weightHh, [4 * hiddenWidth, hiddenWidth]);
  const { cell, inputSum, forgetSum, candidateSum, outputSum, inputGate, forgetGate, candidate, outputGate } = values;
  const factors = tf.tidy(() => ({
    cellOfHidden: tf.mul<tf.Tensor2D>(outputGate, tanhSlope(cell)),
    outputOfHidden: tf.mul<tf.Tensor2D>(tf.tanh(cell), sigmoidSlope(outputSum)),
    inputOfCell: tf.mul<tf.Tensor2D>(candidate, sigmoidSlope(inputSum)),
    forgetOfCell: tf.mul<tf.Tensor2D>(before(cell), sigmoidSlope(forgetSum)),
    candidateOfCell: tf.mul<tf.Tensor2D>(inputGate, tanhSlope(candidateSum)),
    kept: tf.clone(forgetGate),
  }));
  return {
    stateParts: 2,
    tensors: [fromGates, ...Object.values(factors)],
    step: ([hidden, carried], tokenIndex) => {
      const here = known(hidden);
      const times = (rows: tf.Tensor2D, factor: tf.Tensor2D): tf.Tensor2D => tf.mul(rows, pickRows(factor, tokenIndex, 1));
      const whole: tf.Tensor2D = tf.add(known(carried), times(here, factors.cellOfHidden));
      const gates = tf.concat(
        [times(whole, factors.inputOfCell), times(whole, factors.forgetOfCell), times(whole, factors.candidateOfCell), times(here, factors.outputOfHidden)],
        1,
      );
      return { gates, before: [tf.matMul(gates, fromGates), times(whole, factors.kept)] };
    },
  };
}

/** With h = n + z (h' - n) and n = tanh(a + r b), b being the recurrent part that the reset gate lets through. */
export function gruBackward({ hiddenWidth, weightHh }: GruLayer, values: Values<GruStep>): Backward {
  const fromGates = tf.tensor2d(weightHh, [3 * hiddenWidth, hiddenWidth]);
  const { hidden: states, resetSum, updateSum, candidateSum, recurrentCandidate, resetGate, updateGate, candidate } = values;
  const factors = tf.tidy(() => ({
    candidateOfHidden: tf.mul<tf.Tensor2D>(tf.sigmoid(tf.neg(updateSum)), tanhSlope(candidateSum)),
    updateOfHidden: tf.mul<tf.Tensor2D>(tf.sub(before(states), candidate), sigmoidSlope(updateSum)),
    resetOfCandidate: tf.mul<tf.Tensor2D>(recurrentCandidate, sigmoidSlope(resetSum)),
    reset: tf.clone(resetGate),
    kept: tf.clone(updateGate),
  }));
  return {
    stateParts: 1,
    tensors: [fromGates, ...Object.values(factors)],
    step: ([hidden], tokenIndex) => {
      const here = known(hidden);
      const times = (rows: tf.Tensor2D, factor: tf.Tensor2D): tf.Tensor2D => tf.mul(rows, pickRows(factor, tokenIndex, 1));
      const ofCandidate = times(here, factors.candidateOfHidden);
      const both = [times(ofCandidate, factors.resetOfCandidate), times(here, factors.updateOfHidden)];
      const recurrent = tf.concat([...both, times(ofCandidate, factors.reset)], 1);
      return { gates: tf.concat([...both, ofCandidate], 1), before: [tf.add(tf.matMul(recurrent, fromGates), times(here, factors.kept))] };
    },
  };
}

/** [tokens, hidden], each token's state before it: zeros for the first. */
function before(states: tf.Tensor2D): tf.Tensor2D {
  const [tokens, width] = states.shape;
  return tf.concat([tf.zeros<tf.Rank.R2>([1, width]), pickRows(states, 0, tokens - 1)], 0);
}

function known(rows: tf.Tensor2D | undefined): tf.Tensor2D {
  if (!rows) throw new RangeError('this state has fewer parts than its cell');
  return rows;
}
