import { usualTicks, tickLabels } from '../../parts/plane/planeLabels';
import { type Label } from '../../parts/scene';
import { plainLabel } from '../../parts/texts/plainLabel';
import { decimal } from '../../timeline/numbers';
import { rough } from '../../timeline/sizes';
import { cosinesArea, otherStart, productPlane, shownPlaces, sinesArea } from './layout';
import { type Ordered } from './reading';
import { words } from './words/words';

const says = words.labels.waves;

/** The texts of the encoding's picture, and of the products of its places once they are shown. */
export function wavesLabels(ordered: Ordered, withProducts: boolean): readonly Label[] {
  const { sizes: { places }, count } = ordered;
  const { left, top, height } = sinesArea;
  const bottom = top + height;
  const used = count < shownPlaces ? says.used(count) : says.first(shownPlaces, places);
  return [
    ...fieldLabels(ordered, 'sines', sinesArea.left),
    mark('waves-first', left - 12, top + 18, 'p = 0', 'end'),
    mark('waves-last', left - 12, bottom - 2, `${shownPlaces - 1}`, 'end'),
    mark('waves-used', left, bottom + 30, used, 'start'),
    ...(withProducts ? productLabels(ordered) : fieldLabels(ordered, 'cosines', cosinesArea.left)),
  ];
}

/** What one half of the encoding is, and which way its waves grow slower. */
function fieldLabels({ width }: Ordered, name: 'sines' | 'cosines', left: number): readonly Label[] {
  const { top, width: room } = sinesArea;
  return [
    { ...plainLabel, key: `${name}-title`, x: left, y: top - 40, text: says[name](Math.floor(width / 2)) },
    mark(`${name}-fast`, left, top - 12, says.fast, 'start'),
    mark(`${name}-slow`, left + room, top - 12, says.slow, 'end'),
  ];
}

function mark(key: string, x: number, y: number, text: string, anchor: 'start' | 'end'): Label {
  return { ...plainLabel, key, x, y, text, ink: 'soft', anchor };
}

function productLabels(ordered: Ordered): readonly Label[] {
  const plane = productPlane(ordered);
  const [right, below] = [plane.left + plane.width, plane.top + plane.height];
  return [
    { ...plainLabel, key: 'product-title', x: plane.left, y: plane.top - 20, text: 'E_p \\cdot E_{p+k}', sizePx: 29, face: 'tex' },
    { ...plainLabel, key: 'product-self', x: right, y: plane.top - 20, text: says.self(decimal(ordered.products[0] ?? 0, 2)), weight: 600, anchor: 'end', thing: { kind: 'product', at: [0, 0] } },
    ...tickLabels('product', plane, usualTicks(plane, 6, 6)),
    { ...plainLabel, key: 'product-x', x: plane.left, y: below + 58, text: says.distance, ink: 'soft' },
    { ...plainLabel, key: 'product-legend', x: right, y: below + 58, text: says.legend(otherStart(ordered)), ink: 'soft', anchor: 'end' },
    { ...plainLabel, key: 'product-deviation', x: right, y: below + 86, text: says.deviation(rough(ordered.productDeviation)), ink: 'soft', anchor: 'end', thing: { kind: 'deviation', at: [] } },
  ];
}
