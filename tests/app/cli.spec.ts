import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { test } from './support/command';

test('without a command the usage goes to standard error, and the code is 2', async ({ command }) => {
  const { code, stdout, stderr } = await command();
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('usage: ');
});

test('--help prints the usage on standard output', async ({ command }) => {
  const { code, stdout } = await command('--help');
  expect(code).toBe(0);
  for (const name of ['info', 'compute', 'bench', 'acts', 'trace', 'frame']) expect(stdout).toContain(name);
});

for (const [words, named] of [
  [['dance'], 'dance'],
  [['info', '--loud'], '--loud'],
  [['trace', '--act', 'race', '--out', 't.json', '--seed', 'seven'], '--seed'],
  [['frame', '--act', 'race', '--out', 'f.png'], '--frame'],
] as const) {
  test(`bad usage is refused and named: ${words.join(' ')}`, async ({ command }) => {
    const { code, stdout, stderr } = await command(...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(named);
  });
}

test('info tells versions, runtime, adapter and backends, and nothing else on standard output', async ({ command }) => {
  const { code, stdout } = await command('info', '--json');
  expect(code).toBe(0);
  const found: unknown = JSON.parse(stdout);
  expect(found).toMatchObject({ app: '0.1.0', electron: expect.any(String), chromium: expect.any(String), node: expect.any(String), backends: expect.arrayContaining(['wasm', 'cpu']) });
  expect(found).toHaveProperty('runtimeSource', expect.stringMatching(/^(official|registry)$/));
  expect(found).toHaveProperty('adapter');
});

test('acts lists every act with steps and frames', async ({ command }) => {
  const { code, stdout } = await command('acts', '--json');
  expect(code).toBe(0);
  const acts = JSON.parse(stdout) as readonly { readonly id: string; readonly steps: number; readonly frames: number }[];
  expect(acts.map(({ id }) => id)).toEqual(expect.arrayContaining(['race', 'recurrence', 'attention']));
  for (const { steps, frames } of acts) expect(frames).toBeGreaterThan(steps);
});

test('bench prints the two lines of the article', async ({ command }) => {
  const { code, stdout } = await command('bench', '--batch', '2', '--tokens', '16', '--dim', '16', '--heads=2', '--repeats=2', '--backend=cpu');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^RNN Time \(Sequential loop\): \d+\.\d\d ms$/m);
  expect(stdout).toMatch(/^Attention Time \(Parallel matrix\): \d+\.\d\d ms$/m);
});

test('bench --json prints one JSON object with what was asked and what was measured', async ({ command }) => {
  const { code, stdout } = await command('bench', '--batch=2', '--tokens=16', '--dim=16', '--heads=2', '--repeats=2', '--models=rnn', '--backend=wasm', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    backend: 'wasm', batch: 2, tokens: 16, dim: 16, heads: 2,
    device: { backend: 'wasm' },
    results: [{ model: 'rnn', repeats: 2, sequentialSteps: 16, medianMs: expect.any(Number), minMs: expect.any(Number), maxMs: expect.any(Number), flop: expect.any(Number), maxPathLength: expect.any(Number) }],
  });
});

test('a trace drawn twice gives the same bytes, and a picture of the size asked for', async ({ command, folder }) => {
  expect((await command('trace', '--act', 'race', '--text', 'the cat slept', '--seed', '3', '--out', 't.json')).code).toBe(0);
  const frame = ['frame', '--act', 'race', '--frame', '40', '--trace', 't.json', '--size', '640x360', '--out'];
  for (const name of ['a.png', 'b.png']) expect((await command(...frame, name)).code).toBe(0);
  const picture = readFileSync(join(folder, 'a.png'));
  expect(picture.equals(readFileSync(join(folder, 'b.png')))).toBe(true);
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([640, 360]);
  // A picture with nothing on it would be the same every time, too.
  expect(picture.length).toBeGreaterThan(10_000);
});

test('another frame and another theme are other pictures', async ({ command, folder }) => {
  await command('trace', '--act', 'recurrence', '--text', 'the cat slept', '--out', 't.json');
  const pictures: Buffer[] = [];
  for (const words of [['--frame', '0'], ['--frame', '60'], ['--frame', '0', '--theme', 'light']]) {
    await command('frame', '--act', 'recurrence', '--trace', 't.json', '--size', '640x360', ...words, '--out', 'f.png');
    pictures.push(readFileSync(join(folder, 'f.png')));
  }
  const [one, two, three] = pictures;
  expect(one?.equals(two ?? one)).toBe(false);
  expect(one?.equals(three ?? one)).toBe(false);
});

test('a frame without a trace is computed from the text', async ({ command }) => {
  const { code, stdout } = await command('frame', '--act', 'attention', '--frame', '5', '--text', 'we slept well', '--out', 'f.png', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ out: 'f.png', act: 'attention', frame: 5, width: 1280, height: 720 });
});

test.describe('bad input is refused with code 2', () => {
  for (const [what, words, named] of [
    ['an act that does not exist', ['trace', '--act', 'dance', '--out', 't.json'], 'dance'],
    ['an empty text', ['trace', '--act', 'race', '--text', '', '--out', 't.json'], 'text'],
    ['a text of one token', ['trace', '--act', 'race', '--text', 'alone', '--out', 't.json'], 'token'],
    ['a frame beyond the end', ['frame', '--act', 'race', '--frame', '999999', '--out', 'f.png'], '999999'],
    ['a trace that is missing', ['frame', '--act', 'race', '--frame', '0', '--trace', 'none.json', '--out', 'f.png'], 'none.json'],
    ['a text file that is missing', ['trace', '--act', 'race', '--text-file', 'none.txt', '--out', 't.json'], 'none.txt'],
  ] as const) {
    test(what, async ({ command }) => {
      const { code, stdout, stderr } = await command(...words);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(named);
    });
  }

  test('a trace from a newer version', async ({ command, folder }) => {
    writeFileSync(join(folder, 't.json'), JSON.stringify({ format: 'unroll-trace', version: 7 }));
    const { code, stderr } = await command('frame', '--act', 'race', '--frame', '0', '--trace', 't.json', '--out', 'f.png');
    expect(code).toBe(2);
    expect(stderr).toContain('t.json: made by a newer Unroll (version 7, this one reads up to 1)');
  });

  test('a trace of another act', async ({ command }) => {
    await command('trace', '--act', 'race', '--text', 'we slept', '--out', 't.json');
    const { code } = await command('frame', '--act', 'dance', '--frame', '0', '--trace', 't.json', '--out', 'f.png');
    expect(code).toBe(2);
  });

  test('a text file that is not UTF-8', async ({ command, folder }) => {
    writeFileSync(join(folder, 'old.txt'), Buffer.from([0x5a, 0x6f, 0xeb]));
    const { code, stderr } = await command('trace', '--act', 'race', '--text-file', 'old.txt', '--out', 't.json');
    expect(code).toBe(2);
    expect(stderr).toContain('old.txt is not UTF-8 text: byte 2 (0xeb)');
  });
});

test('a result that cannot be written is a failure, code 1', async ({ command, folder }) => {
  writeFileSync(join(folder, 'file'), '');
  const { code, stderr } = await command('trace', '--act', 'race', '--text', 'we slept', '--out', 'file/t.json');
  expect(code).toBe(1);
  expect(stderr).toContain('file/t.json could not be written');
});
