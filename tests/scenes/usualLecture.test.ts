import { afterEach, describe, expect, test } from 'vitest';
import { languages, speak } from '#contract/language';
import { lecture, lectureLimits } from '#contract/lecture';
import type { Plan } from '../../renderer/timeline/plan';
import { knownActs } from '../../main/lectures/knownActs';
import { usualLecture } from '../../main/lectures/usual/usualLecture';
import { carryOut, scenarioWith } from '../compute/harness';
import { type Act, actNamed, acts } from './acts';

afterEach(() => speak('en'));

/** The plan of an act as the usual lecture shows it. */
async function planOf({ folder, scene }: Act): Promise<Plan> {
  const place = usualLecture().acts.find(({ act }) => act === folder) ?? expect.fail(`${folder} is not in the usual lecture`);
  const result = await carryOut({ kind: 'trace', scenario: scenarioWith({ act: folder, text: place.text, seed: place.seed, knobs: scene.sketch, backend: 'wasm' }) });
  return result.kind === 'trace' ? scene.plan(result.trace) : expect.fail(result.kind);
}

test('main knows the acts that there are, and which of them show the same recordings', () => {
  expect(knownActs).toEqual(Object.fromEntries(acts.map(({ scene }) => [scene.id, scene.family])));
});

describe.each(languages)('the usual lecture in %s', (language) => {
  test('is a lecture of eleven acts in about forty minutes', () => {
    speak(language);
    const made = usualLecture();
    expect(lecture.parse(made)).toEqual(made);
    expect(made.language).toBe(language);
    expect(made.acts.map(({ act }) => act)).toEqual(acts.toSorted((one, other) => one.scene.order - other.scene.order).map(({ folder }) => folder));
    const minutes = made.acts.reduce((sum, act) => sum + (act.minutes ?? 0), 0);
    expect(minutes).toBeGreaterThanOrEqual(38);
    expect(minutes).toBeLessThanOrEqual(42);
  });

  test('has something to say at every act, a question now and then, and whole formulas', () => {
    speak(language);
    for (const { act, notes, steps } of usualLecture().acts) {
      const all = Object.values(steps);
      const questions = all.filter(({ question }) => question !== null);
      expect(questions.length, act).toBeGreaterThanOrEqual(2);
      expect(questions.every(({ question }) => (question ?? '').endsWith('?') && (question ?? '').length <= lectureLimits.question), act).toBe(true);
      for (const text of [notes, ...all.map((step) => step.notes)]) {
        expect(text.trim(), act).not.toBe('');
        expect(text.split('$').length % 2, `${act}: ${text}`).toBe(1);
      }
    }
  });
});

test('both languages speak about the same steps and ask at the same ones', () => {
  const shape = languages.map((language) => {
    speak(language);
    return usualLecture().acts.map(({ act, steps }) => [act, Object.entries(steps).map(([id, { question, optional }]) => [id, question !== null, optional])]);
  });
  expect(shape[1]).toEqual(shape[0]);
});

test.each(Object.keys(knownActs))('every step that is spoken about is one of %s, and so is every bookmark', async (folder) => {
  const { steps } = await planOf(actNamed(folder));
  const ids = steps.map(({ id }) => id);
  const made = usualLecture();
  expect(ids).toEqual(expect.arrayContaining(Object.keys(made.acts.find(({ act }) => act === folder)?.steps ?? {})));
  expect(ids).toEqual(expect.arrayContaining(Object.values(made.bookmarks).flatMap((mark) => (mark.place === folder ? [mark.step] : []))));
});
