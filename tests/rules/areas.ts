/** What an area of the code may import. Everything that is not said is forbidden. */
export interface Area {
  readonly name: string;
  /** The files it consists of; the first area that matches a file has it. */
  readonly files: RegExp;
  /** Areas and files below the project's folder it may import from; its own files always. */
  readonly from: readonly RegExp[];
  /** Packages, with everything below them. */
  readonly packages: readonly string[];
  /** Imports of which only types are taken, so that nothing is left of them at run time. */
  readonly types?: readonly RegExp[];
}

const contract = /^contract\//;
const timeline = /^renderer\/timeline\//;
const parts = /^renderer\/parts\//;
const sentence = /^renderer\/sentence\//;
const compute = /^renderer\/compute\//;
const words = /^renderer\/words\//;
/** The half of `sentence` that computes; the other half draws. They share no import but the names of the tensors. */
const sentenceProgram = /^renderer\/sentence\/(?:program|notes|tensors|knobs)\.ts$/;
/** What the computing and the drawing half of a scene share: the names of its knobs and tensors. */
const sceneNames = /^renderer\/scenes\/[^/]+\/(?:knobs|tensors)\.ts$/;
/** What acts say, in every language: one folder `words` in each act, and one for what acts share. */
const actWords = /^renderer\/(?:scenes\/[^/]+|sentence|parts)\/words\//;
const sceneTypes = /^renderer\/parts\/scene\.ts$/;
const packageJson = /^package\.json$/;

const react = ['react', 'react-dom', 'react-aria-components', 'zustand', 'katex', 'marked'];
const state = /^renderer\/state\//;

/**
 * Who may import whom: the arrows of docs/architecture.md point one way, contract <- timeline <- parts <- sentence
 * <- scenes <- stage, and this table is where they are written down.
 */
export const areas: readonly Area[] = [
  { name: 'contract', files: contract, from: [], packages: ['zod'] },
  { name: 'preload', files: /^preload\//, from: [], packages: ['electron'], types: [contract] },
  { name: 'main', files: /^main\//, from: [contract, packageJson], packages: ['electron', 'electron-log', 'electron-updater', 'zod', 'node:'] },
  { name: 'timeline', files: timeline, from: [contract], packages: [] },
  { name: 'state', files: state, from: [contract, timeline], packages: ['zustand'] },
  { name: 'act words', files: actWords, from: [contract, timeline, /^renderer\/(?:parts|sentence)\/words\//], packages: [] },
  { name: 'words', files: words, from: [contract, /^renderer\/compute\/random\.ts$/], packages: [] },
  { name: 'compute', files: compute, from: [contract, words, packageJson, /^renderer\/scenes\/[^/]+\/program\.ts$/], packages: ['@tensorflow'] },
  { name: 'sentence program', files: sentenceProgram, from: [contract, compute, words, sentenceProgram, actWords], packages: ['@tensorflow'] },
  { name: 'parts', files: parts, from: [contract, timeline, actWords], packages: ['three'] },
  { name: 'sentence', files: sentence, from: [contract, timeline, parts, actWords], packages: ['three'] },
  { name: 'scene names', files: sceneNames, from: [contract, actWords], packages: [] },
  { name: 'scene program', files: /^renderer\/scenes\/[^/]+\/program\.ts$/, from: [contract, compute, words, sentenceProgram, sceneNames, actWords], packages: ['@tensorflow'] },
  { name: 'scene', files: /^renderer\/scenes\//, from: [contract, timeline, parts, sentence, sceneNames, actWords], packages: ['three'] },
  { name: 'panels', files: /^renderer\/panels\//, from: [contract, timeline, state], packages: react, types: [sceneTypes] },
  {
    name: 'audience', files: /^renderer\/audience\//, from: [contract, state, /^renderer\/panels\/(?:cards|parts|keys)\//, /^renderer\/stage\//, /^renderer\/stage\.css$/],
    packages: ['react', 'react-dom', 'zustand', 'katex', '@fontsource-variable'],
  },
  {
    name: 'stage', files: /^renderer\/stage\//,
    from: [contract, timeline, state, parts, /^renderer\/panels\//, /^renderer\/scenes\/[^/*]+\/scene\.ts$|^renderer\/scenes\/\*\/scene\.ts$/, /^renderer\/stage\.css$/],
    packages: ['three', 'katex', '@fontsource-variable'],
  },
];

/** Folder of the scene a path belongs to; `null` for other files. Scenes are areas of their own: none imports another. */
export function sceneOf(path: string): string | null {
  return /^renderer\/scenes\/([^/]+)\//.exec(path)?.[1] ?? null;
}
