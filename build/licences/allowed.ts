/** Licences that allow us to pass a package on without asking for more than their text. */
const permissive: ReadonlySet<string> = new Set(['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'OFL-1.1', 'Python-2.0']);

/** Whether all that a package asks for is permissive; of several licences joined by `OR` one is enough. */
export function isPermissive(licence: string): boolean {
  const bare = licence.replaceAll(/[()]/g, ' ').trim();
  return bare.split(/\s+OR\s+/).some((one) => one.split(/\s+AND\s+/).every((name) => permissive.has(name.trim())));
}
