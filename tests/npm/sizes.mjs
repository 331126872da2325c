// What there is to install and to load for verifying, of this package and of others:
//
//   cargo xtask package
//   node tests/npm/sizes.mjs

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

const root = new URL('../../', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));

/** What a page imports to verify one signature, and packages that npm installs for that. */
const PACKAGES = {
  '@licentia/verifier': {
    code: "export { Verifier } from './target/npm/browser.js';",
    folders: ['target/npm'],
    beside: ['target/npm/licentia_bg.wasm'],
  },
  '@licentia/verifier/verify': {
    code: "export { Verifier } from './target/npm/verify.js';",
    folders: ['target/npm'],
    beside: ['target/npm/licentia_verify_bg.wasm'],
  },
  jose: { code: "export { compactVerify, importJWK } from 'jose';" },
  tweetnacl: { code: "import nacl from 'tweetnacl'; export const verify = nacl.sign.detached.verify;" },
  '@noble/ed25519': { code: "export { verifyAsync } from '@noble/ed25519';" },
  '@noble/curves': {
    code: "import { ed25519 } from '@noble/curves/ed25519.js'; export const verify = ed25519.verify;",
    needs: ['@noble/hashes'],
  },
  'libsodium-wrappers': { code: "export { default } from 'libsodium-wrappers';", needs: ['libsodium'] },
};

const kilobytes = (bytes) => (bytes / 1000).toFixed(0).padStart(10);
console.log('kB, as npm packs and unpacks it with what it needs; and what a page loads: minified, brotli\n');
console.log(`${''.padEnd(34)}${['packed', 'unpacked', 'in a page'].map((it) => it.padStart(10)).join('')}`);
for (const [name, { code, needs = [], folders, beside = [] }] of Object.entries(PACKAGES)) {
  const installed = folders ?? [name, ...needs].map((it) => `tests/node_modules/${it}`);
  const packed = installed.map(pack);
  const sum = (part) => packed.reduce((all, one) => all + one[part], 0);
  const page = await bundled(code);
  const loaded = [page, ...beside.map((file) => readFileSync(path(file)))];
  const size = loaded.map((it) => brotliCompressSync(it).length).reduce((all, one) => all + one);
  const title = `${name} ${packed[0].version}`.padEnd(34);
  console.log(title + kilobytes(sum('size')) + kilobytes(sum('unpackedSize')) + kilobytes(size));
}

function pack(folder) {
  const words = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  return Object.values(JSON.parse(execFileSync('npm', words, { cwd: path(folder), encoding: 'utf8', stdio: 'pipe' })))[0];
}

async function bundled(contents) {
  const { outputFiles: [file] } = await build({
    stdin: { contents, resolveDir: path(contents.includes('./target') ? '.' : 'tests') },
    bundle: true, minify: true, format: 'esm', platform: 'browser', target: 'es2022', write: false, logLevel: 'error',
    // What they would ask Node for, they do not need in a page.
    external: ['node:*', 'crypto', 'fs', 'path'],
  });
  return file.contents;
}
