import type { ElectronApplication } from 'playwright';

/** Has the next pages that are opened run a script before any of their own, to injure what they rely on. */
export function injectInto(app: ElectronApplication, script: string, pages: number): Promise<void> {
  return app.evaluate(({ app: main }, { source, most }) => {
    let opened = 0;
    main.on('web-contents-created', (_event, contents) => {
      opened += 1;
      if (opened > most) return;
      contents.debugger.attach('1.3');
      void contents.debugger.sendCommand('Page.enable');
      void contents.debugger.sendCommand('Page.addScriptToEvaluateOnNewDocument', { source });
    });
  }, { source: script, most: pages });
}
