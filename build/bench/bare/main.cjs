// The least an Electron app can be: one window with one word, in the same sandbox as ours. Cold starts are held against it.
const { app, BrowserWindow } = require('electron');

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 720, useContentSize: true, webPreferences: { sandbox: true, contextIsolation: true } });
  void window.loadURL('data:text/html,<title>bare</title><body>bare');
});
