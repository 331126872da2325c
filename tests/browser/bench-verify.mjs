// What a verification costs in Chromium, with the package in `target/npm`, and what it costs others:
//
//   cargo xtask package
//   node tests/browser/bench-verify.mjs
//
// The key is known and all is warm; each gets a text and says whether its signature holds.

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { at, compact, jwk, keys, nativeNanoseconds, report, rounds, tampered } from '../npm/verify-report.mjs';
import { launch } from './chromium.mjs';
import { serve } from './server.mjs';

const LIMITS = {
  WebCrypto: 1.25, jose: 1.25, 'libsodium-wrappers': 2,
  '@noble/ed25519': 10, '@noble/curves': 10, tweetnacl: 10,
};

const home = mkdtempSync(join(tmpdir(), 'licentia-bench-'));
cpSync(new URL('../../target/npm/', import.meta.url), join(home, 'verifier'), { recursive: true });
writeFileSync(join(home, 'index.html'), '<!doctype html><link rel="icon" href="data:,"><title>bench</title>');
await build({
  entryPoints: [fileURLToPath(new URL('../npm/verify-peers.mjs', import.meta.url))],
  bundle: true, format: 'esm', platform: 'browser', target: 'es2022', logLevel: 'warning',
  // What they would ask Node for, they do not need here.
  external: ['node:*', 'crypto', 'fs', 'path'],
  outfile: join(home, 'peers.js'),
});
const browser = await launch();
// Isolated pages have the better clock.
const server = await serve(home, {
  'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp',
});
const page = await browser.newPage();
await page.goto(server.address);
const before = nativeNanoseconds();
const times = await page.evaluate(async ({ keys, jwk, at, ...given }) => {
  const { Verifier } = await import('./verifier/browser.js');
  const { measured, peers } = await import('./peers.js');
  const verifier = await Verifier.create({ keys });
  const calls = {
    'Licentia, isSigned': (text) => verifier.isSigned(text),
    'Licentia, verify: claims and verdict': (text) => verifier.verify(text, { at }).verdict === 'valid',
    ...(await peers(jwk)),
  };
  return measured(calls, given);
}, { keys, jwk, at, compact, tampered, rounds });
report(`Chromium ${browser.version()}`, times, LIMITS, [before, nativeNanoseconds(), nativeNanoseconds()]);
await browser.close();
await server.stop();
rmSync(home, { recursive: true });
