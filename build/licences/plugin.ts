import { join } from 'node:path';
import type { Plugin } from 'vite';
import { isPermissive } from './allowed';
import { shippedIn } from './shipped';

/**
 * Writes `licences.json` beside a bundle: every package of which something is in it, with the text of its licence. The
 * bundler's own graph is asked, so that nothing is listed that was shaken off, and nothing left out.
 *
 * @param besides - packages that are shipped beside the bundle, such as the runtime
 */
export function listLicences(root: string, besides: readonly string[] = []): Plugin {
  return {
    name: 'unroll-licences',
    apply: 'build',
    // After style sheets and what they name became files.
    enforce: 'post',
    generateBundle(_options, bundle) {
      const ids = new Set(besides.map((name) => join(root, 'node_modules', name, 'package.json')));
      for (const output of Object.values(bundle)) {
        if (output.type === 'asset') for (const name of output.originalFileNames) ids.add(join(root, 'renderer', name));
        else for (const [id, { renderedLength }] of Object.entries(output.modules)) if (renderedLength > 0) ids.add(id);
      }
      for (const id of this.getModuleIds()) if (/\.css(?:\?|$)/.test(id)) ids.add(id);
      const shipped = shippedIn(ids, root);
      const refused = shipped.filter(({ licence }) => !isPermissive(licence));
      if (refused.length > 0) this.error(`These packages must not be shipped: ${refused.map(({ name, licence }) => `${name} (${licence})`).join(', ')}`);
      this.emitFile({ type: 'asset', fileName: 'licences.json', source: `${JSON.stringify(shipped)}\n` });
    },
  };
}
