import { readFileSync } from 'node:fs';

interface Logged {
  readonly constants: { readonly logSourceType: Readonly<Record<string, number>>; readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly source: { readonly type: number }; readonly params?: Readonly<Record<string, unknown>> }[];
}

/** What a browser does that reaches for the network: a request, the look-up of a host, a connection, a datagram. */
const reaching = /^(?:URL_REQUEST|HTTP_STREAM_JOB|HOST_RESOLVER|HOST_RESOLVER_IMPL|DNS_TRANSACTION|TCP_CONNECT|TCP_STREAM_ATTEMPT|SOCKET|TRANSPORT_CONNECT_JOB|SSL_CONNECT|UDP_SOCKET|UDP_CONNECT|QUIC_SESSION$|QUIC_SESSION_POOL_(?:DIRECT_)?JOB)/;

/** Everything in Chromium's own log of the network that reached for it, as `what: details`; and how many events there were at all. */
export function reachedIn(path: string): { readonly events: number; readonly reached: readonly string[] } {
  const { constants, events } = parse(readFileSync(path, 'utf8'));
  const named = (numbers: Readonly<Record<string, number>>): ReadonlyMap<number, string> => new Map(Object.entries(numbers).map(([name, number]) => [number, name]));
  const [sources, types] = [named(constants.logSourceType), named(constants.logEventTypes)];
  const reached = events.flatMap(({ type, source, params }) => {
    const [from = '', what = ''] = [sources.get(source.type), types.get(type)];
    return reaching.test(from) || reaching.test(what) ? [`${from} ${what}: ${JSON.stringify(params ?? {}).slice(0, 200)}`] : [];
  });
  return { events: events.length, reached };
}

/** A log whose end was not written when the app was ended is closed here. */
function parse(text: string): Logged {
  try {
    return JSON.parse(text) as Logged;
  } catch {
    return JSON.parse(`${text.trimEnd().replace(/,$/, '')}]}`) as Logged;
  }
}
