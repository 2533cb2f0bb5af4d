import { app, type Session } from 'electron';
import type { Log } from './log';
import { roleOf } from './web/location';

/** Denies what our pages never need, to every page there will ever be: leaving, new windows, embedded pages. */
export function guardContents(log: Log): void {
  app.on('web-contents-created', (_event, contents) => {
    // No content security policy covers WebRTC, which would talk to any address.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.on('will-navigate', (event) => {
      // Loading the same page again is no leaving: the dev server asks for it when it cannot replace a module.
      if (event.url === contents.getURL()) return;
      log.warn(`refused to navigate to ${event.url}`);
      event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    // Chromium asks nobody about empty pages. A page of ours that went to one is ended, and had anew like any that died.
    let ours = false;
    contents.on('did-navigate', (_event, url) => {
      ours ||= roleOf(url) !== null;
      if (!ours || roleOf(url) !== null) return;
      log.warn(`ended a page that went to ${url}`);
      contents.forcefullyCrashRenderer();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      log.warn(`refused to open a window for ${url}`);
      return { action: 'deny' };
    });
  });
}

/** Denies every permission and download in a session; Electron's default grants them. */
export function guardSession(session: Session, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log.warn(`refused permission ${permission}`);
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // Turned off for a page it still fetches the dictionary of the system's language, before any page is opened.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
}
