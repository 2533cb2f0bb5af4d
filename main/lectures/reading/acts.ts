import { type Lecture, type LectureAct, lectureAct, lectureLimits, placeId, stepNotes, type StepNotes } from '#contract/lecture';
import { defaultSeed, defaultText, knobs, knobValue, scenario } from '#contract/scenario';
import { expectedWords, lectureWords } from '../../words/lectures';
import { isKnownAct, knownActs } from '../knownActs';
import { FieldReader, isFields } from './fields';
import { nameShown, type Problems, shown } from './problems';

const { shape } = lectureAct;
const stepShape = stepNotes.shape;
const minutesWish = { form: shape.minutes, usual: null, expected: 'minutes', may: 'be absent' } as const;
const notesWish = { form: shape.notes, usual: '', expected: 'notes', may: 'be absent' } as const;

/** The acts of a foreign lecture that can be shown, their ids all different. */
export function readActs(value: unknown, problems: Problems): Lecture['acts'] {
  const words = lectureWords();
  if (!Array.isArray(value)) {
    problems.add(value === undefined ? words.missing('acts', expectedWords().acts, words.leftOut) : words.problem('acts', expectedWords().acts, shown(value), words.leftOut));
    return [];
  }
  const list: readonly unknown[] = value;
  if (list.length > lectureLimits.acts) problems.add(words.tooMany('acts', lectureLimits.acts, list.length));
  const taken = new Set<string>();
  return list.slice(0, lectureLimits.acts).flatMap((item, index) => readAct(`acts[${index}]`, item, taken, problems) ?? []);
}

function readAct(place: string, value: unknown, taken: Set<string>, problems: Problems): LectureAct | null {
  const words = lectureWords();
  if (!isFields(value)) {
    problems.add(words.problem(place, expectedWords().record, shown(value), words.placeLeftOut));
    return null;
  }
  const reader = new FieldReader(place, value, problems);
  const act = scenario.shape.act.safeParse(reader.raw('act'));
  if (!act.success) {
    reader.replaced('act', 'act', words.placeLeftOut);
    return null;
  }
  if (!isKnownAct(act.data)) {
    problems.add(words.unknownAct(reader.placeOf('act'), act.data, Object.keys(knownActs).join(', ')));
    return null;
  }
  const made: LectureAct = {
    id: idOf(reader, act.data, taken),
    act: act.data,
    text: reader.take('text', { form: shape.text, usual: defaultText, expected: 'text', may: 'not be absent' }),
    // Adding zero makes of -0, which a file cannot keep, the 0 that it means.
    seed: reader.take('seed', { form: shape.seed, usual: defaultSeed, expected: 'seed', may: 'not be absent' }) + 0,
    knobs: readKnobs(reader),
    minutes: reader.take('minutes', minutesWish),
    notes: reader.take('notes', notesWish),
    steps: readSteps(reader),
    recorded: reader.take('recorded', { form: shape.recorded, usual: null, expected: 'recorded', may: 'be absent' }),
  };
  reader.finish();
  return made;
}

function idOf(reader: FieldReader, act: string, taken: Set<string>): string {
  const words = lectureWords();
  const given = placeId.safeParse(reader.raw('id'));
  const id = freeId(given.success ? given.data : act, taken);
  if (!given.success) reader.replaced('id', 'id', words.used(JSON.stringify(id)));
  else if (id !== given.data) reader.problems.add(words.takenId(reader.placeOf('id'), given.data, id));
  taken.add(id);
  return id;
}

function freeId(wish: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wish)) return wish;
  // One more than there are places to be taken.
  const numbers = Array.from({ length: lectureLimits.acts + 1 }, (_, index) => `${wish.slice(0, 36)}-${index + 2}`);
  return numbers.find((id) => !taken.has(id)) ?? wish;
}

function readKnobs(reader: FieldReader): LectureAct['knobs'] {
  const below = new FieldReader(reader.placeOf('knobs'), reader.below('knobs', 'record'), reader.problems);
  const found = new Map<string, LectureAct['knobs'][string]>();
  for (const key of below.keys) {
    const value = knobValue.safeParse(below.raw(key));
    const named = knobs.safeParse({ [key]: 0 }).success;
    if (named && value.success) found.set(key, typeof value.data === 'number' ? value.data + 0 : value.data);
    else below.replaced(key, named ? 'knob' : 'knobName', lectureWords().leftOut);
  }
  return Object.fromEntries(found);
}

function readSteps(reader: FieldReader): LectureAct['steps'] {
  const words = lectureWords();
  const below = new FieldReader(reader.placeOf('steps'), reader.below('steps', 'steps'), reader.problems);
  if (below.keys.length > lectureLimits.steps) reader.problems.add(words.tooMany(below.place, lectureLimits.steps, below.keys.length));
  const found = new Map<string, StepNotes>();
  for (const key of below.keys.slice(0, lectureLimits.steps)) {
    const value = below.raw(key);
    const named = shape.steps.safeParse({ [key]: {} }).success;
    if (named && isFields(value)) found.set(key, readStep(new FieldReader(below.placeOf(key), value, reader.problems)));
    else if (named) below.replaced(key, 'step', words.leftOut);
    else reader.problems.add(words.problem(below.place, expectedWords().stepName, nameShown(key), words.leftOut));
  }
  return Object.fromEntries(found);
}

function readStep(reader: FieldReader): StepNotes {
  const made: StepNotes = {
    notes: reader.take('notes', notesWish),
    question: reader.take('question', { form: stepShape.question, usual: null, expected: 'question', may: 'be absent' }),
    minutes: reader.take('minutes', minutesWish),
    optional: reader.take('optional', { form: stepShape.optional, usual: false, expected: 'optional', may: 'be absent' }),
  };
  reader.finish();
  return made;
}
