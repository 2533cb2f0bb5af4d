/** Columns of a panel: two vectors of four. */
export const panelWidth = 8;

/** A width filled up to whole panels. */
export function inPanels(width: number): number {
  return Math.ceil(width / panelWidth) * panelWidth;
}

/**
 * A weight matrix as the product reads it: turned, in panels of 8 columns, [panel][inner][8], padded with zeros.
 *
 * @param weight - [outputs, inner], as PyTorch lays it
 * @param block - outputs that are padded together, such as one gate's; they divide the outputs
 * @param scaleOf - by what the rows of one output are multiplied
 */
export function panelsOf(weight: Float32Array, inner: number, block: number, scaleOf: (output: number) => number = () => 1): Float32Array {
  const outputs = weight.length / inner;
  const padded = inPanels(block);
  const panels = new Float32Array((outputs / block) * padded * inner);
  for (let output = 0; output < outputs; output += 1) {
    const column = Math.floor(output / block) * padded + (output % block);
    const first = Math.floor(column / panelWidth) * panelWidth * inner + (column % panelWidth);
    const scale = scaleOf(output);
    for (let step = 0; step < inner; step += 1) panels[first + step * panelWidth] = (weight[output * inner + step] ?? 0) * scale;
  }
  return panels;
}

/** Numbers of a vector in blocks that are each filled up to whole panels. */
export function paddedBlocks(vector: Float32Array, block: number): Float32Array {
  const padded = new Float32Array((vector.length / block) * inPanels(block));
  for (let first = 0; first < vector.length; first += block) padded.set(vector.subarray(first, first + block), (first / block) * inPanels(block));
  return padded;
}

/** Rows of weights whose products with a panel stay in the registers together. */
export const groupRows = 6;

/** A number of rows filled up to whole groups. */
export function inGroups(rows: number): number {
  return Math.ceil(rows / groupRows) * groupRows;
}

/**
 * A weight matrix as the left factor of a product with panels: [group][inner][6], padded with zeros.
 *
 * @param weight - [outputs, inner], as PyTorch lays it
 */
export function groupsOf(weight: Float32Array, inner: number): Float32Array {
  const outputs = weight.length / inner;
  const groups = new Float32Array(inGroups(outputs) * inner);
  for (let output = 0; output < outputs; output += 1) {
    const first = Math.floor(output / groupRows) * groupRows * inner + (output % groupRows);
    for (let step = 0; step < inner; step += 1) groups[first + step * groupRows] = weight[output * inner + step] ?? 0;
  }
  return groups;
}

/** Each number once for every column of a panel, [numbers in whole groups][8]. */
export function spread(vector: Float32Array): Float32Array {
  const wide = new Float32Array(inGroups(vector.length) * panelWidth);
  vector.forEach((value, row) => wide.fill(value, row * panelWidth, (row + 1) * panelWidth));
  return wide;
}
