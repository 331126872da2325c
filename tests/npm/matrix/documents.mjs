// What is said of the package without running it: its types, its manifest, its files.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { built, run } from './home.mjs';

/** Each fails with what is wrong. */
export const DOCUMENTS = [
  { name: 'its manifest', tool: 'publint', run: publint },
  { name: 'its types, by every resolution', tool: '@arethetypeswrong/cli', run: attw },
  { name: 'every file that is built, and no other', run: files },
];

async function publint(home) {
  const { publint: lint } = await home.module('publint');
  const { formatMessage } = await home.module('publint/utils');
  const manifest = JSON.parse(readFileSync(join(built, 'package.json'), 'utf8'));
  const { messages } = await lint({ pkgDir: built, strict: true });
  if (messages.length > 0) throw new Error(messages.map((it) => formatMessage(it, manifest, { color: false })).join('\n'));
}

async function attw(home) {
  const words = [home.tarball, '--format', 'ascii', '--no-emoji', '--exclude-entrypoints', './licentia_bg.wasm'];
  await run(home.bin('attw'), words);
}

/** `package.test.mjs` says which files are built. */
async function files(home) {
  const listing = await run('tar', ['--list', '--gzip', '--file', home.tarball]);
  const packed = listing.trim().split('\n').map((path) => path.replace(/^package\//, '')).sort();
  const wanted = readdirSync(built).sort();
  if (String(packed) !== String(wanted)) throw new Error(`packed are ${packed}, built are ${wanted}`);
}
