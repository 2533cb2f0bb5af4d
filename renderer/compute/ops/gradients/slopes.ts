import * as tf from '@tensorflow/tfjs-core';

/** Beyond this an exponential nears the ends of float32; a slope there is under 2e-35 and counts as that. */
const farthest = 80;

/**
 * Slope of the logistic function, s(a) s(-a); to be called inside a `tidy`. Taken from what goes in and not from what comes
 * out: 1 - s(a) has no correct digit left where the gate is nearly open.
 */
export function sigmoidSlope<Kind extends tf.Tensor>(sum: Kind): Kind {
  const within = tf.clipByValue(sum, -farthest, farthest);
  return tf.mul(tf.sigmoid(within), tf.sigmoid(tf.neg(within)));
}

/** Slope of tanh, 1 - tanh(a)^2 = 4 s(2a) s(-2a), with all its digits; to be called inside a `tidy`. */
export function tanhSlope<Kind extends tf.Tensor>(sum: Kind): Kind {
  return tf.mul(sigmoidSlope(tf.mul<Kind>(sum, 2)), 4);
}
