import type { Breath } from '../breath';
import { hollowLayer } from '../bench/layers';
import { recordDependencies } from '../models/loop/record';
import { attentionTasks, type LayerShape, lstmTasks, rnnTasks } from './layerTasks';
import { type Ordered, order } from './order';
import { scanTasks } from './scanTasks';

/** The layers whose work is shared out. */
export const laneNames = ['rnn', 'lstm', 'attention', 'scan'] as const;
export type LaneName = (typeof laneNames)[number];

/**
 * A layer over so many tokens as work to be shared out: who needs whom as its operations recorded it while they ran, what
 * it costs from its shapes.
 *
 * @throws UnrollError 'cancelled'
 */
export async function laneTasks(name: LaneName, tokenCount: number, shape: LayerShape, breathe: Breath): Promise<Ordered> {
  if (name === 'scan') return order(scanTasks(tokenCount, shape));
  const recorded = await recordDependencies(await hollowLayer(name, { dim: shape.width, heads: shape.heads }), tokenCount, breathe);
  const build = { rnn: rnnTasks, lstm: lstmTasks, attention: attentionTasks }[name];
  return order(build(recorded, shape));
}
