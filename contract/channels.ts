import { z } from 'zod';
import { about, health, runId, runProgress } from '#contract/about';
import { benchSetting } from '#contract/bench';
import { checkup } from '#contract/checkup';
import { knownCalibration, madeCalibration } from '#contract/calibration';
import { failure, type Outcome } from '#contract/failure';
import { hallState, talk } from '#contract/hall';
import { imported } from '#contract/imported';
import { capabilities, job, jobDone, jobFailed, jobId, jobPaused, jobProgress } from '#contract/job';
import { benchReport } from '#contract/measurements';
import { lecture, lecturePlace, openedLecture, recentLecture, recordedTrace } from '#contract/lecture';
import { backendWish, scenario } from '#contract/scenario';
import { licence, menuPanel, report } from '#contract/support';
import { updates } from '#contract/updates';
import { tape, tapeId, tapeLine, tapeSummary, traceNumber } from '#contract/tape';
import { languageWish, settings, themeName } from '#contract/settings';
import { trace } from '#contract/trace';
import { weightsSummary } from '#contract/weights';

/** The pages of the app; each has a host of its own, `app://<role>`. */
export const roles = ['stage', 'audience', 'compute'] as const;
export type Role = (typeof roles)[number];

/** How a stage begins: as the lecturer's window, or as one still picture for the command line. */
export const beginning = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('lecture'), settings, opened: openedLecture, /** Whether the page was loaded before in this run of the app: it goes on, and says nothing of that. */ again: z.boolean() }),
  z.strictObject({ mode: z.literal('list') }),
  z.strictObject({
    mode: z.literal('still'),
    act: z.string(),
    frame: z.number().int().min(0),
    theme: themeName,
    trace,
  }),
]);
export type Beginning = z.infer<typeof beginning>;

/** One act as `acts` lists it. */
export const actSummary = z.strictObject({
  id: z.string(),
  title: z.string(),
  steps: z.number().int().min(1),
  frames: z.number().int().min(1),
});
export type ActSummary = z.infer<typeof actSummary>;

const nothing = z.undefined();
/** The file a person chose in the system's dialog, without its folders; `null` when none was chosen. */
const chosenFile = z.strictObject({ name: z.string() }).nullable();

/** Every question a page may ask of main: who may ask, the question's form, and the answer's. The only list of calls. */
export const calls = {
  'stage:begin': { from: 'stage', request: nothing, answer: beginning },
  'stage:drawn': { from: 'stage', request: z.strictObject({ frame: z.number().int().min(0) }), answer: nothing },
  'stage:listed': { from: 'stage', request: z.array(actSummary), answer: nothing },
  'stage:failed': { from: 'stage', request: failure, answer: nothing },
  'app:about': { from: 'stage', request: nothing, answer: about },
  'app:checkup': { from: 'stage', request: nothing, answer: checkup },
  // A page may not reach the clipboard by itself.
  'app:copy': { from: 'stage', request: z.strictObject({ text: z.string().max(200_000) }), answer: nothing },
  // What is known of this run, and what is shipped, for a person to read.
  'app:report': { from: 'stage', request: nothing, answer: report },
  'app:licences': { from: 'stage', request: nothing, answer: z.array(licence) },
  // Looks for a newer version, fetches and installs it: each only when it is pressed for, and not while a class looks on.
  'updates:state': { from: 'stage', request: nothing, answer: updates },
  'updates:look': { from: 'stage', request: nothing, answer: updates },
  'updates:fetch': { from: 'stage', request: nothing, answer: updates },
  'updates:stop': { from: 'stage', request: nothing, answer: nothing },
  'updates:install': { from: 'stage', request: nothing, answer: updates },
  // Loads every page anew in that language; what is on stage must have been kept before.
  'app:language': { from: 'stage', request: z.strictObject({ language: languageWish }), answer: nothing },
  'app:fullscreen': { from: 'stage', request: nothing, answer: z.boolean() },
  // Opens the audience's window on a screen (`null`: the one that suits), or closes it.
  'hall:present': { from: 'stage', request: z.strictObject({ on: z.boolean(), screen: z.number().nullable() }), answer: hallState },
  // The lecturer's page listens now, for the first time or after it was loaded again.
  'hall:tie': { from: 'stage', request: nothing, answer: nothing },
  'hall:swap': { from: 'stage', request: nothing, answer: hallState },
  'hall:state': { from: 'stage', request: nothing, answer: hallState },
  'hall:keepTalk': { from: 'stage', request: talk, answer: nothing },
  'audience:begin': { from: 'audience', request: nothing, answer: z.strictObject({ theme: themeName }) },
  'audience:failed': { from: 'audience', request: failure, answer: nothing },
  'compute:run': { from: 'stage', request: z.strictObject({ runId, scenario, /** A file that was opened before, by its name. */ weights: z.string().optional() }), answer: trace },
  'compute:cancel': { from: 'stage', request: z.strictObject({ runId }), answer: nothing },
  // Only a run that is under way can rest; it stays where it is until it goes on or is cancelled.
  'compute:pause': { from: 'stage', request: z.strictObject({ runId, paused: z.boolean() }), answer: nothing },
  'compute:health': { from: 'stage', request: nothing, answer: health },
  'compute:restart': { from: 'stage', request: nothing, answer: nothing },
  'weights:open': { from: 'stage', request: nothing, answer: weightsSummary.nullable() },
  'trace:save': { from: 'stage', request: trace, answer: chosenFile },
  'trace:open': { from: 'stage', request: nothing, answer: z.strictObject({ name: z.string(), trace }).nullable() },
  'lecture:new': { from: 'stage', request: nothing, answer: openedLecture },
  'lecture:open': { from: 'stage', request: nothing, answer: openedLecture.nullable() },
  'lecture:recents': { from: 'stage', request: nothing, answer: z.array(recentLecture) },
  'lecture:openRecent': { from: 'stage', request: z.strictObject({ id: recentLecture.shape.id }), answer: openedLecture },
  'lecture:save': { from: 'stage', request: z.strictObject({ lecture, /** Whether a file is asked for even when there is one. */ as: z.boolean() }), answer: openedLecture.shape.file },
  // Stops the opening of a large file; the call that opens it answers 'cancelled'.
  'lecture:cancel': { from: 'stage', request: nothing, answer: nothing },
  // Told of every change, so that a crash loses nothing and next week begins where this one ended.
  'lecture:keep': { from: 'stage', request: z.strictObject({ lecture, place: lecturePlace.nullable() }), answer: nothing },
  // Traces recorded in the open lecture's file, by their key.
  'lecture:trace': { from: 'stage', request: z.strictObject({ key: recordedTrace.shape.key }), answer: trace },
  'lecture:record': { from: 'stage', request: z.strictObject({ key: recordedTrace.shape.key, trace }), answer: recordedTrace },
  'lecture:forget': { from: 'stage', request: z.strictObject({ key: recordedTrace.shape.key }), answer: nothing },
  // A talk as it is given, kept line by line. A page that was loaded again goes on with it.
  'tape:begin': { from: 'stage', request: z.strictObject({ id: tapeId, title: lecture.shape.title }), answer: nothing },
  'tape:keep': { from: 'stage', request: z.strictObject({ id: tapeId, lines: z.array(tapeLine).min(1).max(10_000) }), answer: nothing },
  // Answers whether there was room for it.
  'tape:keepTrace': { from: 'stage', request: z.strictObject({ id: tapeId, number: traceNumber, trace }), answer: z.boolean() },
  'tape:list': { from: 'stage', request: nothing, answer: z.array(tapeSummary) },
  'tape:read': { from: 'stage', request: z.strictObject({ id: tapeId }), answer: tape },
  'tape:readTrace': { from: 'stage', request: z.strictObject({ id: tapeId, number: traceNumber }), answer: trace },
  'tape:remove': { from: 'stage', request: z.strictObject({ id: tapeId }), answer: nothing },
  'text:open': { from: 'stage', request: nothing, answer: z.strictObject({ name: z.string(), text: z.string() }).nullable() },
  // A run of any kind is cancelled by its name, with `compute:cancel`, and tells its progress under it.
  'bench:run': { from: 'stage', request: z.strictObject({ runId, backend: backendWish, setting: benchSetting }), answer: benchReport },
  'bench:save': { from: 'stage', request: benchReport, answer: chosenFile },
  'bench:open': { from: 'stage', request: nothing, answer: imported.nullable() },
  'bench:script': { from: 'stage', request: nothing, answer: chosenFile },
  'calibration:get': { from: 'stage', request: z.strictObject({ backend: backendWish }), answer: knownCalibration },
  'calibration:run': { from: 'stage', request: z.strictObject({ runId, backend: backendWish }), answer: madeCalibration },
  'settings:save': { from: 'stage', request: settings, answer: nothing },
  'work:ready': { from: 'compute', request: nothing, answer: nothing },
  'work:beat': { from: 'compute', request: z.strictObject({ capabilities: capabilities.nullable() }), answer: nothing },
  'work:progress': { from: 'compute', request: jobProgress, answer: nothing },
  'work:done': { from: 'compute', request: jobDone, answer: nothing },
  'work:failed': { from: 'compute', request: jobFailed, answer: nothing },
} as const satisfies Record<string, { from: Role; request: z.ZodType; answer: z.ZodType }>;

/** Everything main may tell a page unasked. The only list of events. */
export const events = {
  'compute:progress': { to: 'stage', payload: runProgress },
  'compute:partial': { to: 'stage', payload: z.strictObject({ runId, trace }) },
  'compute:health': { to: 'stage', payload: health },
  'hall:state': { to: 'stage', payload: hallState },
  // Something was chosen in the menu.
  'app:panel': { to: 'stage', payload: z.strictObject({ panel: menuPanel }) },
  'updates:state': { to: 'stage', payload: updates },
  // A file came from outside: by a double click, a drop, a second start.
  'lecture:opened': { to: 'stage', payload: openedLecture },
  // Reading or writing a large file takes a moment; `total` is in bytes.
  'lecture:progress': { to: 'stage', payload: z.strictObject({ name: z.string(), done: z.number().min(0), total: z.number().min(1) }) },
  // Something about the file that needs no answer, such as that another program changed it meanwhile.
  'lecture:notice': { to: 'stage', payload: z.strictObject({ message: z.string() }) },
  'work:start': { to: 'compute', payload: z.strictObject({ jobId, job }) },
  'work:pause': { to: 'compute', payload: jobPaused },
  'work:cancel': { to: 'compute', payload: z.strictObject({ jobId }) },
} as const satisfies Record<string, { to: Role; payload: z.ZodType }>;

export type CallName = keyof typeof calls;
export type EventName = keyof typeof events;
export type Request<Name extends CallName> = z.infer<(typeof calls)[Name]['request']>;
export type Answer<Name extends CallName> = z.infer<(typeof calls)[Name]['answer']>;
export type Payload<Name extends EventName> = z.infer<(typeof events)[Name]['payload']>;

/** What the preload gives a page, and all that a page can reach. */
export interface Bridge {
  call<Name extends CallName>(name: Name, request: Request<Name>): Promise<Outcome<Answer<Name>>>;
  /** @returns a function that stops listening */
  on<Name extends EventName>(name: Name, listener: (payload: Payload<Name>) => void): () => void;
}

/** Main's side of every call; a forgotten one does not compile. A handler throws `UnrollError` to refuse. */
export type Handlers = {
  readonly [Name in CallName]: (request: Request<Name>, sender: { readonly pageId: number }) => Promise<Answer<Name>> | Answer<Name>;
};

declare global {
  interface Window {
    readonly bridge: Bridge;
  }
}
