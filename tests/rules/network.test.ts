import { expect, test } from 'vitest';
import { files, isApp, isProgram, madeUp, type SourceFile } from './files';
import { importsOf } from './syntax';

/** Node's and Electron's ways to the network, to other programs, to crash reports and to updates, by the names they are imported with. */
const ways = /\b(?:crashReporter|autoUpdater|netLog|net|inAppPurchase|pushNotifications|shell)\b/;
const modules = /^(?:(?:node:)?(?:https?|http2|net|dgram|tls|dns)|electron-updater)(?:\/|$)/;

/** Ways to the network that a program takes, as `path way`. */
function waysOut(file: SourceFile): readonly string[] {
  const imported = importsOf(file).filter(({ specifier, typeOnly }) => !typeOnly && modules.test(specifier)).map(({ specifier }) => specifier);
  const named = Array.from(file.text.matchAll(/import (?:type )?\{([^}]*)\} from 'electron'/g), ([, names = '']) => ways.exec(names)?.[0]).filter((way) => way !== undefined);
  return [...imported, ...named].map((way) => `${file.path} ${way}`);
}

/**
 * The app's own files, read through its own scheme for the dev server; dumps of crashes, which stay on the machine; and the one host
 * of releases, when somebody presses for it.
 */
const own = ['main/app/web/protocol.ts net', 'main/support/crashDumps.ts crashReporter', 'main/updates/electronUpdater.ts electron-updater'];

/** Words that would have crash reports sent somewhere. */
const uploads = /submitURL|setUploadToServer|uploadToServer(?!: false\b)/;

test('no program of the app reaches for the network, for other programs, for crash reports or for updates', () => {
  expect(files.filter((file) => isApp(file) && isProgram(file)).flatMap(waysOut).filter((way) => !own.includes(way))).toEqual([]);
});

test('dumps of crashes are kept, and no program of the app has them sent anywhere', () => {
  expect(files.filter(({ text }) => text.includes('crashReporter.start({ uploadToServer: false })')).map(({ path }) => path).filter((path) => path.startsWith('main/'))).toEqual(['main/support/crashDumps.ts']);
  expect(files.filter((file) => isApp(file) && uploads.test(file.text)).map(({ path }) => path)).toEqual([]);
});

test.each(['crashReporter.start({ uploadToServer: true })', "crashReporter.start({ submitURL: 'https://a.b' })", 'crashReporter.setUploadToServer(true)'])('the rule about dumps refuses %s', (text) => {
  expect(uploads.test(text)).toBe(true);
});

test('nothing but the preload hands a page anything of Electron’s', () => {
  expect(files.filter((file) => isApp(file) && isProgram(file) && /\b(?:contextBridge|ipcRenderer|webUtils)\b/.test(file.text)).map(({ path }) => path)).toEqual(['preload/index.ts']);
});

test.each(["import { shell } from 'electron';", "import { autoUpdater } from 'electron-updater';", "import { crashReporter } from 'electron';", "import { app, autoUpdater } from 'electron';", "import { request } from 'node:https';", "import { connect } from 'net';"])('the rule refuses %s', (text) => {
  expect(waysOut(madeUp('main/app/a.ts', text))).toHaveLength(1);
});
