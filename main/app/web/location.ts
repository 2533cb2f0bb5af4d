import { join, resolve, sep } from 'node:path';
import { type Role, roles } from '#contract/channels';

/** The scheme of all our pages; a role is its host, so that each has an origin and a process of its own. */
export const scheme = 'app';

/** Address of a role's page. */
export function pageUrl(role: Role, query = ''): string {
  return `${scheme}://${role}/${query}`;
}

/** Whose page an address belongs to, or `null` when it is none of ours. */
export function roleOf(url: string): Role | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host } = new URL(url);
  return protocol === `${scheme}:` ? (roles.find((role) => role === host) ?? null) : null;
}

/**
 * Which file of the folder a role asks for.
 *
 * @returns its path below the folder, with forward slashes; `null` when there is nothing for this role: another role's
 *   page, or a path that leads out of the folder
 */
export function pathFor(role: Role, pathname: string): string | null {
  const decoded = decode(pathname);
  if (decoded === null || decoded.includes('\0') || decoded.includes('\\')) return null;
  const parts = decoded.split('/').filter((part) => part !== '');
  if (parts.includes('..') || parts.includes('.')) return null;
  const path = parts.length === 0 ? `${role}.html` : parts.join('/');
  return roles.some((other) => other !== role && path.toLowerCase() === `${other}.html`) ? null : path;
}

/** Full path of a file inside a folder; `null` when it would lie outside. */
export function inside(folder: string, path: string): string | null {
  const root = resolve(folder);
  const full = resolve(join(root, path));
  return full.startsWith(root + sep) ? full : null;
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    // A lone percent sign: no file of ours is called that.
    return null;
  }
}
