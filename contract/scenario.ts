import { z } from 'zod';

/** The GPU and CPU engines a scenario may ask for; `auto` takes a hardware GPU, else WebAssembly, else plain JavaScript. */
export const backendName = z.enum(['webgpu', 'wasm', 'cpu']);
export type BackendName = z.infer<typeof backendName>;
export const backendWish = z.enum(['auto', 'webgpu', 'wasm', 'cpu']);
export type BackendWish = z.infer<typeof backendWish>;

/** Longest text that is taken at all, in UTF-16 code units; the token limit is the scene's. */
export const textLimit = 100_000;

/** One knob of an act; the act's own program says which it has and what they may be. */
export const knobValue = z.union([z.number(), z.string().max(200), z.boolean()]);

/** Knobs by name; which of them an act has, only its own program knows. */
export const knobs = z.record(z.string().regex(/^[a-z][A-Za-z0-9-]{0,40}$/), knobValue);

/** What a lecturer asks to have computed. Main treats the act as text and the knobs as JSON; the act's program checks them. */
export const scenario = z.strictObject({
  act: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/, 'an act is a short lower-case word such as race'),
  /** Deliberately unbounded above here, so that too long a text gets the tokeniser's clear sentence. */
  text: z.string().max(4_000_000),
  /** Seeds every weight that is drawn at random; a whole number below 2^32. */
  seed: z.number().int().min(0).max(0xffff_ffff),
  knobs,
  backend: backendWish,
});
export type Scenario = z.infer<typeof scenario>;

/** The sentence everything starts with: two words in it are kin, “cat” and “dog”, and stand ten words apart. */
export const defaultText = 'The cat that we fed all winter long slept beside the dog';
export const defaultSeed = 7;
