import { type Trace } from '#contract/trace';
import { type Look } from '../../parts/scene';
import { tileGrid, valueInTile } from '../../parts/tile';
import { onRow, tokenAtX, unitAt } from '../../sentence/layout';
import { type Plan, stepAt, stepIndexAt } from '../../timeline/plan';
import { type Thing } from '../../timeline/thing';
import { diagramOf, insideWords } from './inside/diagram';
import { insideIndex } from './plan';
import { type Gated, readGated } from './reading';
import { gatesAtRest, type GatesState, pictures, sampleGates } from './sample';
import { band, trackRow, tracksOf, words } from './tracks/layout';

/** What lies under a point of the act; only what is there already. */
export function pointInGates(trace: Trace, plan: Plan, frame: number, look: Look, x: number, y: number): Thing | null {
  const gated = readGated(trace);
  const state = gatesAtRest();
  sampleGates(trace, plan, frame, look, state);
  if (state.picture === pictures.inside) return inDiagram(gated, state, x, y);
  return state.picture === pictures.tracks ? onTracks(gated, state, x, y) : null;
}

function inDiagram(gated: Gated, { inside: { token, done } }: GatesState, x: number, y: number): Thing | null {
  for (const { tensor, late, area, made } of diagramOf(gated.cell).tiles) {
    if (made > done || x < area.left || x > area.left + area.width || y < area.top || y > area.top + area.height) continue;
    const value = valueInTile(area, tileGrid(tensor === 'vectors' ? gated.inputWidth : gated.units), x, y);
    return value === null || (late && token === 0) ? null : { kind: tensor, at: [late ? token - 1 : token, value] };
  }
  return null;
}

function onTracks(gated: Gated, { tracks: { read, kept, from, to } }: GatesState, x: number, y: number): Thing | null {
  const token = tokenAtX(gated.count, x);
  if (token === null || token >= read) return null;
  const rows = tracksOf(gated.cell);
  for (const track of kept > 0 ? rows.slice(0, 1) : rows) {
    const row = trackRow(gated, track);
    if (!onRow(row, y)) continue;
    const unit = unitAt(row, token, x, y);
    return unit === null ? null : { kind: track.tensor, at: [token, unit] };
  }
  const onBand = kept === 1 && token >= from && token <= to && y <= band.base && y >= band.base - band.reach;
  return onBand ? { kind: 'keptShare', at: [gated.tellingUnit, from, token] } : null;
}

/** Token that a click chooses: one of the words, where they stand. */
export function tokenInGates(trace: Trace, plan: Plan, frame: number, x: number, y: number): number | null {
  const gated = readGated(trace);
  const { id } = stepAt(plan, stepIndexAt(plan, frame));
  if (id === 'gradient' || id === 'fixed') return null;
  const baseline = insideIndex(gated, id) < 0 ? words : insideWords;
  return y > baseline - 26 && y < baseline + 10 ? tokenAtX(gated.count, x) : null;
}
