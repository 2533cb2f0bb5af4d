import { type Lanes, laneAt } from './reading';

/** Places of the act, in stage units. */
export const headings = 104;
export const graphLeft = 276;
export const graphWidth = 740;
export const lanesTop = 116;
export const laneStride = 94;
const graphHeight = 62;
export const wordsBaseline = 606;
export const nameLeft = 40;
export const edgesRight = 1090;
export const arrivesRight = 1240;

/** Middle of a word's place: the same in every lane. */
export function tokenX({ count }: Lanes, token: number): number {
  return graphLeft + (graphWidth * (token + 0.5)) / count;
}

/** Word at an x of the lanes; `null` outside. */
export function tokenAtX({ count }: Lanes, x: number): number | null {
  const token = Math.floor(((x - graphLeft) / graphWidth) * count);
  return token >= 0 && token < count ? token : null;
}

/** Middle line of a lane. */
export function laneMiddle(lane: number): number {
  return lanesTop + laneStride * (lane + 0.5);
}

/** Height of a layer of nodes: inputs lie at the bottom of a lane, results at its top. */
export function layerY(lanes: Lanes, lane: number, layer: number): number {
  const { counts: { layers } } = laneAt(lanes, lane);
  return laneMiddle(lane) + graphHeight / 2 - (graphHeight * layer) / layers;
}

/** Place of a node of a lane's graph. */
export function nodePlace(lanes: Lanes, lane: number, node: number): { readonly x: number; readonly y: number } {
  return { x: tokenX(lanes, node % lanes.count), y: layerY(lanes, lane, Math.floor(node / lanes.count)) };
}

/** Lane at a height of the stage; `null` outside. */
export function laneAtY(y: number): number | null {
  const lane = Math.floor((y - lanesTop) / laneStride);
  return lane >= 0 && lane < 5 ? lane : null;
}

/** Up to here every edge is drawn where layers lie far enough apart; beyond, only of graphs that have few. */
const allEdgesUpTo = 24;
const fewEdges = 200;

/** Whether a lane's nodes and edges are drawn one by one; else two lines stand for its inputs and its results. */
export function isDetailed(lanes: Lanes, lane: number): boolean {
  const { graph, counts: { layers } } = laneAt(lanes, lane);
  return (lanes.count <= allEdgesUpTo || graph.next.length <= fewEdges) && graphHeight / layers >= 6;
}
