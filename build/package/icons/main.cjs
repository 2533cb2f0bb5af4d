// Draws a picture of vectors in several sizes: `electron FOLDER-OF-THIS PICTURE.svg OUT`.
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { app, BrowserWindow } = require('electron');

const sizesPx = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const [picture, out] = process.argv.slice(-2);

/** Runs in the page. */
async function draw(address, sizePx) {
  const image = new Image(sizePx, sizePx);
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = sizePx;
  canvas.height = sizePx;
  canvas.getContext('2d').drawImage(image, 0, 0, sizePx, sizePx);
  return canvas.toDataURL('image/png');
}

async function drawAll() {
  await app.whenReady();
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  await window.loadURL('about:blank');
  const address = `data:image/svg+xml;base64,${readFileSync(picture).toString('base64')}`;
  mkdirSync(out, { recursive: true });
  for (const sizePx of sizesPx) {
    const drawn = await window.webContents.executeJavaScript(`(${draw})(${JSON.stringify(address)}, ${sizePx})`);
    writeFileSync(join(out, `${sizePx}x${sizePx}.png`), Buffer.from(drawn.slice(drawn.indexOf(',') + 1), 'base64'));
  }
}

drawAll().then(() => app.exit(0), (cause) => {
  process.stderr.write(`${cause.stack}\n`);
  app.exit(1);
});
