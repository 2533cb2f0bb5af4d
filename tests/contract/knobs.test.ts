import { describe, expect, test } from 'vitest';
import { type KnobSpec, readKnobs, usableKnobs } from '#contract/knobs';

const specs = [
  { kind: 'number', name: 'radius', label: 'Radius', help: '', least: 0.5, most: 1.5, step: 0.05, whole: false, usual: 0.9 },
  { kind: 'number', name: 'distance', label: 'Distance', help: '', least: 2, most: 512, step: 1, whole: true, usual: 64 },
  { kind: 'choice', name: 'cell', label: 'Cell', help: '', options: [{ value: 'lstm', label: 'LSTM' }, { value: 'gru', label: 'GRU' }], usual: 'lstm' },
  { kind: 'switch', name: 'causal', label: 'Causal', help: '', usual: false },
] as const satisfies readonly KnobSpec[];

describe('knobs', () => {
  test('stand where they usually do when none is given', () => {
    expect(readKnobs(specs, { act: 'a', knobs: {} })).toEqual({ radius: 0.9, distance: 64, cell: 'lstm', causal: false });
  });

  test('take what is given, up to both ends', () => {
    const knobs = { radius: 1.5, distance: 2, cell: 'gru', causal: true };
    expect(readKnobs(specs, { act: 'a', knobs })).toEqual(knobs);
  });

  test.each([
    [{ radius: 1.51 }, 'knobs.radius: expected a number from 0.5 to 1.5, got 1.51'],
    [{ radius: '1' }, 'knobs.radius: expected a number from 0.5 to 1.5, got "1"'],
    [{ radius: Number.NaN }, 'knobs.radius: expected a number from 0.5 to 1.5, got null'],
    [{ distance: 2.5 }, 'knobs.distance: expected a whole number from 2 to 512, got 2.5'],
    [{ cell: 'rnn' }, 'knobs.cell: expected one of lstm, gru, got "rnn"'],
    [{ causal: 1 }, 'knobs.causal: expected true or false, got 1'],
    [{ radios: 1 }, 'knobs.radios: the act a has no such knob; it has radius, distance, cell, causal'],
  ])('%j are refused by name', (knobs, message) => {
    expect(() => readKnobs(specs, { act: 'a', knobs })).toThrow(message);
  });

  test('an act without any says so', () => {
    expect(() => readKnobs([], { act: 'a', knobs: { speed: 1 } })).toThrow('knobs.speed: the act a has no such knob; it has none');
  });

  test('kept from another version only what still fits is used', () => {
    expect(usableKnobs(specs, { radius: 9, distance: 3, cell: 'gru', gone: true })).toEqual({ distance: 3, cell: 'gru' });
  });

  test('a name that every object has is not taken for one that was given', () => {
    const odd = [{ ...specs[3], name: 'constructor' }] as const;
    expect(readKnobs(odd, { act: 'a', knobs: {} })).toEqual({ constructor: false });
  });
});
