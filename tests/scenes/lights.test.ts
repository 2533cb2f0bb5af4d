import { expect, test } from 'vitest';
import { nearestSeen } from '../../renderer/stage/lights/nearest';
import { Survey } from '../../renderer/stage/lights/survey';
import { type Thing, thingKey } from '../../renderer/timeline/thing';
import { type Act, actNamed, plainLook } from './acts';
import { traceOf } from './traces';

/** Acts that draw what their numbers are computed from; the others count, schedule, train or time, of which the stage shows the result. */
const drawn = ['race', 'recurrence', 'gradients', 'gates', 'attention'] as const;

/** Of the numbers written in the picture with most of them, how many there are, and how many light up something. */
async function lighting(act: Act): Promise<{ readonly asked: number; readonly answered: number }> {
  const { scene } = act;
  const trace = await traceOf(act, 12);
  const plan = scene.plan(trace);
  const writtenAt = (frame: number): readonly Thing[] => scene.labels(trace, plan, frame, plainLook).flatMap(({ thing }) => (thing ? [thing] : []));
  const { hold } = plan.steps.reduce((best, step) => (writtenAt(step.hold).length > writtenAt(best.hold).length ? step : best));
  const survey = new Survey((x, y) => scene.point(trace, plan, hold, plainLook, x, y));
  while (!survey.isDone) survey.advance();
  const texts = new Set(writtenAt(hold).map(thingKey));
  const words = new Set(scene.labels(trace, plan, hold, plainLook).map(({ token }) => token));
  const sourcesOf = (thing: Thing): readonly Thing[] => scene.origin(trace, thing)?.sources.map((source) => source.thing) ?? [];
  const isSeen = (thing: Thing): boolean => survey.spotsOf(thing).length > 0 || texts.has(thingKey(thing)) || (scene.words?.includes(thing.kind) === true && words.has(thing.at[0] ?? -1));
  const asked = writtenAt(hold).filter((thing) => sourcesOf(thing).length > 0);
  return { asked: asked.length, answered: asked.filter((thing) => nearestSeen(thing, { sourcesOf, isSeen }).length > 0).length };
}

test.each(drawn)('in %s most of what the written numbers were computed from lights up', async (folder) => {
  const { asked, answered } = await lighting(actNamed(folder));
  expect(asked).toBeGreaterThan(3);
  expect(answered / asked).toBeGreaterThan(0.7);
});
