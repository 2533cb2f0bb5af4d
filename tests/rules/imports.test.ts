import { describe, expect, test } from 'vitest';
import { files, isApp, isProgram, madeUp } from './files';
import { areaOf, forbiddenImports, packagesReached } from './imports';

const programs = files.filter((file) => isApp(file) && isProgram(file));

test('every area imports only what its line of the table allows', () => {
  expect(programs.flatMap(forbiddenImports)).toEqual([]);
});

test('every program of the app is looked at', () => {
  expect(programs.length).toBeGreaterThan(100);
  expect(programs.filter(({ path }) => areaOf(path) === null)).toEqual([]);
});

test('the stage page loads no tensor library, whatever it imports through others', () => {
  const reached = Array.from(packagesReached('renderer/stage/main.ts', programs));
  expect(reached).toContain('three');
  expect(reached.filter((name) => name.startsWith('@tensorflow'))).toEqual([]);
});

test('the compute page loads no drawing, no store and no React, whatever it imports through others', () => {
  const reached = Array.from(packagesReached('renderer/compute/main.ts', programs));
  expect(reached).toContain('@tensorflow/tfjs-core');
  expect(reached.filter((name) => /^(?:three|zustand|react|katex|electron)/.test(name))).toEqual([]);
});

test('main loads nothing of a page, whatever it imports through others', () => {
  const reached = Array.from(packagesReached('main/index.ts', programs));
  expect(reached).toContain('electron');
  expect(reached.filter((name) => !/^(?:node:|electron|zod)/.test(name))).toEqual([]);
});

describe('the table refuses', () => {
  test.each([
    ['contract/a.ts', "import { app } from 'electron';"],
    ['preload/a.ts', "import { calls } from '#contract/channels';"],
    ['main/a.ts', "import { Color } from 'three';"],
    ['main/a.ts', "import { view } from '../renderer/state/view';"],
    ['renderer/timeline/a.ts', "import { view } from '../state/view';"],
    ['renderer/timeline/a.ts', "export * from 'three';"],
    ['renderer/state/a.ts', "import { stageWidth } from '../parts/scene';"],
    ['renderer/compute/a.ts', "const three = await import('three');"],
    ['renderer/compute/a.ts', "import { view } from '../state/view';"],
    ['renderer/parts/a.ts', "import { readSentence } from '../sentence/reading';"],
    ['renderer/sentence/a.ts', "import { randomNormal } from '../compute/random';"],
    ['renderer/scenes/one/a.ts', "import { b } from '../two/b';"],
    ['renderer/scenes/one/a.ts', "import { playback } from '../../state/playback';"],
    ['renderer/scenes/one/view.ts', "import { runRnn } from '../../compute/ops/rnn';"],
    ['renderer/scenes/one/program.ts', "import { Scene } from 'three';"],
    ['renderer/panels/a.tsx', "import type { Object3D } from 'three';"],
    ['renderer/panels/a.tsx', "import { scene } from '../scenes/race/scene';"],
    ['renderer/stage/a.ts', "import * as tf from '@tensorflow/tfjs-core';"],
    ['renderer/stage/a.ts', "const all = import.meta.glob('../compute/*.ts');"],
    ['renderer/unheard/a.ts', 'export const a = 1;'],
  ])('%s with %s', (path, text) => {
    expect(forbiddenImports(madeUp(path, text))).toHaveLength(1);
  });

  test('nothing of what is meant to be: a type where only types may be taken', () => {
    expect(forbiddenImports(madeUp('renderer/panels/a.tsx', "import { type Thing } from '../parts/scene';"))).toEqual([]);
  });
});

test('what is reached is found through others and through globs', () => {
  const made = [
    madeUp('renderer/stage/main.ts', "import './other'; import type { A } from 'unseen';"),
    madeUp('renderer/stage/other.ts', "export const all = import.meta.glob('../scenes/*/scene.ts', { eager: true });"),
    madeUp('renderer/scenes/one/scene.ts', "import { Scene } from 'three';"),
  ];
  expect(Array.from(packagesReached('renderer/stage/main.ts', made))).toEqual(['three']);
});
