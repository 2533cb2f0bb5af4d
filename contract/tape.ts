import { z } from 'zod';
import { lectureLimits } from '#contract/lecture';
import { scenario } from '#contract/scenario';

/** Version of the form in which a talk is kept; a reader refuses a newer one. */
export const tapeVersion = 1;

/** Frames that one line of a tape may hold. */
export const mostFrames = 600;

/** Which talk: the moment it began, in ms since 1970. */
export const tapeId = z.number().int().min(1).max(8.64e15);

/** Time since the talk began, in ms; it never runs backwards. */
const atMs = z.number().int().min(0);
/** Which numbers: the ms of the talk at which they came on stage. */
export const traceNumber = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const frame = z.number().int().min(0).max(10_000_000);
const token = z.number().int().min(0);
const thing = z.strictObject({ kind: z.string().max(100), at: z.array(z.number()).max(10).readonly() });

/** What the class saw of the lecturer's choices. How the room looks, its theme or the size of texts, is not part of the talk. */
export const tapeShown = z.strictObject({
  black: z.boolean(),
  from: token.nullable(),
  to: token.nullable(),
  head: z.number().int().min(0),
  pointed: thing.nullable(),
  trail: z.array(thing).max(100).readonly(),
  explanationSide: z.enum(['left', 'right']),
  beam: z.strictObject({ kind: z.enum(['pointer', 'spotlight', 'zoom']), x: z.number(), y: z.number(), size: z.number() }).nullable(),
  question: z.string().max(lectureLimits.question).nullable(),
});
export type TapeShown = z.infer<typeof tapeShown>;

/** One thing that happened on stage. */
export const tapeLine = z.discriminatedUnion('kind', [
  /** Another act, or other numbers. `trace` is the name of their file on this tape; `null` when they were not kept. */
  z.strictObject({ kind: z.literal('show'), at: atMs, act: scenario.shape.act, trace: traceNumber.nullable(), frame, shown: tapeShown }),
  /** The frames of a movement: ms after the one before, frame, and so on; the first counts from `at`. */
  z.strictObject({ kind: z.literal('frames'), at: atMs, frames: z.array(z.number().int().min(0)).max(2 * mostFrames).refine(({ length }) => length % 2 === 0, 'a time without its frame') }),
  /** What changed of the choices. */
  z.strictObject({ kind: z.literal('shown'), at: atMs, shown: tapeShown.partial() }),
]);
export type TapeLine = z.infer<typeof tapeLine>;

const title = z.string().min(1).max(lectureLimits.title);

/** A talk that was given, as the list names it; one without a title cannot be read any more. */
export const tapeSummary = z.strictObject({ id: tapeId, title: title.nullable(), lengthMs: z.number().min(0) });
export type TapeSummary = z.infer<typeof tapeSummary>;

/** A talk as it was given: which frame was on stage when. */
export const tape = z.strictObject({
  id: tapeId,
  title,
  lines: z.array(tapeLine),
  /** Lines that could not be read, as the last one after a crash. */
  lost: z.number().int().min(0),
});
export type Tape = z.infer<typeof tape>;
