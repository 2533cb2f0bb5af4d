/** The faces that come with the app. */
const own = ['Inter Variable', 'JetBrains Mono Variable', 'KaTeX_Main', 'KaTeX_Math'] as const;

/** Faces of the app that cannot be loaded. */
export async function missingFaces(): Promise<readonly string[]> {
  const found = await Promise.all(own.map(async (name) => ({ name, loaded: await isLoaded(name) })));
  return found.filter(({ loaded }) => !loaded).map(({ name }) => name);
}

async function isLoaded(name: string): Promise<boolean> {
  try {
    return (await document.fonts.load(`20px "${name}"`)).some(({ status }) => status === 'loaded');
  } catch {
    return false;
  }
}

/** Characters of some texts that none of the app's faces has: how they look depends on the machine. */
export async function foreignCharacters(texts: Iterable<string>): Promise<readonly string[]> {
  const characters = new Set<string>();
  for (const text of texts) for (const character of text) if (character > '\u007f') characters.add(character);
  const found = await Promise.all(Array.from(characters, async (character) => ({ character, faces: await facesFor(character) })));
  return found.filter(({ faces }) => faces === 0).map(({ character }) => character).toSorted();
}

async function facesFor(character: string): Promise<number> {
  const found = await Promise.all(own.slice(0, 2).map((name) => document.fonts.load(`20px "${name}"`, character).catch(() => [])));
  return found.reduce((sum, faces) => sum + faces.length, 0);
}
