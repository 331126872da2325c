// What the package costs in Chromium besides single signatures, with the package in `target/npm`:
//
//   cargo xtask package
//   node tests/browser/bench-package.mjs
//
// Medians: the machine is noisy. `tests/npm/bench-package.mjs` asks the same in Node.

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ACCOUNTS, LIMITS, at, head, keys, license, line, server as installation } from '../npm/bench-story.mjs';
import { launch } from './chromium.mjs';
import { serve } from './server.mjs';

const RUNS = 21;
const home = mkdtempSync(join(tmpdir(), 'licentia-bench-'));
cpSync(new URL('../../target/npm/', import.meta.url), join(home, 'verifier'), { recursive: true });
writeFileSync(join(home, 'index.html'), '<!doctype html><link rel="icon" href="data:,"><title>bench</title>');
writeFileSync(join(home, 'server.json'), JSON.stringify(installation(ACCOUNTS)));
writeFileSync(join(home, 'worker.js'), `
  import { Verifier } from './verifier/browser.js';
  const verifier = await Verifier.create({ keys: ${JSON.stringify(keys)} });
  onmessage = ({ data: { bytes, at } }) => {
    const { status, findings } = verifier.assess(new Uint8Array(bytes), { at });
    postMessage({ status, findings });
  };
  postMessage('ready');
`);
const browser = await launch();
// Isolated pages have the better clock.
const server = await serve(home, {
  'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp',
});

async function inPage(run, given) {
  const page = await browser.newPage();
  await page.goto(server.address);
  const result = await page.evaluate(run, given);
  await page.close();
  return result;
}

/** A page of its own for each run: the bytes are there, and what it takes to the first verdict. */
async function cold(entry, wasm) {
  const times = [];
  for (let run = 0; run < RUNS; run += 1) {
    times.push(await inPage(async ({ entry, wasm, keys, license, at }) => {
      const { Verifier } = await import(`./verifier/${entry}`);
      const bytes = await (await fetch(`./verifier/${wasm}`)).arrayBuffer();
      const start = performance.now();
      const verifier = await Verifier.create({ keys, wasm: bytes });
      const { verdict } = verifier.verify(license, { at });
      if (verdict !== 'valid') throw new Error(verdict);
      return performance.now() - start;
    }, { entry, wasm, keys, license, at }));
  }
  return times;
}

const warm = () => inPage(async ({ keys, text, at, runs }) => {
  const { Verifier } = await import('./verifier/browser.js');
  const verifier = await Verifier.create({ keys });
  for (let call = 0; call < 300; call += 1) verifier.assess(text);
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    for (let call = 0; call < 20; call += 1) verifier.assess(text);
    return (performance.now() - start) / 20;
  });
}, { keys, text: JSON.stringify(installation(100)), at, runs: RUNS });

/** The longest time for which the page could do nothing else, while the worker answers. */
const beside = () => inPage(async ({ at, runs }) => {
  const worker = new Worker('./worker.js', { type: 'module' });
  const told = () => new Promise((done, failed) => {
    worker.onmessage = ({ data }) => done(data);
    worker.onerror = failed;
  });
  await told();
  const [longest, answered] = [[], []];
  const { port1, port2 } = new MessageChannel();
  for (let run = 0; run < runs; run += 1) {
    let [last, block, over] = [performance.now(), 0, false];
    port1.onmessage = () => {
      const now = performance.now();
      [last, block] = [now, Math.max(block, now - last)];
      if (!over) port2.postMessage(0);
    };
    port2.postMessage(0);
    const start = performance.now();
    const bytes = await (await fetch('./server.json')).arrayBuffer();
    worker.postMessage({ bytes, at }, [bytes]);
    const { findings } = await told();
    over = true;
    if (findings.length === 0) throw new Error('nothing was found');
    answered.push(performance.now() - start);
    longest.push(block);
  }
  return { longest, answered };
}, { at, runs: 11 });

head(`Chromium ${browser.version()}`, RUNS);
const met = [
  line('a cold page, from the bytes to the first verdict', await cold('browser.js', 'licentia_bg.wasm'), LIMITS.cold),
  line('the same with the entry `verify`', await cold('verify.js', 'licentia_verify_bg.wasm'), LIMITS.cold),
  line('assess, 100 accounts, JSON', await warm(), LIMITS.assess),
];
const { longest, answered } = await beside();
met.push(line('assess, 50,000 accounts in a worker: the longest block beside it', longest, LIMITS.block));
line('the same, with fetching, until the answer is there', answered);
console.log(met.every(Boolean) ? '\nall as wanted' : '\nsomething is not as wanted');
await browser.close();
await server.stop();
rmSync(home, { recursive: true });
