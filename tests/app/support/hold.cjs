/*
 * Holds the app back until Playwright is connected, which then calls `__playwright_run`. Without it the first page may
 * load just while Playwright attaches to it, and about one start in forty hangs. Playwright's own loader does the same,
 * but also sets dozens of Chromium's switches, and the app under test should run as it does for a lecturer.
 */
const { app } = require('electron');

const ready = app.whenReady();
const emit = app.emit.bind(app);
let readyWords = [];
let release = () => undefined;
const released = new Promise((resolve) => {
  release = resolve;
});
let isReady = false;

app.emit = (event, ...words) => {
  if (event !== 'ready' || isReady) return emit(event, ...words);
  readyWords = words;
  return app.listenerCount('ready') > 0;
};
app.isReady = () => isReady;
app.whenReady = () => released;

globalThis.__playwright_run = async () => {
  const launchInfo = await ready;
  isReady = true;
  release(launchInfo);
  emit('ready', ...readyWords);
};
