import { usualTicks, tickLabels } from '../../parts/plane/planeLabels';
import { type Label } from '../../parts/scene';
import { plainLabel } from '../../parts/texts/plainLabel';
import { decimal, rough } from '../../timeline/numbers';
import { otherStart, productPlane, wavesArea } from './layout';
import { type Ordered } from './reading';

/** The texts of the encoding's picture, and of the products of its places once they are shown. */
export function wavesLabels(ordered: Ordered, withProducts: boolean): readonly Label[] {
  const { sizes: { places, width }, count } = ordered;
  const { left, top, width: room, height } = wavesArea;
  const bottom = top + height;
  const mark = (key: string, x: number, y: number, text: string, anchor: 'start' | 'end'): Label => ({ ...plainLabel, key, x, y, text, ink: 'soft', anchor });
  return [
    { ...plainLabel, key: 'waves-title', x: left, y: top - 40, text: `one row per place, one column for each of ${width} numbers` },
    mark('waves-fast', left, top - 12, 'fast waves', 'start'),
    mark('waves-slow', left + room, top - 12, 'slow waves', 'end'),
    mark('waves-first', left - 12, top + 18, 'p = 0', 'end'),
    mark('waves-last', left - 12, bottom - 2, `${places - 1}`, 'end'),
    mark('waves-used', left, bottom + 30, count < places ? `your ${count} words use the first ${count} rows` : `your ${count} words use every row`, 'start'),
    ...(withProducts ? productLabels(ordered) : []),
  ];
}

function productLabels(ordered: Ordered): readonly Label[] {
  const plane = productPlane(ordered);
  const [right, below] = [plane.left + plane.width, plane.top + plane.height];
  return [
    { ...plainLabel, key: 'product-title', x: plane.left, y: plane.top - 20, text: 'E_p \\cdot E_{p+k}', sizePx: 29, face: 'tex' },
    { ...plainLabel, key: 'product-self', x: right, y: plane.top - 20, text: `k = 0: ${decimal(ordered.products[0] ?? 0, 2)}`, weight: 600, anchor: 'end', thing: { kind: 'product', at: [0, 0] } },
    ...tickLabels('product', plane, usualTicks(plane, 6, 6)),
    { ...plainLabel, key: 'product-x', x: plane.left, y: below + 58, text: 'distance k', ink: 'soft' },
    { ...plainLabel, key: 'product-legend', x: right, y: below + 58, text: `line: p = 0 · rings: p = ${otherStart(ordered)}`, ink: 'soft', anchor: 'end' },
    { ...plainLabel, key: 'product-deviation', x: right, y: below + 86, text: `differ by ${rough(ordered.productDeviation)} at most`, ink: 'soft', anchor: 'end', thing: { kind: 'deviation', at: [] } },
  ];
}
