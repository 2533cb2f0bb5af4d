import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The laptop's own screen and the projector that can be plugged in beside it. */
const own = 'DUMMY0';
const projector = 'DUMMY1';
const mode = '1920x1080';

/** A display server with two screens that are as real to a program as any, without hardware behind them. */
export interface TwoScreens {
  /** What a program needs to open its windows there. */
  readonly environment: Record<string, string>;
  plug(): Promise<void>;
  unplug(): Promise<void>;
  stop(): Promise<void>;
}

const configuration = `
Section "Device"
  Identifier "device"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5.0-1000.0
  VertRefresh 5.0-200.0
EndSection
Section "Screen"
  Identifier "screen"
  Device "device"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "1280x720"
    Virtual 4096 2160
  EndSubSection
EndSection
`;

/** Starts such a server; the projector is not plugged in yet. */
export async function startTwoScreens(): Promise<TwoScreens> {
  const folder = mkdtempSync(join(tmpdir(), 'unroll-screens-'));
  const configPath = join(folder, 'xorg.conf');
  writeFileSync(configPath, configuration);
  const words = ['-displayfd', '3', '-config', configPath, '-logfile', join(folder, 'log'), '-noreset', '-nolisten', 'tcp', '-novtswitch', '-sharevts'];
  const server = spawn('Xorg', words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((done) => server.once('close', () => done()));
  const failed = new Promise<never>((_done, fail) => server.once('error', fail));
  // Safe: the fourth descriptor was asked for as a pipe.
  const display = `:${await Promise.race([firstLine(server.stdio[3] as Readable), failed])}`;
  const environment = { ...definedEnvironment(), DISPLAY: display };
  const xrandr = async (...wish: readonly string[]): Promise<void> => void (await run('xrandr', wish, { env: environment }));
  const change = async (...wish: readonly string[]): Promise<void> => {
    await xrandr('--output', projector, ...wish);
    // Only when it is asked does the server look what is plugged in now.
    await xrandr('--query');
  };
  await xrandr('--addmode', projector, mode);
  return {
    environment,
    plug: () => change('--mode', mode, '--right-of', own),
    unplug: () => change('--off'),
    stop: async () => {
      server.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function firstLine(stream: Readable): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    stream.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      if (text.endsWith('\n')) resolve(text.trim());
    });
  });
}

/** Our own environment without what is undefined in it, and without a way to a person's own display. */
export function definedEnvironment(): Record<string, string> {
  const { WAYLAND_DISPLAY: _never, ...environment } = process.env;
  return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
