// @ts-check

/**
 * A value of an ascending list below which a share of all values lies.
 *
 * @param {readonly number[]} values
 * @param {number} share - 0..1; 0.5 is the median
 */
export function quantile(values, share) {
  if (values.length === 0) throw new RangeError('no values were measured');
  const ascending = [...values].sort((first, second) => first - second);
  return ascending[Math.min(ascending.length - 1, Math.floor(share * ascending.length))] ?? 0;
}

/** @param {readonly number[]} values */
export function median(values) {
  return quantile(values, 0.5);
}

/**
 * One line of the report.
 *
 * @typedef {object} Line
 * @property {string} what
 * @property {string} value
 * @property {string} goal - empty for figures that are told and have no goal
 * @property {boolean | null} met
 */

/**
 * A figure that should not be above a goal.
 *
 * @param {string} what
 * @param {number} value
 * @param {number} goal
 * @param {string} unit
 * @param {string} [remark]
 * @returns {Line}
 */
export function atMost(what, value, goal, unit, remark = '') {
  return { what, value: `${value.toFixed(2)} ${unit}${remark && ` (${remark})`}`, goal: `at most ${goal} ${unit}`, met: value <= goal };
}

/**
 * A figure that should not be below a goal.
 *
 * @param {string} what
 * @param {number} value
 * @param {number} goal
 * @param {string} unit
 * @param {string} [remark]
 * @returns {Line}
 */
export function atLeast(what, value, goal, unit, remark = '') {
  return { what, value: `${value.toFixed(2)} ${unit}${remark && ` (${remark})`}`, goal: `at least ${goal} ${unit}`, met: value >= goal };
}

/**
 * A figure that is told and has no goal.
 *
 * @param {string} what
 * @param {string} value
 * @returns {Line}
 */
export function told(what, value) {
  return { what, value, goal: '', met: null };
}

/**
 * @param {Line} line
 * @returns {string}
 */
export function written({ what, value, goal, met }) {
  const verdict = met === null ? '' : met ? 'met' : 'MISSED';
  return `${what.padEnd(58)}  ${value.padEnd(44)}  ${goal.padEnd(20)}  ${verdict}`.trimEnd();
}

/**
 * How many goals were met, in one line.
 *
 * @param {readonly Line[]} lines
 */
export function tally(lines) {
  const count = (/** @type {(line: Line) => boolean} */ holds) => lines.filter(holds).length;
  const [met, missed, unmeasured] = [count(({ met }) => met === true), count(({ met }) => met === false), count(({ value }) => value.startsWith('not measured'))];
  return `${met} goals met, ${missed} missed, ${unmeasured} figures not measured`;
}
