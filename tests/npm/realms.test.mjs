// Realms that lack what both Node and browsers have: test runners, and scripts that are no modules.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { keys } from './corpus.mjs';
import { home, installed, root } from './installed.mjs';

const license = readFileSync(new URL('www/demo/kerio-connect.license', root));
const at = '2026-06-01T00:00:00Z';

/** Bundles code as one script, and gives what it leaves in a new realm that has these globals. */
async function run(code, globals, options) {
  const stdin = { contents: code, resolveDir: home };
  const bundled = await build({ stdin, bundle: true, write: false, logLevel: 'error', format: 'iife', target: 'es2022', ...options });
  const realm = createContext({ ...globals });
  runInContext(bundled.outputFiles[0].text, realm);
  return realm;
}

for (const entry of ['@licentia/verifier', '@licentia/verifier/verify']) {
  test(`${entry} works in Jest with jsdom, which asks like a browser that requires, and has no TextEncoder`, async () => {
    const code = `globalThis.made = require('${entry}');`;
    const asked = { platform: 'neutral', mainFields: [], conditions: ['browser'], external: ['node:*'] };
    const { made } = await run(code, { Buffer, URL, require: createRequire(import.meta.url) }, asked);
    const verifier = await made.Verifier.create({ keys });
    assert.equal(verifier.verify(license, { at }).verdict, 'valid');
    assert.throws(() => verifier.verify(7), made.LicenseError);
  });
}

test('a script, which cannot say where it is, is told to hand the wasm over; with it, it works', async () => {
  const code = `
    import { LicenseError, Verifier } from '@licentia/verifier';
    Object.assign(globalThis, { LicenseError, Verifier });
    globalThis.within = (options) => { using it = Verifier.createSync(options); return (globalThis.left = it).rules().length; };`;
  const realm = await run(code, { URL, TextDecoder, TextEncoder });
  const { LicenseError, Verifier } = realm;
  // As careful applications do.
  runInContext('[Error, Object, Array, Function].forEach((it) => Object.freeze(it.prototype))', realm);
  for (const wasm of [undefined, Object.create(URL.prototype)]) {
    await assert.rejects(Verifier.create({ keys, wasm }), (error) => error instanceof LicenseError && error.message.includes('wasm'));
  }
  assert.throws(() => Verifier.createSync({ keys, wasm: new URL('https://app.example/it.wasm') }), {
    code: 'wrong-argument', message: /must be bytes or a WebAssembly\.Module/,
  });
  const wasm = readFileSync(join(installed, 'licentia_bg.wasm'));
  // Compiled for realms without `Symbol.dispose`, as Safari and this one are.
  assert.equal(runInContext('typeof Symbol.dispose', realm), 'undefined');
  assert.ok(0 < realm.within({ keys, wasm }));
  assert.throws(() => realm.left.rules(), { code: 'freed' });
});
