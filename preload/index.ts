import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, EventName } from '#contract/channels';

type Listener = (payload: unknown) => void;

const listeners = new Map<EventName, Set<Listener>>();

// Electron's own event object stays here: it would give a page more than it was promised.
ipcRenderer.on('unroll:event', (_event, name: EventName, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload);
});

// A port cannot pass the bridge; it is handed to the page by the page's own window, which nobody else can reach.
ipcRenderer.on('unroll:port', ({ ports }) => window.postMessage('unroll:port', location.origin, [...ports]));

const bridge: Bridge = {
  call: (name, request) => ipcRenderer.invoke('unroll:call', name, request),
  on(name, listener) {
    const known = listeners.get(name) ?? new Set<Listener>();
    // Safe: main sends each event with the payload its table says.
    listeners.set(name, known.add(listener as Listener));
    return () => {
      known.delete(listener as Listener);
    };
  },
};

contextBridge.exposeInMainWorld('bridge', bridge);

// A lecture file that is dropped is opened by main, which is told its path from here: a page can neither learn a path nor
// name one. Everything else that is dropped goes to the page, as ever.
window.addEventListener('drop', (event) => {
  const file = Array.from(event.dataTransfer?.files ?? []).find(({ name }) => /\.unroll(?:~\d)?$/i.test(name));
  if (!event.isTrusted || file === undefined) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  ipcRenderer.send('unroll:dropped', webUtils.getPathForFile(file));
}, { capture: true });
