import type { BufferPlan, Plan, Step } from '../plan';
import { paddedColumns, paddedInner, productKernel, type ProductWay } from '../wgsl/product';
import { words } from '../../../words/words';

/** One product of a plan: left [rows, inner] by a weight of torch.nn.Linear. */
export interface ProductPlan {
  readonly label: string;
  readonly way: ProductWay;
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
  readonly relu?: boolean;
  /** Name of the buffer with `left`. */
  readonly left: string;
  /** Name of the buffer for the product. */
  readonly product: string;
}

/** The step of a product; its weights are in the buffers `<label> weight` and `<label> bias`. */
export function productStep({ label, way, rows, inner, columns, relu = false, left, product }: ProductPlan): Step {
  const kernel = productKernel({ way, inner, columns, relu });
  return {
    label,
    code: kernel.code,
    reads: [left, `${label} weight`, `${label} bias`],
    writes: [product],
    units: Math.ceil(rows / kernel.rows),
    numbers: [rows, 0],
    groups: (units) => [units, Math.ceil(columns / kernel.columns), 1],
  };
}

/** Weights of a linear map as torch.nn has them. */
export interface LinearWeights {
  readonly label: string;
  readonly inner: number;
  readonly columns: number;
  /** Makes [columns, inner]. */
  readonly weight: () => Float32Array;
  /** Makes [columns]. */
  readonly bias: () => Float32Array;
}

/** The two buffers of a linear map, laid out as the kernels want them. */
export function linearBuffers({ label, inner, columns, weight, bias }: LinearWeights): readonly BufferPlan[] {
  const padded = paddedColumns(columns);
  const length = paddedInner(inner) * padded;
  return [
    { name: `${label} weight`, what: words.room.weightsOf(label), length, fill: () => turned(weight(), inner, columns) },
    { name: `${label} bias`, what: words.room.biasesOf(label), length: padded, fill: bias },
  ];
}

/** [columns, inner] as [padded inner, padded columns]. */
function turned(weight: Float32Array, inner: number, columns: number): Float32Array {
  const padded = paddedColumns(columns);
  const right = new Float32Array(paddedInner(inner) * padded);
  for (let column = 0; column < columns; column += 1) {
    for (let place = 0; place < inner; place += 1) right[place * padded + column] = weight[column * inner + place] ?? NaN;
  }
  return right;
}

/** Rows, inner places and columns of a product. */
export interface ProductSize {
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
}

/** Makes the numbers of a product: `left` [rows, inner], `weight` [columns, inner]. */
export interface ProductNumbers {
  readonly left: () => Float32Array;
  readonly weight: () => Float32Array;
}

/** A product alone: what measures a device's peak. */
export function planProduct(way: ProductWay, { rows, inner, columns }: ProductSize, { left, weight }: ProductNumbers): Plan {
  const label = 'product';
  const step = productStep({ label, way, rows, inner, columns, left: 'left', product: 'product' });
  const result = { name: 'product', buffer: 'product', shape: [rows, columns] };
  return {
    buffers: [
      { name: 'left', what: words.room.what.left, length: rows * inner, fill: left },
      ...linearBuffers({ label, inner, columns, weight, bias: () => new Float32Array(columns) }),
      { name: 'product', what: words.room.what.product, length: rows * columns },
    ],
    steps: [step],
    result,
    trace: { buffers: [], steps: [step], readings: [result] },
  };
}
