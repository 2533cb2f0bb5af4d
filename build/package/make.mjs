// @ts-check
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PreparationError } from '../preparationError.mjs';
import { readJson, root } from '../project.mjs';
import { capture } from '../run/child.mjs';
import { report } from '../steps/report.mjs';
import { makeFolder, makeReleases, prepareBuilder } from './builder.mjs';
import { componentsOf, shipped } from './components.mjs';
import { filesIn, sizesBelow, strangers } from './contents.mjs';
import { pack } from './debian/deb.mjs';
import { layOut } from './debian/layout.mjs';
import { drawIcons, icon } from './icons.mjs';
import { writeNotices } from './notices.mjs';
import { billOfMaterials } from './sbom.mjs';
import { shares, sizesText } from './sizes.mjs';
import { PARTS, stageApp } from './stage.mjs';
import { announcementText, updatesAddress } from './updates.mjs';
import { debianArchitecture, debianFile, packageVersion } from './version.mjs';

/** @typedef {import('../runtime/cache.mjs').Runtime} Runtime */
/** @typedef {readonly import('./components.mjs').Component[]} Components */

const work = join(root, '.cache', 'package');
const dist = join(root, 'dist');

/**
 * Makes the packages of the built app.
 *
 * @param {Runtime} runtime
 * @param {{ readonly all: boolean }} wish - `all`: also those that need GitHub
 * @returns {Promise<string | null>} the Debian package; null on a system without them
 * @throws PreparationError where a release is asked for and there is only a runtime for development
 */
export async function makePackages(runtime, { all }) {
  if (all && runtime.source !== 'official') throw new PreparationError(`Releases are made with Electron's own release. ${runtime.note}`);
  const updates = updatesAddress(process.env);
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  await report('builder', prepareBuilder);
  await report('app', async () => {
    await stageApp(root, join(work, 'app'));
    return { text: 'laid out, imports nothing from outside', changed: true };
  });
  await report('icons', async () => {
    await drawIcons(runtime.executable, join(work, 'icons'));
    return { text: 'drawn in nine sizes', changed: true };
  });
  const components = componentsOf(shipped(root, PARTS), readJson(join(root, 'package-lock.json')).packages);
  writeNotices(join(work, 'notices'), components);
  const app = String(readJson(join(root, 'package.json')).version);
  const version = packageVersion(app, runtime);
  const file = process.platform === 'linux' ? await makeDebian(runtime, version, updates) : null;
  if (all) await report('releases', async () => ({ text: `made ${(await releases(runtime.version, updates)).join(', ')}`, changed: true }));
  if (updates !== null && process.platform === 'linux') await report('updates', () => announce(app, updates));
  await report('materials', async () => writeAbout(version, components, runtime));
  return file;
}

/**
 * @param {Runtime} runtime
 * @param {string} version
 * @param {string | null} updates
 */
async function makeDebian(runtime, version, updates) {
  const architecture = debianArchitecture(process.arch);
  const file = debianFile(version, architecture);
  const laid = join(work, 'debian');
  const date = await dateOfSources();
  await report('folder', async () => {
    const unpacked = await makeFolder(runtime, updates);
    const files = filesIn(join(unpacked, 'resources', 'app.asar'));
    const odd = strangers(files);
    if (odd.length > 0) throw new Error(`The packed app holds ${odd.length} files that were not built, such as ${odd[0]}.`);
    layOut(laid, { unpacked, icons: join(work, 'icons'), icon, version, architecture, note: runtime.note, date });
    return { text: `Electron ${runtime.version} with the app, ${files.length} files in its archive`, changed: true };
  });
  await report('sizes', async () => ({ text: sizesText(shares(sizesBelow(laid), sizesBelow(dirname(runtime.executable)))), changed: true }));
  await report('package', async (say) => {
    say('packing');
    await pack(laid, join(root, file), date);
    return { text: file, changed: true };
  });
  return file;
}

/**
 * What is to be put beside the packages in the folder that copies ask.
 *
 * @param {string} version
 * @param {string} address
 */
async function announce(version, address) {
  writeFileSync(join(dist, 'latest-linux.yml'), announcementText(dist, packagesIn(dist), version, await dateOfSources()));
  return { text: `dist/latest-linux.yml announces ${version}, to lie in ${address}`, changed: true };
}

/**
 * @param {string} electronVersion
 * @param {string | null} updates
 */
async function releases(electronVersion, updates) {
  await makeReleases(electronVersion, updates);
  return packagesIn(dist);
}

/**
 * Writes what is in the packages and what they must be to the last bit.
 *
 * @param {string} version
 * @param {Components} components
 * @param {Runtime} runtime
 */
function writeAbout(version, components, runtime) {
  const files = packagesIn(dist).map((file) => ({ file, sha256: createHash('sha256').update(readFileSync(join(dist, file))).digest('hex') }));
  const name = `unroll_${version}.cdx.json`;
  writeFileSync(join(dist, name), `${JSON.stringify(billOfMaterials({ version, components, runtime, files }), null, 2)}\n`);
  const sums = files.map(({ file, sha256 }) => `${sha256}  ${file}\n`).join('');
  writeFileSync(join(dist, 'SHA256SUMS'), sums);
  return { text: `${components.length} packages in dist/${name}\n${sums.trimEnd()}`, changed: true };
}

/** @param {string} folder */
function packagesIn(folder) {
  return readdirSync(folder).filter((name) => /\.(?:deb|AppImage|tar\.gz|exe|dmg|zip)$/.test(name)).sort();
}

/** When the sources were last committed; now, where nobody knows. */
async function dateOfSources() {
  const { code, stdout } = await capture('git', ['log', '-1', '--format=%ct'], { cwd: root });
  return code === 0 ? new Date(Number(stdout) * 1000) : new Date();
}
