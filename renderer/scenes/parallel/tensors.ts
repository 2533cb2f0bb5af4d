/** The layers of the act, in the order in which they stand on the stage, and how many kinds of work each has. */
export const laneParts = { rnn: 2, lstm: 3, attention: 5, scan: 3 } as const;
export type LaneName = keyof typeof laneParts;
export const laneNames = ['rnn', 'lstm', 'attention', 'scan'] as const satisfies readonly LaneName[];
/** The first of them, that race each other: the scan is told of at the end. */
export const racingCount = 3;

/** What is known of a part: see compute/schedule/order.ts. */
export const partFields = ['tasks', 'cost', 'treeCost', 'work', 'depth'] as const;
export type PartField = (typeof partFields)[number];

/** Name of a whole number of a part among the trace's sizes. */
export function partSize(lane: LaneName, part: number, field: PartField): string {
  return `${lane}.${part}.${field}`;
}

/** Name of the time on 2 ** `exponent` processors among the trace's sizes. */
export function timeSize(lane: LaneName, exponent: number): string {
  return `${lane}.time.${exponent}`;
}

/** Name of the depth with sums cut into trees among the trace's sizes. */
export function treeSize(lane: LaneName): string {
  return `${lane}.treeDepth`;
}

/** The pictures of a schedule: on one processor, on as many as are chosen, on the most. */
export const pictureCount = 3;
/** A picture has one row for each processor, or so many rows of several. */
export const mostRows = 16;
export const pictureColumns = 240;
/** What each token does by itself, and what reads other tokens. */
export const planeCount = 2;

/** [pictures, racing lanes, planes, rows, columns], shares of the processors' time; rows that a picture has not are 0. */
export const busyShape = [pictureCount, racingCount, planeCount, mostRows, pictureColumns] as const;

/** Rows of the picture for so many processors. */
export function rowsFor(processorCount: number): number {
  return Math.min(processorCount, mostRows);
}
