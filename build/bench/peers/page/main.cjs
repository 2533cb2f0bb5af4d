// @ts-check
// A page that may share memory between threads, as ours may, with nothing in it but other people's libraries.
const { readFile } = require('node:fs/promises');
const { extname, join, normalize } = require('node:path');
const { app, BrowserWindow, protocol } = require('electron');

const root = join(__dirname, '..', '..', '..', '..');
/**
 * What the page may read, by the first part of the path.
 *
 * @type {Readonly<Record<string, string>>}
 */
const folders = {
  page: __dirname,
  models: process.env['UNROLL_BENCH_MODELS'] ?? __dirname,
  ort: join(__dirname, '..', 'node_modules', 'onnxruntime-web', 'dist'),
  tfjs: join(root, 'node_modules', '@tensorflow', 'tfjs', 'dist'),
  'tfjs-wasm': join(root, 'node_modules', '@tensorflow', 'tfjs-backend-wasm', 'dist'),
};
/** @type {Readonly<Record<string, string>>} */
const types = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm' };
const html = `<!doctype html>
<meta charset="utf-8">
<title>peers</title>
<script src="/tfjs/tf.min.js"></script>
<script src="/tfjs-wasm/tf-backend-wasm.min.js"></script>
<script src="/ort/ort.wasm.min.js"></script>
<script type="module" src="/page/index.mjs"></script>`;
const isolating = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

protocol.registerSchemesAsPrivileged([{ scheme: 'peers', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);

void app.whenReady().then(() => {
  protocol.handle('peers', async ({ url }) => {
    const { pathname } = new URL(url);
    const [, name = '', ...rest] = pathname.split('/');
    const folder = folders[name];
    if (pathname === '/') return new Response(html, { headers: { ...isolating, 'Content-Type': 'text/html' } });
    try {
      if (!folder) throw new RangeError(url);
      const bytes = await readFile(join(folder, normalize(join('/', ...rest))));
      return new Response(new Uint8Array(bytes), { headers: { ...isolating, 'Content-Type': types[extname(pathname)] ?? 'application/octet-stream' } });
    } catch {
      return new Response('There is no such file.', { status: 404 });
    }
  });
  const window = new BrowserWindow({ width: 300, height: 200, webPreferences: { sandbox: true, contextIsolation: true, backgroundThrottling: false } });
  void window.loadURL('peers://bench/');
});
