import type { Switch } from './switches';

/**
 * Switches that keep Chromium from reaching out by itself. Pages are kept in by their content security policy; these are for
 * what the browser around them would do.
 *
 * @param hosts - those that have an address all the same: the dev server's while developing, that of the releases where there is one
 */
export function quietSwitches(hosts: readonly string[]): readonly Switch[] {
  return [
    // Lists and variations that Chromium fetches for itself.
    { name: 'disable-background-networking' },
    // Newer parts of the browser, such as decoders and word lists.
    { name: 'disable-component-update' },
    // Reports about failed requests.
    { name: 'disable-domain-reliability' },
    { name: 'disable-sync' },
    { name: 'no-pings' },
    { name: 'dns-prefetch-disable' },
    // A system that finds its proxy by itself asks the network for it.
    { name: 'no-proxy-server' },
    // And whatever else there may be finds no host: only addresses of this machine have a name.
    { name: 'host-resolver-rules', value: ['MAP * ~NOTFOUND', ...hosts.map((host) => `EXCLUDE ${host}`)].join(', ') },
  ];
}
