import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, powerSaveBlocker, session } from 'electron';
import { readAbout } from './app/about';
import { fileLog } from './app/fileLog';
import { onDroppedLecture } from './app/drops';
import { lectureFileIn } from './app/lectureFiles';
import { watchGraphics } from './app/graphicsWatch';
import { type Log, logHealth, stderrLog } from './app/log';
import { describeSurroundings, hasGpuDevice } from './app/machine';
import { speakAs } from './app/language';
import { quietSwitches } from './app/quiet';
import { registerScheme } from './app/web/protocol';
import { CalibrationFile } from './app/files/calibrationFile';
import { systemDialogs } from './app/files/dialogs';
import { makeTraceDesk } from './app/files/traceDesk';
import { type FoundSettings, readSettings, SettingsFile } from './app/files/settings';
import { readStart, wordsToGoOn } from './app/start';
import { appendSwitches, graphicsSwitches, revectorize, tellingSwitches } from './app/switches';
import { makeDesk } from './bench/desk';
import { Calibrations } from './compute/calibrations';
import { elapse, systemClock as clock, timestamp } from './compute/deadline';
import { type Core, type CoreParts, makeCore } from './core';
import { Awake } from './hall/awake';
import { Hall } from './hall/hall';
import { systemScreens, windowsCanBePlaced } from './hall/screens';
import { startCommand } from './cli/commandLine';
import { Lecture } from './lecture';
import { LectureDesk } from './lectures/desk/desk';
import { systemQuestions } from './lectures/desk/questions';
import { LectureReader } from './lectures/reading/reader';
import { forgetOldDumps, keepCrashDumps } from './support/crashDumps';
import { makeSupportDesk } from './support/desk';
import { Tapes } from './tapes/tapes';
import { UpdateDesk } from './updates/desk';
import { ElectronReleases } from './updates/electronUpdater';
import { readFeed } from './updates/feed';

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const start = readStart(process.argv.slice(1), process.env);
const development = !app.isPackaged;

app.setPath('userData', start.userDataDir ?? join(app.getPath('appData'), 'Unroll'));
registerScheme();
/** Where releases are announced; a command looks for none. */
const feed = start.cli === null ? readFeed(development ? (start.updates ?? '') : join(process.resourcesPath, 'app-update.yml')) : null;
const devHost = development && start.cli === null ? hostOf(process.env['ELECTRON_RENDERER_URL']) : null;
appendSwitches(app.commandLine, quietSwitches([devHost, feed?.host ?? null].filter((host) => host !== null)));
// One lost GPU too many would otherwise block 3D for a whole host until the app is restarted.
app.disableDomainBlockingFor3DAPIs();
if (start.cli === null) startWindow();
else startCommandLine(start.cli);

/** Host of an address; `null` for none. */
function hostOf(address: string | undefined): string | null {
  return address !== undefined && URL.canParse(address) ? new URL(address).hostname : null;
}

/** Sets Chromium's switches and says what the compute page is told about the machine. */
function prepareGraphics(webGpuWanted: boolean, pictures: boolean): Graphics {
  const { softwareDrawing } = start;
  const hasGpu = !softwareDrawing && (hasGpuDevice() || (development && start.assumeGpu));
  const wanted = webGpuWanted || start.softwareWebGpu;
  appendSwitches(app.commandLine, graphicsSwitches({ platform: process.platform, hasGpuDevice: hasGpu, webGpuWanted: wanted, softwareDrawing, pictures }));
  const none = softwareDrawing || (process.platform === 'linux' && !hasGpu && !wanted);
  return { computeQuery: `?gpu=${none ? 'none' : 'maybe'}`, hasLesser: !softwareDrawing && (hasGpu || process.platform !== 'linux') };
}

/** How this run draws and computes. */
interface Graphics extends Pick<CoreParts, 'computeQuery'> {
  /** Whether Chromium has a lesser way to draw than this one, and ends the app when it has gone through all of them. */
  readonly hasLesser: boolean;
}

function commonParts(): Pick<CoreParts, 'source' | 'preload' | 'about' | 'clock'> {
  const folder = development && start.pages !== null ? start.pages : fromHere('../renderer');
  const devUrl = development && start.pages === null ? (process.env['ELECTRON_RENDERER_URL'] ?? null) : null;
  return { source: { folder, devUrl }, preload: fromHere('../preload/index.cjs'), about: readAbout(), clock };
}

/** Where what was measured about this machine is remembered, for the window and the command line alike. */
function calibrationPath(): string {
  return join(app.getPath('userData'), 'calibration.json');
}

/** The program of the thread in which lecture files are read, built beside this one. */
function readerProgram(): string {
  return fromHere('./reader.js');
}

function startCommandLine(words: readonly string[]): void {
  const parts = commonParts();
  const graphics = { computeQuery: '', hasLesser: false };
  startCommand(words, {
    about: parts.about,
    clock,
    readerProgram: readerProgram(),
    calibrationPath: calibrationPath(),
    prepare: ({ webGpuWanted, pictures, revectorize: wanted }) => {
      Object.assign(graphics, prepareGraphics(webGpuWanted, pictures));
      if (wanted) appendSwitches(app.commandLine, [revectorize]);
      return tellingSwitches(app.commandLine);
    },
    // A session in memory: a command neither meets what an earlier one left behind nor leaves anything itself.
    makeCore: () => makeCore({ ...parts, ...graphics, session: session.fromPartition('unroll-cli'), log: stderrLog() }),
  });
}

function startWindow(): void {
  const asked = lectureFileIn(process.argv.slice(1), process.cwd());
  // A second start brings the first one's window to the front, hands it its file, and ends.
  if (!app.requestSingleInstanceLock({ file: asked })) {
    app.exit(0);
    return;
  }
  // macOS names a file that was double-clicked in an event, and may do so before the app is ready.
  const waiting: WindowParts['waiting'] = {
    file: asked,
    open: (file) => {
      waiting.file = file;
    },
  };
  app.on('open-file', (event, file) => {
    event.preventDefault();
    waiting.open(file);
  });
  keepCrashDumps(join(app.getPath('userData'), 'crashes'));
  const path = join(app.getPath('userData'), 'settings.json');
  const found = readSettings(path);
  const graphics = prepareGraphics(found.settings.backend === 'webgpu', false);
  // Not awaited: Electron is ready only after this module is done.
  void app.whenReady().then(() => openWindow({ found, path, graphics, waiting }));
}

/** What is known before the app is ready. */
interface WindowParts {
  readonly found: FoundSettings;
  /** Path of the settings. */
  readonly path: string;
  readonly graphics: Graphics;
  /** The lecture file that is waiting to be opened, and what opens one. */
  readonly waiting: { file: string | null; open: (file: string) => void };
}

function openWindow({ found, path, graphics, waiting }: WindowParts): void {
  speakAs(found.settings.language);
  const logFolder = join(app.getPath('userData'), 'logs');
  const log = fileLog(logFolder);
  const parts = commonParts();
  const core = makeCore({ ...parts, ...graphics, session: session.defaultSession, log, onHealth: logHealth(log) });
  const surroundings = describeSurroundings(parts.about, tellingSwitches(app.commandLine));
  const calibrations = new Calibrations({ host: core.host, file: new CalibrationFile(calibrationPath()), surroundings });
  const bench = makeDesk({ host: core.host, calibrations, surroundings, dialogs: systemDialogs });
  const traces = makeTraceDesk(systemDialogs);
  const reader = new LectureReader(readerProgram(), clock);
  const desk = makeLectureDesk(core, reader);
  const support = makeSupportDesk({ host: core.host, about: parts.about, surroundings, logFolder, lists: ['./licences.json', '../preload/licences.json', '../renderer/licences.json'].map(fromHere) });
  const tapes = new Tapes(join(app.getPath('userData'), 'talks'), reader);
  const hall = new Hall({
    screens: systemScreens, awake: new Awake(powerSaveBlocker), clock, placeable: windowsCanBePlaced(process.env),
    openAudience: (bounds) => core.pages.openAudience(lecture.theme, bounds),
    load: (window) => core.pages.load(window),
    onState: (state) => core.tellStages('hall:state', state),
    warn: (message) => log.warn(message),
  });
  const updates = makeUpdateDesk(core, hall, log);
  const lecture: Lecture = new Lecture({ core, hall, bench, traces, desk, tapes, support, updates, startFile: waiting.file, goOn: start.goOn, found, file: new SettingsFile(path), clock, log, development });
  waiting.open = (file) => void desk.openFromOutside(file);
  onDroppedLecture((pageId) => core.pages.roleOf(pageId), waiting.open);
  app.on('second-instance', (_event, _words, _folder, handed) => {
    lecture.focus();
    const file = fileIn(handed);
    if (file !== null) waiting.open(file);
  });
  keepBeforeQuitting([desk, tapes]);
  // Before the windows close: a compute page that ends then must not be replaced.
  app.on('before-quit', () => core.host.stop());
  lecture.open();
  if (graphics.hasLesser) watchGraphics(clock, () => startAgain(lecture, log));
  void forgetOldDumps(app.getPath('crashDumps'));
}

/** Ends the app and has it start again at the same place, before Chromium ends it for good. */
function startAgain(lecture: Lecture, log: Log): void {
  log.warn('the process that draws ended four times within five minutes; the app starts again and draws by processor');
  app.relaunch({ args: [...wordsToGoOn(process.argv.slice(1), lecture.standing)] });
  app.quit();
}

function makeUpdateDesk(core: Core, hall: Hall, log: Log): UpdateDesk {
  const releases = feed && new ElectronReleases(feed, log);
  return new UpdateDesk({ releases, host: feed?.host ?? '', presenting: () => hall.state.audience !== null, tell: (state) => core.tellStages('updates:state', state), clock, log });
}

function makeLectureDesk(core: Core, reader: LectureReader): LectureDesk {
  const folder = join(app.getPath('userData'), 'lectures');
  return new LectureDesk({ folder, reader, clock, timestamp, dialogs: systemDialogs, questions: systemQuestions, tell: core.tellStages });
}

/** The lecture file that a second start hands over, if it was given one. */
function fileIn(handed: unknown): string | null {
  if (typeof handed !== 'object' || handed === null || !('file' in handed)) return null;
  return typeof handed.file === 'string' ? handed.file : null;
}

/** Ends the app only when the last change lies on the disk. @param keepers - what may still be writing */
function keepBeforeQuitting(keepers: readonly { flush(): Promise<void> }[]): void {
  let kept = false;
  app.on('will-quit', (event) => {
    if (kept) return;
    event.preventDefault();
    // A wish to quit is heard only when this event is over; with nothing left to write, flushing would be done before that.
    void Promise.all([...keepers.map((keeper) => keeper.flush()), elapse(clock, 0)]).finally(() => {
      kept = true;
      app.quit();
    });
  });
}
