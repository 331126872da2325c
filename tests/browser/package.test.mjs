// The npm package in Chromium: every vector, under a strict content security policy.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { cases, keys } from '../npm/corpus.mjs';
import { launch } from './chromium.mjs';
import { serve } from './server.mjs';

const root = new URL('../../', import.meta.url);
const home = mkdtempSync(join(tmpdir(), 'licentia-page-'));
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
let browser;
let server;

before(async () => {
  cpSync(new URL('target/npm/', root), join(home, 'verifier'), { recursive: true });
  cpSync(new URL('tests/npm/examine.mjs', root), join(home, 'examine.mjs'));
  writeFileSync(join(home, 'corpus.json'), JSON.stringify({ cases, keys }));
  writeFileSync(join(home, 'index.html'), '<!doctype html><link rel="icon" href="data:,"><title>corpus</title>');
  browser = await launch();
  server = await serve(home, { 'content-security-policy': policy });
});

after(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(home, { recursive: true });
});

/** Runs a function in a fresh page of the server. */
async function inPage(run) {
  const page = await browser.newPage();
  const foreign = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(server.address) && !request.url().startsWith('data:')) foreign.push(request.url());
  });
  await page.goto(server.address);
  const result = await page.evaluate(run);
  await page.close();
  assert.deepEqual(foreign, [], 'no request leaves for another origin');
  return result;
}

test('Chromium: every vector gets its verdict', async () => {
  const { seen, wrong } = await inPage(async () => {
    const { Verifier } = await import('./verifier/browser.js');
    const { examine } = await import('./examine.mjs');
    const { cases, keys } = await (await fetch('corpus.json')).json();
    return { seen: cases.length, wrong: examine(await Verifier.create({ keys }), cases) };
  });
  assert.deepEqual(wrong, []);
  assert.equal(seen, cases.length);
  console.log(`npm in Chromium: ${seen} cases`);
});

test('wasm that cannot be loaded is an error with a code, and a second try works', async () => {
  const result = await inPage(async () => {
    const { Verifier, LicenseError } = await import('./verifier/browser.js');
    const { keys } = await (await fetch('corpus.json')).json();
    const failure = await Verifier.create({ keys, wasm: 'missing.wasm' }).catch((error) => error);
    const verifier = await Verifier.create({ keys });
    return [failure instanceof LicenseError, failure.code, failure.values.source, verifier.verify('').verdict];
  });
  assert.deepEqual(result, [true, 'wasm-not-loaded', 'missing.wasm', 'not-genuine']);
});

test('a module worker verifies too', async () => {
  writeFileSync(join(home, 'worker.js'), `
    import { Verifier } from './verifier/browser.js';
    const { keys } = await (await fetch('corpus.json')).json();
    postMessage((await Verifier.create({ keys })).verify('').error.code);
  `);
  const code = await inPage(
    () => new Promise((resolve, reject) => {
      const worker = new Worker('worker.js', { type: 'module' });
      worker.onmessage = (event) => resolve(event.data);
      worker.onerror = (event) => reject(new Error(event.message));
    }),
  );
  assert.equal(code, 'empty');
});
