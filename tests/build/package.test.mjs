import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandSpecs } from '../../main/cli/words/specs';
import { asarOf } from '../../build/runtime/asar.mjs';
import { filesIn, strangers } from '../../build/package/contents.mjs';
import { controlText } from '../../build/package/debian/control.mjs';
import { shares, sizesText } from '../../build/package/sizes.mjs';
import { appPackage, foreignImports } from '../../build/package/stage.mjs';
import { announcementText, feedText, publishWords, updatesAddress } from '../../build/package/updates.mjs';
import { debianArchitecture, debianFile, packageVersion } from '../../build/package/version.mjs';
import { readFeed } from '../../main/updates/feed';
import { temporaryFolder } from './folder.mjs';

const own = (name) => readFileSync(new URL(`../../build/package/debian/files/${name}`, import.meta.url), 'utf8');

describe('the version of a package', () => {
  test('is the app’s own with the official runtime', () => {
    expect(packageVersion('1.2.3', { source: 'official', version: '45.4.1' })).toBe('1.2.3');
  });

  test('says that it is for development with the registry’s, in words that dpkg can order', () => {
    const version = packageVersion('1.2.3', { source: 'registry', version: '33.2.1' });
    expect(version).toBe('1.2.3+dev.registry.33.2.1');
    expect(version).toMatch(/^\d[A-Za-z0-9.+~]*$/);
    expect(debianFile(version, debianArchitecture('x64'))).toBe('dist/unroll_1.2.3+dev.registry.33.2.1_amd64.deb');
  });

  test('is refused for a processor that Electron does not know on Debian', () => {
    expect(() => debianArchitecture('ia32')).toThrow(RangeError);
  });
});

describe('what dpkg is told', () => {
  const facts = { version: '1.2.3', architecture: 'amd64', installedBytes: 2049, note: '' };

  test('counts a begun kilobyte as a whole one', () => {
    expect(controlText(facts)).toContain('\nInstalled-Size: 3\n');
  });

  test('is one paragraph that ends in a line break', () => {
    expect(controlText(facts)).toMatch(/^Package: unroll\n(?:\S[^\n]*\n| [^\n]+\n)+$/);
  });

  test('says what has to be known about the runtime, folded into lines', () => {
    const text = controlText({ ...facts, note: 'For development only: '.repeat(10) });
    expect(text).toContain('\n .\n For development only');
    expect(Math.max(...text.split('\n').filter((line) => line.startsWith(' ')).map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});

describe('what is packed', () => {
  test('is the build alone', () => {
    const built = ['package.json', 'out/main/index.js', 'out/main/chunks/a-b.js', 'out/renderer/assets/words.bin', 'out/preload/index.cjs', 'out/renderer/licences.json'];
    expect(strangers(built)).toEqual([]);
    const odd = ['node_modules/zod/index.js', 'main/index.ts', 'out/main/index.js.map', 'out/renderer/packages.json', 'out/.stamp', 'README.md'];
    expect(strangers([...built, ...odd])).toEqual(odd);
  });

  test('is read from the archive itself', () => {
    const archive = join(temporaryFolder(), 'app.asar');
    writeFileSync(archive, asarOf({ 'package.json': Buffer.from('{}'), 'main.js': Buffer.from('') }));
    expect(filesIn(archive)).toEqual(['package.json', 'main.js']);
  });

  test('imports nothing that Electron does not bring', () => {
    const script = 'import { app } from "electron";\nimport{join}from"node:path";\nimport fs from "fs";\nimport "./chunks/a.js";\nimport log from "electron-log/main";\nexport { z } from "zod";\n';
    expect(foreignImports(script)).toEqual(['electron-log/main', 'zod']);
  });

  test('tells of no dependencies', () => {
    const told = appPackage({ name: 'unroll', productName: 'Unroll', version: '1.2.3', description: 'd', type: 'module', main: 'out/main/index.js', dependencies: { react: '1.0.0' } });
    expect(told).not.toHaveProperty('dependencies');
    expect(told.main).toBe('out/main/index.js');
  });
});

describe('the sizes', () => {
  const runtime = [{ path: 'electron', bytes: 100e6 }, { path: 'locales/de.pak', bytes: 1e6 }];
  const installed = (ownBytes) => [
    { path: 'usr/lib/unroll/unroll', bytes: 100e6 }, { path: 'usr/lib/unroll/locales/de.pak', bytes: 1e6 },
    { path: 'usr/lib/unroll/resources/app.asar', bytes: ownBytes }, { path: 'DEBIAN/control', bytes: 5e6 },
  ];

  test('count as the app’s own what is not Electron’s', () => {
    expect(shares(installed(9e6), runtime)).toEqual({ installedBytes: 110e6, ownBytes: 9e6 });
  });

  test.each([[14.9e6, 'met'], [15e6, 'missed']])('say of %d bytes that the goal is %s', (ownBytes, verdict) => {
    expect(sizesText(shares(installed(ownBytes), runtime))).toContain(`: ${verdict})`);
  });
});

describe('what is installed beside the app', () => {
  test('names every command in the manual page', () => {
    for (const name of Object.keys(commandSpecs)) expect(own('unroll.1')).toContain(`\n.B ${name}\n`);
  });

  test('calls the file of lectures the same everywhere', () => {
    const type = 'application/x-unroll-lecture';
    expect(own('org.unroll.Unroll.desktop')).toContain(`\nMimeType=${type};\n`);
    expect(own('unroll.xml')).toContain(`type="${type}"`);
    expect(own('org.unroll.Unroll.metainfo.xml')).toContain(`<mediatype>${type}</mediatype>`);
    expect(readFileSync(new URL('../../electron-builder.yml', import.meta.url), 'utf8')).toContain(`mimeType: ${type}\n`);
  });
});

describe('newer versions', () => {
  const at = (address) => updatesAddress({ UNROLL_UPDATES: address });

  test('are looked for where the packages were told, and nowhere without it', () => {
    expect(updatesAddress({})).toBeNull();
    expect(at('')).toBeNull();
    expect(at('https://releases.example.org/unroll')).toBe('https://releases.example.org/unroll/');
    expect(publishWords(null)).toEqual([]);
  });

  test.each(['http://releases.example.org', 'https://ada:secret@releases.example.org', 'https://releases.example.org/?token=1', 'releases'])('are not looked for at %s', (address) => {
    expect(() => at(address)).toThrow('UNROLL_UPDATES');
  });

  test('are named in a file that the app reads as it is written', () => {
    const file = join(temporaryFolder(), 'app-update.yml');
    writeFileSync(file, feedText('https://releases.example.org/unroll/'));
    expect(readFeed(file)).toEqual({ file, host: 'releases.example.org', address: 'https://releases.example.org/unroll/' });
  });

  test('are announced with the packages that can be installed, to the last bit', () => {
    const folder = temporaryFolder();
    for (const name of ['a.deb', 'a.tar.gz']) writeFileSync(join(folder, name), 'abc');
    const { version, files } = JSON.parse(announcementText(folder, ['a.deb', 'a.tar.gz'], '1.2.3', new Date(0)));
    expect(version).toBe('1.2.3');
    expect(files).toEqual([{ url: 'a.deb', size: 3, sha512: '3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==' }]);
  });
});
