import type { BrowserWindow } from 'electron';
import { type Clock, within } from '../../compute/deadline';
import { Refusal } from '../words/refusal';

/** How long one picture may take: huge ones are drawn by the CPU. */
const captureMs = 180_000;
const mostCaptures = 20;
/** Fonts there, and two refreshes gone by: by then the compositor has what the page drew. */
const settled = 'document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0)))))';

/** Width and height of a picture, in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Gives a page exactly this size, before it is loaded. The window alone will not do: on X11 one that is as large as the
 * display comes out a pixel smaller each way, and elsewhere none may be larger than the screen.
 */
export async function fixSize(window: BrowserWindow, { width, height }: PictureSize): Promise<void> {
  // Without any page there is nothing whose size could be set, and Electron would crash.
  await window.loadURL('about:blank');
  const { debugger: inspector } = window.webContents;
  inspector.attach('1.3');
  await inspector.sendCommand('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
}

/**
 * Takes a picture of a stage of fixed size that says it has drawn. The drawing reaches the compositor some refreshes
 * later, so pictures are taken until two in a row are the same.
 *
 * @returns a PNG of exactly the fixed size
 * @throws Refusal when the stage does not come to rest
 */
export async function takePicture(window: BrowserWindow, clock: Clock): Promise<Uint8Array> {
  let last: Buffer = Buffer.alloc(0);
  for (let count = 0; count < mostCaptures; count += 1) {
    const picture = await within(clock, captureMs, capture(window), () => {
      throw new Refusal(1, `no picture of the stage came within ${captureMs / 1000} s`);
    });
    if (last.equals(picture)) return picture;
    last = picture;
  }
  throw new Refusal(1, 'the stage did not come to rest, so there is no picture of it');
}

async function capture({ webContents: contents }: BrowserWindow): Promise<Buffer> {
  await contents.executeJavaScript(settled);
  // Electron types an answer of the protocol as any; this command's has the PNG in base64.
  const { data }: { data: string } = await contents.debugger.sendCommand('Page.captureScreenshot', { format: 'png', captureBeyondViewport: true });
  return Buffer.from(data, 'base64');
}
