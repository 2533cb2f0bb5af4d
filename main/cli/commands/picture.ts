import type { BrowserWindow, NativeImage } from 'electron';
import { type Clock, within } from '../../compute/deadline';
import { Refusal } from '../words/refusal';

/** How long one picture may take: huge ones are drawn by the CPU. */
const captureMs = 60_000;
const mostCaptures = 20;
/** Fonts there, and two refreshes gone by: by then the compositor has what the page drew. */
const settled = 'document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0)))))';

/**
 * Takes a picture of a stage that says it has drawn. The drawing reaches the compositor some refreshes later, so pictures
 * are taken until two in a row are the same. (The `paint` event would not do: asked to, it repeats an old picture.)
 *
 * @returns a PNG of exactly that size
 * @throws Refusal when the stage does not come to rest
 */
export async function takePicture(window: BrowserWindow, size: { readonly width: number; readonly height: number }, clock: Clock): Promise<Uint8Array> {
  let last: Buffer = Buffer.alloc(0);
  for (let count = 0; count < mostCaptures; count += 1) {
    const image = await within(clock, captureMs, capture(window), () => {
      throw new Refusal(1, `no picture of the stage came within ${captureMs / 1000} s`);
    });
    const { width, height } = image.getSize();
    const bitmap = image.toBitmap();
    if (width === size.width && height === size.height && last.equals(bitmap)) return image.toPNG();
    last = bitmap;
  }
  throw new Refusal(1, 'the stage did not come to rest, so there is no picture of it');
}

async function capture({ webContents: contents }: BrowserWindow): Promise<NativeImage> {
  await contents.executeJavaScript(settled);
  return await contents.capturePage();
}
