// What the package costs in Node besides single signatures, with the package in `target/npm`:
//
//   cargo xtask package
//   node tests/npm/bench-package.mjs
//
// Medians: the machine is noisy. `tests/browser/bench-package.mjs` asks the same in Chromium.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { ACCOUNTS, LIMITS, at, head, keys, license, line, server } from './bench-story.mjs';
import { Verifier } from '../../target/npm/node.js';

const RUNS = 31;
const npm = (name) => fileURLToPath(new URL(`../../target/npm/${name}`, import.meta.url));

/** One process for each run: the bytes are there, and what it takes to the first verdict. */
function cold(entry, wasm) {
  const script = `import { readFileSync } from 'node:fs';
    const [{ Verifier }, wasm] = [await import(${JSON.stringify(npm(entry))}), readFileSync(${JSON.stringify(npm(wasm))})];
    const { keys, license, at } = JSON.parse(process.argv[1]);
    const start = performance.now();
    const verdict = Verifier.createSync({ keys, wasm }).verify(license, { at });
    const taken = performance.now() - start;
    if (verdict.verdict !== 'valid') throw new Error('not valid');
    console.log(taken);`;
  const words = ['--input-type=module', '--eval', script, JSON.stringify({ keys, license, at })];
  return Array.from({ length: RUNS }, () => Number(execFileSync(process.execPath, words, { encoding: 'utf8' })));
}

function each(times, call) {
  call();
  const start = performance.now();
  for (let time = 0; time < times; time += 1) call();
  return (performance.now() - start) / times;
}

/** The longest time for which nothing else could happen, while a question is answered. */
async function worker() {
  const bytes = new TextEncoder().encode(JSON.stringify(server(ACCOUNTS)));
  const thread = new Worker(new URL('bench-worker.mjs', import.meta.url), { workerData: keys });
  const told = () => new Promise((done) => thread.once('message', done));
  await told();
  const [longest, answered] = [[], []];
  for (let run = 0; run < 11; run += 1) {
    let [last, block, over] = [performance.now(), 0, false];
    const tick = () => {
      const now = performance.now();
      [last, block] = [now, Math.max(block, now - last)];
      if (!over) setImmediate(tick);
    };
    const start = performance.now();
    setImmediate(tick);
    const copy = bytes.slice();
    thread.postMessage({ id: run, bytes: copy, at }, [copy.buffer]);
    const { answer } = await told();
    over = true;
    if (answer.findings.length === 0) throw new Error('nothing was found');
    answered.push(performance.now() - start);
    longest.push(block);
  }
  await thread.terminate();
  return { longest, answered };
}

head(`Node ${process.version}`, RUNS);
const small = server(100);
const text = JSON.stringify(small);
const verifier = Verifier.createSync({ keys });
for (let warm = 0; warm < 300; warm += 1) verifier.assess(text);
const rounds = (call) => Array.from({ length: RUNS }, () => each(20, call));
const met = [
  line('a cold process, from the bytes to the first verdict', cold('node.js', 'licentia_bg.wasm'), LIMITS.cold),
  line('the same with the entry `verify`', cold('verify-node.js', 'licentia_verify_bg.wasm'), LIMITS.cold),
  line('assess, 100 accounts, JSON', rounds(() => verifier.assess(text)), LIMITS.assess),
  line('assess, 100 accounts, an object', rounds(() => verifier.assess(small))),
];
const { longest, answered } = await worker();
met.push(line('assess, 50,000 accounts in a worker: the longest block beside it', longest, LIMITS.block));
line('the same, until the answer is there', answered);
console.log(met.every(Boolean) ? '\nall as wanted' : '\nsomething is not as wanted');
