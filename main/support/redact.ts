/** What tells whose machine this is. */
export interface Owner {
  readonly home: string;
  readonly user: string;
  readonly host: string;
}

/** Folders of other people on this machine, as the three systems name them. */
const homes = [/(?<![\w.])\/(?:home|Users)\/[^/\\\s:'"]+/g, /\b[a-z]:[\\/]+Users[\\/]+(?:[^\\/:*?"<>|\r\n]+(?=[\\/])|[^\\/\s:*?"<>|]+)/gi];
const secrets = /\b([\w-]*(?:token|secret|passw(?:or)?d|api[_-]?key|authorization|cookie))("?\s*[=:]\s*"?)(?:(?:bearer|basic)\s+)?[^\s"]+/gi;
const credentials = /:\/\/[^/\s@]+@/g;

/** A text without home folder, user name, name of the machine, and whatever looks like a secret. */
export function redacted(text: string, { home, user, host }: Owner): string {
  const ownHome = home.length > 1 ? formsOf(home).map((form) => new RegExp(`(?<![\\w.])${escaped(form)}(?![\\w-])`, 'gi')) : [];
  const withoutHomes = [...ownHome, ...homes].reduce((rest, form) => rest.replace(form, '~'), text);
  return named(named(withoutHomes, user, '~'), host, '(host)').replace(secrets, '$1$2…').replace(credentials, '://…@');
}

/** Words of the lecture in a line of the log: what is quoted, and names of files that a person chose. */
export function withoutContent(line: string): string {
  return line.replace(/“[^”]*”|„[^“]*“|"[^"]*"/g, '“…”').replace(/(?<![^\s/\\])[^\s/\\]+\.(unroll|txt|md|safetensors)\b/gi, '….$1');
}

/** The ways in which a path is written: with other slashes, with doubled ones, as part of an address. */
function formsOf(path: string): readonly string[] {
  const slashes = path.replaceAll('\\', '/');
  const forms = new Set([path, slashes, path.replaceAll('\\', '\\\\'), encodeURI(slashes)]);
  return [...forms].toSorted((one, other) => other.length - one.length);
}

function named(text: string, name: string, instead: string): string {
  return name === '' ? text : text.replace(new RegExp(`(?<![\\p{L}\\p{N}_])${escaped(name)}(?![\\p{L}\\p{N}_])`, 'giu'), instead);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
