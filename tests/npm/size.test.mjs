// What an app has to load: the wasm, and the modules around it as a bundler puts them together.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from './installed.mjs';

const path = (name) => fileURLToPath(new URL(`target/npm/${name}`, root));

/** The most that each may be, in KiB as a server sends it: brotli at its best. */
const LIMITS_KIB = {
  'the whole verifier': { 'licentia_bg.wasm': 141, 'browser.js': 6 },
  'the entry `verify`': { 'licentia_verify_bg.wasm': 36, 'verify.js': 4.3 },
};

async function bytesOf(name) {
  if (name.endsWith('.wasm')) return readFileSync(path(name));
  const options = { bundle: true, minify: true, format: 'esm', write: false, logLevel: 'error' };
  const { outputFiles } = await build({ entryPoints: [path(name)], ...options });
  return outputFiles[0].contents;
}

for (const [entry, limits] of Object.entries(LIMITS_KIB)) {
  for (const [name, limit] of Object.entries(limits)) {
    test(`${entry}: ${name} is at most ${limit} KiB`, async () => {
      const size = brotliCompressSync(await bytesOf(name)).length;
      console.log(`${entry}, ${name}: ${(size / 1024).toFixed(1)} KiB compressed, of ${limit}`);
      assert.ok(size <= limit * 1024);
    });
  }
}
