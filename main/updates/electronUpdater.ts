import { app } from 'electron';
import type { AppUpdater, CancellationToken, UpdateInfo } from 'electron-updater';
import type { Release } from '#contract/updates';
import type { Log } from '../app/log';
import type { Feed } from './feed';
import { ReleaseError, type Releases } from './releases';

/** Releases as electron-updater finds them, which is loaded when the first of them is looked for. */
export class ElectronReleases implements Releases {
  readonly #feed: Feed;
  readonly #log: Log;
  #updater: AppUpdater | null = null;
  #token: CancellationToken | null = null;

  constructor(feed: Feed, log: Log) {
    this.#feed = feed;
    this.#log = log;
  }

  async look(): Promise<Release | null> {
    const updater = await this.#fresh();
    const result = await updater.checkForUpdates().catch((cause: unknown) => {
      throw new ReleaseError(kindOf(cause), cause);
    });
    if (result?.isUpdateAvailable !== true) return null;
    this.#updater = updater;
    return this.#releaseOf(result.updateInfo);
  }

  async fetch(told: (share: number) => void): Promise<void> {
    const updater = this.#updater;
    if (updater === null) throw new Error('nothing was found that could be fetched');
    updater.removeAllListeners('download-progress');
    updater.on('download-progress', ({ percent }) => told(percent / 100));
    // One that was used to stop stays so.
    const { CancellationToken } = await import('electron-updater');
    const token = new CancellationToken();
    this.#token = token;
    await updater.downloadUpdate(token).catch((cause: unknown) => {
      throw new ReleaseError(token.cancelled ? 'stopped' : kindOf(cause), cause);
    });
  }

  stop(): void {
    this.#token?.cancel();
  }

  install(): void {
    const updater = this.#updater;
    if (updater === null) throw new Error('nothing was fetched');
    const problems: Error[] = [];
    updater.once('error', (problem) => problems.push(problem));
    // The new one starts while this one still ends, and must not take it for a first start.
    app.releaseSingleInstanceLock();
    updater.quitAndInstall(false, true);
    const [problem] = problems;
    if (problem === undefined) return;
    app.requestSingleInstanceLock();
    throw problem;
  }

  /** An updater of its own for each look: one that waits for an answer that never comes would hold up the next. */
  async #fresh(): Promise<AppUpdater> {
    const { AppImageUpdater, MacUpdater, NsisUpdater } = await import('electron-updater');
    const Updater = process.platform === 'win32' ? NsisUpdater : process.platform === 'darwin' ? MacUpdater : AppImageUpdater;
    const updater: AppUpdater = new Updater();
    updater.logger = { info: () => undefined, warn: (line: unknown) => this.#log.info(String(line)), error: () => undefined };
    // Each step waits for somebody to press.
    updater.autoDownload = false;
    updater.autoInstallOnAppQuit = false;
    updater.allowDowngrade = false;
    updater.allowPrerelease = false;
    // Also where the app runs from its sources, and on Linux where it is no AppImage: it is told by hand there.
    updater.forceDevUpdateConfig = true;
    updater.updateConfigPath = this.#feed.file;
    // Whole files alone: they are checked as a whole, and a lecturer does this between two terms.
    updater.disableDifferentialDownload = true;
    // It would tell the host a number by which this machine is known again.
    updater.requestHeaders = { 'x-user-staging-id': 'none' };
    // A listener must be there, or the failure that is told by a rejection, too, would end the app.
    updater.on('error', () => undefined);
    return updater;
  }

  #releaseOf({ version, releaseNotes, files }: UpdateInfo): Release {
    const notes = typeof releaseNotes === 'string' ? releaseNotes : (releaseNotes ?? []).map(({ note }) => note ?? '').join('\n\n');
    return { version: version.slice(0, 64), notes: notes.slice(0, 4000), address: installsItself() ? null : this.#addressOf(files.map(({ url }) => url)) };
  }

  /** The package for this system among those announced; the folder, where there is none. */
  #addressOf(urls: readonly string[]): string {
    const wanted = urls.find((url) => url.endsWith('.deb')) ?? '';
    const { href, hostname } = new URL(wanted, this.#feed.address);
    return hostname === this.#feed.host ? href.slice(0, 2000) : this.#feed.address;
  }
}

/** Whether a copy like this can be replaced by itself; what a package manager put there is that one's to replace. */
function installsItself(): boolean {
  return process.platform !== 'linux' || process.env['APPIMAGE'] !== undefined;
}

function kindOf(cause: unknown): ReleaseError['kind'] {
  const { code, message } = cause instanceof Error ? (cause as Error & { readonly code?: unknown }) : { code: '', message: String(cause) };
  if (code === 'ERR_CHECKSUM_MISMATCH' || /checksum mismatch/.test(message)) return 'altered';
  return /^net::ERR_/.test(message) || /^HTTP_ERROR_/.test(String(code)) ? 'unreachable' : 'unreadable';
}
