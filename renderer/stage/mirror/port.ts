/** Calls with each port that main hands this page; the newest replaces those before it. */
export function onPort(take: (port: MessagePort) => void): void {
  window.addEventListener('message', ({ source, data, ports }) => {
    const [port] = ports;
    // Only the preload of this very window speaks on it.
    if (source === window && data === 'unroll:port' && port) take(port);
  });
}
