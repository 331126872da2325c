// What the recipes share, by itself: what a verdict opens. `matrix/recipes.mjs` uses them whole.

import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mock, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { keys } from './corpus.mjs';
import { home, root, Verifier } from './installed.mjs';

cpSync(fileURLToPath(new URL('verifier/wasm/recipes/license.js', root)), join(home, 'license.mjs'));
const { openLicense } = await import(pathToFileURL(join(home, 'license.mjs')));
const text = readFileSync(new URL('www/demo/kerio-connect.license', root), 'utf8');

test('only what is valid opens anything, whatever other verdict there is', async () => {
  mock.timers.enable({ apis: ['setInterval', 'Date'], now: Date.parse('2026-06-01T00:00:00Z') });
  globalThis.localStorage = { getItem: () => text };
  const open = async () => (await openLicense({ keys, product: 'kerio-connect' })).current();
  const valid = await open();
  assert.deepEqual([valid.state, valid.has('activesync')], ['valid', true]);

  // Whoever adds a list of revoked orders, or updates the package, meets verdicts that it has no word for.
  for (const verdict of ['revoked', 'of-a-later-version']) {
    mock.method(Verifier.prototype, 'verify', () => ({ verdict, license: valid.license }));
    const other = await open();
    assert.deepEqual([other.state, other.has('activesync')], [verdict, false]);
  }
});
