import { type Group } from 'three';
import { type CellRow } from '../../../parts/cells';
import { type Frame } from '../../../parts/frame';
import { mixed } from '../../../timeline/easing';
import { panel } from './layout';

/** How much larger the chain is while one stands inside its cell. */
const near = 2.6;

/** What moves when the view draws back. */
export interface DrawnBack {
  readonly chain: Group;
  readonly inside: Group;
  readonly frame: Frame;
  readonly row: CellRow;
}

/**
 * From inside one cell to the whole chain: the frame shrinks to that cell while its neighbours come into sight.
 *
 * @param x - middle of that cell's place in the chain
 * @param share - how far the view has drawn back, 0..1
 */
export function drawBack({ chain, inside, frame, row }: DrawnBack, x: number, share: number): void {
  const y = row.middle;
  const zoom = near ** (1 - share);
  chain.visible = share > 0;
  chain.scale.set(zoom, zoom, 1);
  chain.position.set(x * (1 - zoom), y * (1 - zoom), 0);
  const [width, height] = [mixed(panel.width, row.cellWidth, share), mixed(panel.height, row.cellHeight, share)];
  const [left, top] = [mixed(panel.left, x - row.cellWidth / 2, share), mixed(panel.top, y - row.cellHeight / 2, share)];
  frame.show(left, top, width, height, share < 1 ? 1 : 0);
  const small = Math.min(width / panel.width, height / panel.height);
  inside.visible = share < 1;
  inside.scale.set(small, small, 1);
  inside.position.set(left + width / 2 - (panel.left + panel.width / 2) * small, top + height / 2 - (panel.top + panel.height / 2) * small, 0);
}
