// What a page has to load: the wasm, and the modules around it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { root } from './installed.mjs';

/** The most that each may be, in KiB as a server sends it: brotli at its best. */
const LIMITS_KIB = { wasm: 164, modules: 6 };
const FILES = { wasm: ['licentia_bg.wasm'], modules: ['licentia.js', 'browser.js', 'verifier.js'] };

for (const [part, limit] of Object.entries(LIMITS_KIB)) {
  test(`the ${part} is at most ${limit} KiB`, () => {
    const bytes = FILES[part].map((name) => readFileSync(new URL(`target/npm/${name}`, root)));
    const size = bytes.map((it) => brotliCompressSync(it).length).reduce((sum, it) => sum + it);
    console.log(`${part}: ${(size / 1024).toFixed(1)} KiB compressed, of ${limit}`);
    assert.ok(size <= limit * 1024);
  });
}
