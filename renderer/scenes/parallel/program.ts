import { readKnobs } from '#contract/knobs';
import { at } from '#contract/tensor';
import { checkTokens } from '#contract/text';
import { seededWeights } from '#contract/weights';
import type { Context, Program, TraceParts } from '../../compute/program';
import { beginBusyPicture } from '../../compute/schedule/busyPicture';
import { laneTasks } from '../../compute/schedule/lanes';
import type { LayerShape } from '../../compute/schedule/layerTasks';
import { listSchedule } from '../../compute/schedule/listSchedule';
import { accounts, type Ordered, treeDepth } from '../../compute/schedule/order';
import { parallelKnobs, processorCounts } from './knobs';
import { busyShape, laneNames, type LaneName, mostRows, partFields, partSize, pictureColumns, planeCount, racingCount, rowsFor, timeSize, treeSize } from './tensors';
import { words } from './words/words';

/** Four layers over the sentence's tokens, shared out to 1, 2, 4, ... 16,384 processors. */
export const program: Program = {
  prepare: (scenario) => {
    const tokens = checkTokens(scenario.text);
    const knobs = readKnobs(parallelKnobs, scenario);
    return (context) => shareOut({ tokens, ...knobs }, context);
  },
};

interface Asked extends LayerShape {
  readonly tokens: readonly string[];
  readonly processors: number;
}

interface Lane {
  readonly name: LaneName;
  readonly ordered: Ordered;
  /** Units of time on each number of processors. */
  readonly times: readonly number[];
}

async function shareOut({ tokens, width, heads, processors }: Asked, context: Context): Promise<TraceParts> {
  const lanes: Lane[] = [];
  for (const [done, name] of laneNames.entries()) {
    context.report({ done, total: laneNames.length + 1, doing: words.doing.sharing });
    const ordered = await laneTasks(name, tokens.length, { width, heads }, context.breathe);
    const times: number[] = [];
    for (const count of processorCounts) {
      await context.breathe();
      times.push(listSchedule(ordered, count));
    }
    lanes.push({ name, ordered, times });
  }
  context.report({ done: laneNames.length, total: laneNames.length + 1, doing: words.doing.drawing });
  return {
    tokens: tokens.map((text) => ({ text, known: true })),
    tensors: { busy: await drawBusy(lanes.slice(0, racingCount), [1, processors, processorCounts.at(-1) ?? 1], context) },
    dependencies: {},
    timings: {},
    sizes: { tokens: tokens.length, width, heads, processors, ...Object.assign({}, ...lanes.map(sizesOf)) },
    weights: seededWeights,
    notes: words.notes,
  };
}

function sizesOf({ name, ordered, times }: Lane): Record<string, number> {
  const parts = accounts(ordered).flatMap((account, part) => partFields.map((field) => [partSize(name, part, field), account[field]] as const));
  return Object.fromEntries([...parts, [treeSize(name), treeDepth(ordered.graph)] as const, ...times.map((time, exponent) => [timeSize(name, exponent), time] as const)]);
}

/** The schedules as pictures, all racing layers of a picture on one axis of time. */
async function drawBusy(lanes: readonly Lane[], counts: readonly number[], { breathe }: Context): Promise<TraceParts['tensors'][string]> {
  const data = new Float32Array(busyShape.reduce((size, length) => size * length, 1));
  const perPlane = mostRows * pictureColumns;
  for (const [picture, processorCount] of counts.entries()) {
    const exponent = processorCounts.indexOf(processorCount);
    const span = Math.max(...lanes.map(({ times }) => at(times, exponent)));
    const rows = rowsFor(processorCount);
    for (const [lane, { ordered }] of lanes.entries()) {
      await breathe();
      const drawn = beginBusyPicture(ordered.graph, { processorCount, rows, columns: pictureColumns, span });
      listSchedule(ordered, processorCount, drawn.add);
      const shares = drawn.shares();
      for (let plane = 0; plane < planeCount; plane += 1) {
        const start = ((picture * lanes.length + lane) * planeCount + plane) * perPlane;
        data.set(shares.subarray(plane * rows * pictureColumns, (plane + 1) * rows * pictureColumns), start);
      }
    }
  }
  return { shape: [...busyShape], data };
}
