import { below, bindings, roundUp, unrolled } from './words';

/** The ways to compute a product; `direct` needs no workgroup memory, which a software GPU is slow with. */
export type ProductWay = 'tile64' | 'tile128' | 'direct';

/** left [rows, inner] times right [inner, columns], plus bias [columns]. */
export interface ProductForm {
  readonly way: ProductWay;
  readonly inner: number;
  readonly columns: number;
  readonly relu: boolean;
}

/** A kernel for a product. */
export interface ProductKernel {
  readonly code: string;
  /** Rows and columns of one workgroup. */
  readonly rows: number;
  readonly columns: number;
}

/** Inner places that are in workgroup memory at a time. */
const depth = 16;
/** Of these, as many as are written out: all of them take a software GPU seconds to compile. */
const unrolledPlaces = 4;

/** Places in a row of `right` and in the bias as the kernels want them: whole vectors of four, zeros behind. */
export function paddedColumns(columns: number): number {
  return roundUp(columns, 4);
}

/** Rows of `right` as the kernels want them: whole tiles, zeros behind. */
export function paddedInner(inner: number): number {
  return roundUp(inner, depth);
}

/**
 * The kernel of a form. `range` is: first tile of rows, tiles, rows. Reads `left` [rows, inner], `right` [padded inner,
 * padded columns] and `bias` [padded columns]; writes `product` [rows, columns].
 */
export function productKernel(form: ProductForm): ProductKernel {
  if (form.way === 'direct') return directProduct(form);
  const quads = form.way === 'tile64' ? 1 : 2;
  return { code: tiledCode(form, quads), rows: 64 * quads, columns: 64 };
}

/*
 *  A thread owns 4 or 8 rows and 4 columns of a tile:          right: depth x 16 vectors of four columns
 *                                                               .----------------.
 *  left: depth x 16 (or 32) vectors of four rows    .------.    |    [tx]        |
 *  turned, so that a read is one vector             | [ty] | -> | own 4x4 or 8x4 |
 */
function tiledCode(form: ProductForm, quads: number): string {
  const rowCount = 4 * quads;
  return `${bindings({ left: 'f32', ...weightElements(form, 4) }, { product: outputElement(form) })}
var<workgroup> leftTile: array<vec4<f32>, ${depth * 16 * quads}>;
var<workgroup> rightTile: array<vec4<f32>, ${depth * 16}>;
${leftReader(form)}
@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) own: u32) {
  let tx = own % 16u;
  let ty = own / 16u;
  let firstRow = (range.x + group.x) * ${64 * quads}u;
  let column = group.y * 16u + tx;
  ${unrolled(rowCount, (row) => `var sum${row} = vec4<f32>();`)}
  for (var start = 0u; start < ${form.inner}u; start += ${depth}u) {
    ${unrolled(quads, (quad) => `leftTile[tx * ${16 * quads}u + ty + ${16 * quad}u] = vec4<f32>(${below(4).map((row) => `leftAt(firstRow + ${64 * quad + row}u + ty * 4u, start + tx)`).join(', ')});`)}
    rightTile[own] = right[(start + ty) * ${paddedColumns(form.columns) / 4}u + min(column, ${paddedColumns(form.columns) / 4 - 1}u)];
    workgroupBarrier();
    for (var few = 0u; few < ${depth}u; few += ${unrolledPlaces}u) {
      ${unrolled(unrolledPlaces, (place) => multiplied(place, quads))}
    }
    workgroupBarrier();
  }
  if (column >= ${paddedColumns(form.columns) / 4}u) { return; }
  let shift = bias[column];
  ${unrolled(rowCount, (row) => `{ let row = firstRow + ${64 * Math.floor(row / 4) + (row % 4)}u + ty * 4u; if (row < range.z) { ${written(form, `sum${row} + shift`)} } }`)}
}`;
}

function multiplied(place: number, quads: number): string {
  const lefts = below(quads).map((quad) => `let left${quad} = leftTile[(few + ${place}u) * ${16 * quads}u + ${16 * quad}u + ty];`).join(' ');
  const sums = below(4 * quads).map((row) => `sum${row} = fma(vec4<f32>(left${Math.floor(row / 4)}.${'xyzw'[row % 4] ?? 'x'}), place, sum${row});`).join(' ');
  return `{ let place = rightTile[(few + ${place}u) * 16u + tx]; ${lefts} ${sums} }`;
}

/** Elements of `right` and `bias` with their counts, taken one by one or in fours. */
function weightElements({ inner, columns }: ProductForm, together: 1 | 4): { readonly right: string; readonly bias: string } {
  const element = together === 4 ? 'vec4<f32>' : 'f32';
  const count = paddedColumns(columns) / together;
  return { right: `${element}, ${paddedInner(inner) * count}`, bias: `${element}, ${count}` };
}

/** Beyond the last place of a row a zero is read: what comes next in memory could be no number at all. */
function leftReader({ inner }: ProductForm): string {
  const value = `left[min(row, range.z - 1u) * ${inner}u + place]`;
  if (inner % depth === 0) return `fn leftAt(row: u32, place: u32) -> f32 { return ${value}; }`;
  return `fn leftAt(row: u32, place: u32) -> f32 { if (place >= ${inner}u) { return 0f; } return ${value}; }`;
}

function outputElement({ columns }: ProductForm): string {
  return columns % 4 === 0 ? 'vec4<f32>' : 'f32';
}

function written(form: ProductForm, sum: string): string {
  const value = form.relu ? `let value = ${sum}; let bent = select(value, vec4<f32>(), value < vec4<f32>());` : `let bent = ${sum};`;
  if (form.columns % 4 === 0) return `${value} product[row * ${form.columns / 4}u + column] = bent;`;
  const one = (lane: number): string => `if (column * 4u + ${lane}u < ${form.columns}u) { product[row * ${form.columns}u + column * 4u + ${lane}u] = bent.${'xyzw'[lane] ?? 'x'}; }`;
  return `${value} ${below(4).map(one).join(' ')}`;
}

/** Rows a thread owns, columns it owns (a row of threads apart, so that neighbours read neighbours), threads. */
const direct = { rows: 8, columns: 4, threads: 32 } as const;

function directProduct(form: ProductForm): ProductKernel {
  const width = direct.columns * direct.threads;
  return { code: directCode(form, width), rows: direct.rows, columns: width };
}

function directCode(form: ProductForm, width: number): string {
  const last = paddedColumns(form.columns) - 1;
  const each = (line: (row: number, column: number) => string): string =>
    unrolled(direct.rows, (row) => below(direct.columns).map((column) => line(row, column)).join(' '));
  return `${bindings({ left: 'f32', ...weightElements(form, 1) }, { product: 'f32' })}
@compute @workgroup_size(${direct.threads})
fn main(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) own: u32) {
  let firstRow = (range.x + group.x) * ${direct.rows}u;
  ${unrolled(direct.columns, (column) => `let column${column} = min(group.y * ${width}u + own + ${column * direct.threads}u, ${last}u);`)}
  ${unrolled(direct.rows, (row) => `let left${row} = min(firstRow + ${row}u, range.z - 1u) * ${form.inner}u;`)}
  ${each((row, column) => `var sum${row}_${column} = 0f;`)}
  for (var place = 0u; place < ${form.inner}u; place += 1u) {
    let line = place * ${last + 1}u;
    ${unrolled(direct.columns, (column) => `let right${column} = right[line + column${column}];`)}
    ${unrolled(direct.rows, (row) => `{ let value = left[left${row} + place]; ${below(direct.columns).map((column) => `sum${row}_${column} += value * right${column};`).join(' ')} }`)}
  }
  ${each((row, column) => directWritten(form, row, `column${column}`, `sum${row}_${column}`, `group.y * ${width}u + own + ${column * direct.threads}u`))}
}`;
}

function directWritten({ columns, relu }: ProductForm, row: number, column: string, sum: string, unclamped: string): string {
  const value = `${sum} + bias[${column}]`;
  const bent = relu ? `let value = ${value}; let bent = select(value, 0f, value < 0f);` : `let bent = ${value};`;
  return `if (firstRow + ${row}u < range.z && ${unclamped} < ${columns}u) { ${bent} product[(firstRow + ${row}u) * ${columns}u + ${column}] = bent; }`;
}
