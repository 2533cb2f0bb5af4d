import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Scenario } from '#contract/scenario';
import type { Trace } from '#contract/trace';
import type { Label, Origin, SceneSpec } from '../../renderer/parts/scene';
import { textWidth } from '../../renderer/parts/textWidth';
import type { Plan } from '../../renderer/timeline/plan';
import { type Thing, thingKey } from '../../renderer/timeline/thing';
import { acts, looksFor } from './acts';
import { boxOf, overlapping, stageRoom } from './boxes';
import { telling } from './sameInBoth';
import { tokenCounts, traceOf } from './traces';

/** Before anything is imported: a page keeps the language that its address names. */
vi.hoisted(() => vi.stubGlobal('location', { search: '?language=de' }));

type Scene = SceneSpec<unknown, Plan>;

/** Acts whose texts stand in a folder `words` speak German, and are held to it. */
const moved = Object.keys(import.meta.glob('../../renderer/scenes/*/words/words.ts')).map((path) => path.split('/').at(-3) ?? '');
const spoken = acts.filter(({ folder }) => moved.includes(folder));
/** Knobs that make an act say something else. */
const turned: readonly { readonly folder: string; readonly knobs: Scenario['knobs'] }[] = [
  { folder: 'gates', knobs: { cell: 'gru' } }, { folder: 'race', knobs: { causal: true, scaled: false } }, { folder: 'recurrence', knobs: { heads: 1, nudge: 1 } },
  { folder: 'attention', knobs: { causal: true, scaled: false } }, { folder: 'memory-race', knobs: { size: 2 } },
];
const tried = spoken.flatMap((act) => [
  ...tokenCounts.map((count) => ({ act, id: act.folder, count, knobs: {} })),
  ...turned.filter(({ folder }) => folder === act.folder).map(({ knobs }) => ({ act, id: act.folder, count: 64, knobs })),
]);
const captionRoom = 1240;
/** Explanations that are read in one act, level by level. */
const mostOrigins = 400;

let english: ReadonlyMap<string, Scene>;

beforeAll(async () => {
  vi.unstubAllGlobals();
  vi.resetModules();
  english = new Map((await import('./acts')).acts.map(({ folder, scene }) => [folder, scene]));
});

/** The same act in English. */
function inEnglish(folder: string): Scene {
  const found = english.get(folder);
  if (!found) throw new RangeError(`there is no act ${folder}`);
  return found;
}

/** Every text of an act at the hold of each step and in the middle of it, in some looks. */
function pictures(scene: Scene, trace: Trace): readonly { readonly name: string; readonly labels: readonly Label[] }[] {
  const plan = scene.plan(trace);
  return looksFor(trace.tokens.length).slice(0, 5).flatMap((look, index) =>
    plan.steps.flatMap(({ id, start, hold }) =>
      [hold, (start + hold) >> 1].map((frame) => ({ name: `look ${index}, ${id}, frame ${frame}`, labels: scene.labels(trace, plan, frame, look) }))));
}

/** Texts that both languages have alike and that say something, apart from the words of the sentence. */
function alike(german: readonly string[], inTheOther: readonly string[], trace: Trace | null = null): readonly string[] {
  const others = new Set(inTheOther);
  const quoted = [...new Set((trace?.tokens ?? []).flatMap(({ text }) => text.match(/\p{L}{2,}/gu) ?? []))];
  return [...new Set(german)].filter((text) => others.has(text) && telling(text, quoted).length > 0);
}

/** What is read of the texts on a picture; mathematics and programs are the same everywhere. */
function read(labels: readonly Label[], trace: Trace): readonly string[] {
  const notes = new Set(trace.notes);
  const hints = labels.flatMap(({ title }) => (title ?? '').split('\n')).filter((line) => !notes.has(line));
  return [...labels.filter(({ face }) => face === 'text').map(({ text }) => text), ...hints];
}

function textsOf({ title, lines, notes, sources }: Origin): readonly string[] {
  return [title, ...lines, ...notes, ...sources.map(({ label }) => label)];
}

/** Everything that an act's texts refer to, and what that was made of. */
function explained(scene: Scene, trace: Trace): readonly Thing[] {
  const found = new Map<string, Thing>();
  let level = pictures(scene, trace).flatMap(({ labels }) => labels.flatMap(({ thing }) => (thing ? [thing] : [])));
  while (level.length > 0 && found.size < mostOrigins) {
    const fresh = level.filter((thing) => !found.has(thingKey(thing)));
    for (const thing of fresh) found.set(thingKey(thing), thing);
    level = fresh.flatMap((thing) => scene.origin(trace, thing)?.sources.map((source) => source.thing) ?? []);
  }
  return [...found.values()].slice(0, mostOrigins);
}

/** What an act says about itself, whatever was computed. */
function standing({ title, knobs, sources, cautions }: Scene): readonly string[] {
  const turned = knobs.flatMap((knob) => [knob.label, knob.help, ...('options' in knob ? knob.options.map(({ label }) => label) : [])]);
  return [title, ...turned, ...sources.flatMap(({ claim, place }) => [claim, place]), ...cautions];
}

/** Every text in a record of texts, and the code of those that are made; with the way to each. */
function leaves(words: unknown, way = ''): readonly (readonly [way: string, text: string])[] {
  if (typeof words === 'string' || typeof words === 'function') return [[way, String(words)]];
  return typeof words === 'object' && words !== null ? Object.entries(words).flatMap(([key, value]) => leaves(value, `${way}.${key}`)) : [];
}

describe.each(tried)('in German the texts of $id with $count tokens and $knobs', ({ act, id, count, knobs }) => {
  test('are sentences that fit on one line of the stage', async () => {
    const trace = await traceOf(act, count, knobs);
    const captions = pictures(act.scene, trace).flatMap(({ labels }) => labels.filter(({ key }) => key === 'caption'));
    for (const { text, x } of [...captions, ...act.scene.plan(trace).steps.map(({ caption }) => ({ text: caption, x: 40 }))]) {
      expect(text).toMatch(/^[\p{Lu}\p{N}„].*[.?]$/u);
      // A dot after a figure makes a place of it: das 2. Wort.
      expect(text).not.toMatch(/[^\d][.!?] [\p{Lu}„]/u);
      expect(textWidth(text, 28, 500), text).toBeLessThanOrEqual(x === 40 ? captionRoom : stageRoom.right - x);
    }
  });

  test('lie on the stage and never touch each other', async () => {
    const faults = new Map<string, string>();
    for (const { name, labels } of pictures(act.scene, await traceOf(act, count, knobs))) {
      for (const [one, other] of overlapping(labels)) faults.set(`${one.key} “${one.text}” and ${other.key} “${other.text}”`, name);
      for (const label of labels) {
        const { left, right } = boxOf(label);
        if (left < 0 || right > stageRoom.right) faults.set(`${label.key} “${label.text}” from ${left} to ${right}`, name);
      }
    }
    expect(Object.fromEntries(faults)).toEqual({});
  });

  test('are not the English ones', async () => {
    const trace = await traceOf(act, count, knobs);
    const [german, other] = [act.scene, inEnglish(id)].map((scene) => pictures(scene, trace).flatMap(({ labels }) => read(labels, trace)));
    expect(alike(german ?? [], other ?? [], trace)).toEqual([]);
  });
});

describe.each(spoken.map((act) => ({ act, id: act.folder })))('in German $id', ({ act, id }) => {
  test('says of itself what no English text says', () => {
    expect(alike(standing(act.scene), standing(inEnglish(id)))).toEqual([]);
  });

  test('explains and compares in words of its own', async () => {
    const trace = await traceOf(act, 12);
    const other = inEnglish(id);
    const origins = explained(act.scene, trace).flatMap((thing) => {
      const [german, elsewhere] = [act.scene, other].map((scene) => scene.origin(trace, thing));
      const notes = new Set(trace.notes);
      return alike(german ? textsOf(german).filter((text) => !notes.has(text)) : [], elsewhere ? textsOf(elsewhere) : [], trace);
    });
    const names = (scene: Scene): readonly string[] => scene.compare(trace, trace).flatMap(({ name, before, now }) => [name, before, now]);
    expect([...new Set([...origins, ...alike(names(act.scene), names(other), trace)])]).toEqual([]);
  });
});

test('every text of the words is another in German, and every sentence that is made is made anew', () => {
  const inEach = ['en', 'de'].map((code) => {
    const files = import.meta.glob<Readonly<Record<string, unknown>>>(['../../renderer/{scenes/*,sentence,parts,compute}/words/*.ts'], { eager: true });
    return new Map(Object.entries(files).filter(([path]) => path.endsWith(`/${code}.ts`)).flatMap(([path, file]) => leaves(file[code], path.split('/').slice(3, -2).join('/'))));
  });
  const [en = new Map<string, string>(), de = new Map<string, string>()] = inEach;
  expect([...de.keys()].toSorted()).toEqual([...en.keys()].toSorted());
  expect([...de].filter(([way, text]) => en.get(way) === text && telling(text.replaceAll(/\$\{[^}]*\}|=>|return/g, '')).length > 0)).toEqual([]);
});
