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

test('the entry `verify` says the same of every vector, beside the whole verifier in one page', async () => {
  const { same, keygen, codes } = await inPage(async () => {
    const { Verifier, LicenseError } = await import('./verifier/browser.js');
    const small = await import('./verifier/verify.js');
    const { inputOf } = await import('./examine.mjs');
    const { cases, keys } = await (await fetch('corpus.json')).json();
    const [whole, one] = [await Verifier.create({ keys }), await small.Verifier.create({ keys })];
    const seen = { same: 0, keygen: 0, codes: [] };
    for (const it of cases) {
      const [text, at] = [inputOf(it), it.at];
      try {
        if (JSON.stringify(one.verify(text, { at })) !== JSON.stringify(whole.verify(text, { at }))) throw new Error(it.id);
        seen.same += 1;
      } catch (error) {
        if (!(error instanceof LicenseError) || error.code !== 'not-supported') throw error;
        seen.keygen += 1;
      }
    }
    return seen;
  });
  assert.ok(100 < same && 10 < keygen, `${same}, ${keygen}, ${codes}`);
});

test('two copies of the package in one page know nothing of each other', async () => {
  cpSync(join(home, 'verifier'), join(home, 'copy'), { recursive: true });
  const result = await inPage(async () => {
    const [one, other] = [await import('./verifier/browser.js'), await import('./copy/browser.js')];
    const { keys } = await (await fetch('corpus.json')).json();
    const made = await Promise.all([one, other, one, other, one].map(({ Verifier }) => Verifier.create({ keys })));
    const failure = (verifier) => {
      try {
        return verifier.verify(7);
      } catch (error) {
        return [error instanceof one.LicenseError, error instanceof other.LicenseError, error.code];
      }
    };
    return [made.map((it) => it.verify('').error.code), failure(made[0]), failure(made[1])];
  });
  const refused = [true, true, 'wrong-argument'];
  assert.deepEqual(result, [['empty', 'empty', 'empty', 'empty', 'empty'], refused, refused]);
});

test('bytes and compiled modules make verifiers at once', async () => {
  const verdicts = await inPage(async () => {
    const { Verifier } = await import('./verifier/browser.js');
    const small = await import('./verifier/verify.js');
    const { keys } = await (await fetch('corpus.json')).json();
    const wasm = await (await fetch('./verifier/licentia_bg.wasm')).arrayBuffer();
    const module = await WebAssembly.compileStreaming(fetch('./verifier/licentia_verify_bg.wasm'));
    return [Verifier.createSync({ keys, wasm }), small.Verifier.createSync({ keys, wasm: module })].map((it) => it.verify('').verdict);
  });
  assert.deepEqual(verdicts, ['not-genuine', 'not-genuine']);
});

test('a policy of the page that forbids wasm is told, with what to allow', async () => {
  const strict = await serve(home, { 'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'" });
  const page = await browser.newPage();
  await page.goto(strict.address);
  const told = await page.evaluate(async () => {
    const { keys } = await (await fetch('corpus.json')).json();
    const tried = ['./verifier/browser.js', './verifier/verify.js'].map(async (entry) => {
      const { Verifier } = await import(entry);
      return Verifier.create({ keys }).catch((error) => [error.name, error.code, error.values.reason, error.message]);
    });
    return Promise.all(tried);
  });
  await page.close();
  await strict.stop();
  for (const [name, code, reason, message] of told) {
    assert.deepEqual([name, code, reason], ['LicenseError', 'wasm-not-loaded', 'blocked']);
    assert.match(message, /script-src 'wasm-unsafe-eval'/);
  }
});
