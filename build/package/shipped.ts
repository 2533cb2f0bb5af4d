import type { Plugin } from 'vite';

/** Name of the file that lists the packages built into a part of the app, as paths below the project. */
export const shippedList = 'packages.json';

/** Lists which packages went into a build, for what has to be said about them: licences and the bill of materials. */
export function listPackages(): Plugin {
  return {
    name: 'unroll-shipped-packages',
    apply: 'build',
    generateBundle(_options, bundle) {
      const scripts = Object.values(bundle).flatMap((made) => (made.type === 'chunk' ? Object.keys(made.modules) : []));
      // Style sheets leave no script behind.
      const styles = [...this.getModuleIds()].filter((id) => /\.css(?:\?|$)/.test(id));
      const folders = new Set([...scripts, ...styles].flatMap(packageOf));
      this.emitFile({ type: 'asset', fileName: shippedList, source: `${JSON.stringify([...folders].sort(), null, 2)}\n` });
    },
  };
}

/** The folder of the package a module belongs to, as the lockfile names it; none for a module of ours. */
function packageOf(id: string): readonly string[] {
  const found = /[\\/](node_modules[\\/](?:.*[\\/]node_modules[\\/])?(?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id);
  return found?.[1] === undefined ? [] : [found[1].replaceAll('\\', '/')];
}
