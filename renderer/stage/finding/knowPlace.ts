import { fine, type Outcome } from '#contract/failure';
import { document, placeNamed } from '../../state/document';
import { recordingOf } from '../document/recordings';
import { computeQuietly } from '../runs';
import { scenarioAt, sceneOf } from './places';

/** Fetches what a place of the lecture has recorded, or computes what it says; nothing of it is shown. */
export async function knowPlace(id: string, runId: string): Promise<Outcome<unknown>> {
  const place = placeNamed(document.getState().lecture, id);
  const scene = place && sceneOf(place.act);
  if (!place || !scene) return fine(null);
  const recorded = place.recorded === null ? null : await recordingOf(place.recorded, place.act);
  return recorded ? fine(recorded) : await computeQuietly(scenarioAt(place, scene), runId);
}
