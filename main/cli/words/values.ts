import { variantName, type VariantName } from '#contract/bench';
import { type BackendWish, backendWish, knobValue, scenario as scenarioForm } from '#contract/scenario';
import type { z } from 'zod';
import { badInput } from './refusal';
import type { Words } from './words';

/** The value of an option that must be there. */
export function required(words: Words, name: string, shown: string): string {
  const value = optional(words, name);
  if (value === null) throw badInput(`${name} is missing; give it as in ${name} ${shown}`);
  if (value === '') throw badInput(`${name}: expected ${shown}, got nothing`);
  return value;
}

/** The value of an option, or `null` when it was not given. */
export function optional(words: Words, name: string): string | null {
  return words.given.get(name)?.[0] ?? null;
}

/** Whether an option without a value was given. */
export function flag(words: Words, name: string): boolean {
  return words.given.has(name);
}

/** A whole number within limits, both included. */
export function wholeNumber(words: Words, name: string, limits: { readonly min: number; readonly max: number }, otherwise: number): number {
  const text = optional(words, name);
  if (text === null) return otherwise;
  const value = Number(text);
  if (!/^[+-]?\d+$/.test(text) || value < limits.min || value > limits.max) {
    throw badInput(`${name}: expected a whole number from ${limits.min} to ${limits.max}, got ${JSON.stringify(text)}`);
  }
  return value;
}

/** One of the texts of a form, such as a theme. */
export function choice<Choice extends string>(words: Words, name: string, choices: readonly Choice[], otherwise: Choice): Choice {
  const text = optional(words, name);
  if (text === null) return otherwise;
  const found = choices.find((one) => one === text);
  if (found === undefined) throw badInput(`${name}: expected one of ${choices.join(', ')}, got ${JSON.stringify(text)}`);
  return found;
}

/** The backend that was asked for. */
export function backendOf(words: Words): BackendWish {
  return choice(words, '--backend', backendWish.options, 'auto');
}

/** The ways to compute that were asked for; the article's own when none is named. */
export function variantsOf(words: Words): readonly VariantName[] {
  const wish = choice(words, '--variant', [...variantName.options, 'all'] as const, 'loop');
  return wish === 'all' ? variantName.options : [wish];
}

/** The act that was asked for; whether there is one of that name only the pages know. */
export function actOf(words: Words): string {
  const act = required(words, '--act', 'race');
  if (!scenarioForm.shape.act.safeParse(act).success) throw badInput(`--act: expected a short lower-case word such as race, got ${JSON.stringify(act)}`);
  return act;
}

/** Width and height in pixels, as in `1280x720`. */
export function sizeOf(words: Words): { readonly width: number; readonly height: number } {
  const text = optional(words, '--size') ?? '1280x720';
  const [, width = 0, height = 0] = (/^(\d{1,5})x(\d{1,5})$/.exec(text) ?? []).map(Number);
  if (width < 320 || width > 7680 || height < 180 || height > 4320) {
    throw badInput(`--size: expected WIDTHxHEIGHT from 320x180 to 7680x4320, got ${JSON.stringify(text)}`);
  }
  return { width, height };
}

/** The knobs given as `--set name=value`: numbers and true or false are taken as such, all else as text. */
export function knobsOf(words: Words): Record<string, z.infer<typeof knobValue>> {
  const knobs = new Map<string, z.infer<typeof knobValue>>();
  for (const pair of words.given.get('--set') ?? []) {
    const cut = pair.indexOf('=');
    const name = pair.slice(0, Math.max(cut, 0));
    if (!/^[a-z][A-Za-z0-9-]{0,40}$/.test(name) || name === 'constructor') throw badInput(`--set: expected name=value, got ${JSON.stringify(pair)}`);
    if (knobs.has(name)) throw badInput(`--set: ${name} is given twice`);
    const value = knobValue.safeParse(plainValue(pair.slice(cut + 1)));
    if (!value.success) throw badInput(`--set: the value of ${name} is longer than 200 characters`);
    knobs.set(name, value.data);
  }
  return Object.fromEntries(knobs);
}

function plainValue(text: string): number | boolean | string {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text)) ? Number(text) : text;
}
