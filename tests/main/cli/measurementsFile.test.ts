import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importedFrom, readMeasurementsFile } from '../../../main/cli/files/measurementsFile';
import { Refusal } from '../../../main/cli/words/refusal';
import { ownFolder } from '../folder';
import { sampleMeasurements, sampleReport } from '../sampleReport';
import { changed } from '../sampleTrace';

function refusalOf(value: unknown): string {
  try {
    importedFrom('m.json', value);
  } catch (cause) {
    if (cause instanceof Refusal && cause.exitCode === 2) return cause.message;
    throw cause;
  }
  throw new Error('it was taken');
}

describe('taken is', () => {
  test('a report of ours, with its provenance and the sizes of each row', () => {
    const { setting, model, variant, medianMs, minMs, maxMs, repeats } = sampleReport.results[0] ?? {};
    expect(importedFrom('a.json', JSON.parse(JSON.stringify(sampleReport)))).toEqual({
      file: 'a.json', createdAt: sampleReport.createdAt, library: expect.stringContaining('Unroll 0.1.0'), device: expect.stringContaining('A processor, 2 cores'),
      results: [{ setting, model, variant, medianMs, minMs, maxMs, repeats }], notes: ['started with --js-flags=--one'],
    });
  });

  test('the small form, with one note, several or none', () => {
    expect(importedFrom('b.json', sampleMeasurements)).toEqual({
      file: 'b.json', createdAt: sampleMeasurements.createdAt, library: 'PyTorch 1.13', device: 'two cores', notes: ['no gradients'],
      results: [{ ...sampleMeasurements.results[0], setting: sampleMeasurements.setting }],
    });
    expect(importedFrom('b.json', { ...sampleMeasurements, notes: ['a', 'b'] }).notes).toEqual(['a', 'b']);
    const { notes: _, ...without } = sampleMeasurements;
    expect(importedFrom('b.json', without).notes).toEqual([]);
  });
});

const wrong: readonly (readonly [string, unknown, string])[] = [
  ['a list', [], 'm.json: expected an object'],
  ['nothing that says what it is', { results: [] }, 'm.json: unroll: expected "bench" or "measurements", got nothing'],
  ['something else', { ...sampleMeasurements, unroll: 'soup' }, 'm.json: unroll: expected "bench" or "measurements", got "soup"'],
  ['a newer form', { ...sampleMeasurements, version: 2 }, 'm.json: made by a newer Unroll (version 2, this one reads up to 1)'],
  ['an unknown model', changed(sampleMeasurements, 'results.0.model', 'mamba'), 'm.json: results[0].model: '],
  ['a time that is none', changed(sampleMeasurements, 'results.0.medianMs', 'fast'), 'm.json: results[0].medianMs: '],
  ['a negative time', changed(sampleMeasurements, 'results.0.minMs', -1), 'm.json: results[0].minMs: '],
  ['no results', { ...sampleMeasurements, results: [] }, 'm.json: results: '],
  ['no sizes', changed(sampleMeasurements, 'setting.tokens', undefined), 'm.json: setting.tokens: '],
  ['a date that is none', { ...sampleMeasurements, createdAt: 'today' }, 'm.json: createdAt: '],
  ['a field nobody knows', { ...sampleMeasurements, speed: 1 }, 'm.json: '],
  ['a report without its machine', changed(sampleReport, 'machine.cpu', undefined), 'm.json: machine.cpu: '],
];

test.each(wrong)('%s is refused by its place', (_, value, message) => {
  expect(refusalOf(JSON.parse(JSON.stringify(value)))).toContain(message);
});

test('a file that is missing or no JSON is refused by name', async () => {
  const path = join(ownFolder(), 'm.json');
  await expect(readMeasurementsFile(path)).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining('there is no such file') });
  writeFileSync(path, '{"unroll": NaN}');
  await expect(readMeasurementsFile(path)).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining('unroll: expected a value, got NaN') });
});

test('the example in the documentation is one that is read', () => {
  const [, example = ''] = /```json\n([^`]+)```/.exec(readFileSync(new URL('../../../docs/measurements.md', import.meta.url), 'utf8')) ?? [];
  expect(importedFrom('docs', JSON.parse(example)).results).toHaveLength(1);
});
