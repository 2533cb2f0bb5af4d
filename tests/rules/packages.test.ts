import { describe, expect, test } from 'vitest';
import { isPermissive } from '../../build/licences/allowed';
import { fileAt, files, isProgram, madeUp, type SourceFile } from './files';
import { importsOf } from './syntax';

interface Packages {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, Packages & { readonly version?: string; readonly resolved?: string; readonly integrity?: string; readonly license?: string; readonly dev?: boolean }>>;
}

// Safe: npm writes and reads these two files in this form.
const wanted = JSON.parse(fileAt('package.json').text) as Packages;
const lock = JSON.parse(fileAt('package-lock.json').text) as Lock;
const all = { ...wanted.dependencies, ...wanted.devDependencies };

/** Versions that leave open what will be installed. */
const inexact = (packages: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(packages).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)).map(([name, version]) => `${name} ${version}`);

/** Folders of one person's machine. */
const machinePlaces = ({ path, text }: SourceFile): readonly string[] =>
  text.split('\n').flatMap((line, index) => (/(?<![\w.~*-])\/(?:home|root|work|Users|workspace)\/\w/.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : []));

test('every package is asked for in one exact version', () => {
  expect(inexact(all)).toEqual([]);
});

test('the lockfile gives what package.json asks for', () => {
  expect({ ...lock.packages['']?.dependencies, ...lock.packages['']?.devDependencies }).toEqual(all);
  for (const [name, version] of Object.entries(all)) expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
});

test('every locked package has its checksum, and comes from whatever registry is set, since none is named', () => {
  const odd = Object.entries(lock.packages).filter(([path, { resolved, integrity }]) =>
    path !== '' && (!/^sha512-[\w+/]{86}==$/.test(integrity ?? '') || resolved !== undefined));
  expect(odd.map(([path]) => path)).toEqual([]);
});

test('every package that can be shipped, and what is asked for only to build, allows us to pass it on', () => {
  const shipped = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && (dev !== true || all[path.replace('node_modules/', '')] !== undefined));
  expect(shipped.length).toBeGreaterThan(50);
  expect(shipped.filter(([, { license }]) => !isPermissive(license ?? '')).map(([path, { license }]) => `${path} ${license}`)).toEqual([]);
});

test('every package that is imported is asked for', () => {
  const builtIn = /^(?:node:|electron$|#contract\/|\.)/;
  const named = (specifier: string): string => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  const missing = files.filter(isProgram).flatMap((file) =>
    importsOf(file).filter(({ specifier, typeOnly }) => !builtIn.test(specifier) && !typeOnly && all[named(specifier)] === undefined)
      .map(({ specifier, line }) => `${file.path}:${line} ${specifier}`));
  // Scenes are loaded by the name of their folder: none of them is a package.
  const ownScenes = /^tests\/app\/support\/acts\.ts:\d+ \(computed\)$/;
  expect(missing.filter((place) => !ownScenes.test(place) && !/ (?:@tensorflow\/tfjs-(?:core|backend-cpu)|rolldown)/.test(place))).toEqual([]);
});

test('no file names a folder of one machine', () => {
  expect(files.filter(({ path }) => path !== 'package-lock.json').flatMap(machinePlaces)).toEqual([]);
});

describe('the rules refuse', () => {
  test.each(['^1.2.3', '~1.2.3', '1.2', 'latest', '*', 'https://a.b/c.tgz', 'file:../a'])('version %s', (version) => {
    expect(inexact({ a: version })).toHaveLength(1);
  });

  test.each(['GPL-3.0', 'MIT AND GPL-2.0-only', 'LGPL-3.0-or-later', 'UNLICENSED', 'SEE LICENSE IN FILE', ''])('licence %j', (licence) => {
    expect(isPermissive(licence)).toBe(false);
  });

  test.each(['MIT', 'Apache-2.0 AND MIT', '(MIT OR GPL-3.0)', '(BSD-2-Clause OR MIT) AND Apache-2.0'])('but not licence %s', (licence) => {
    expect(isPermissive(licence)).toBe(true);
  });

  test('a folder of one machine', () => {
    expect(machinePlaces(madeUp('a.ts', `const folder = '${['', 'home', 'ada', 'a'].join('/')}';`))).toHaveLength(1);
  });
});
