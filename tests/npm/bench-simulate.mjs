// What simulating a year costs in Node, with the package in `target/npm`:
//
//   cargo xtask package
//   cargo run -p conformance --bin story -- 10000 > target/story.json
//   node tests/npm/bench-simulate.mjs
//
// The machine is noisy: medians of runs that are taken in turns.

import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { Verifier } from '../../target/npm/node.js';

/** How long playing the year may take, in milliseconds. */
const LIMIT = 40;
const RUNS = 31;

const root = new URL('../../', import.meta.url);
const keys = JSON.parse(readFileSync(new URL('tests/vectors/keys.json', root), 'utf8'));
const verifier = Verifier.createSync({ keys });
const text = readFileSync(process.argv[2] ?? new URL('target/story.json', root), 'utf8');
const scenario = JSON.parse(text);
const timeline = verifier.simulate(text);
const written = JSON.stringify(timeline);
/** By rules that nobody knows: read to its end, and not played. */
const unplayable = JSON.stringify({ ...scenario, policy: 'nobodys' });

const measured = {
  simulate: () => verifier.simulate(text),
  assess: () => verifier.assess(text),
  read: () => {
    try {
      verifier.simulate(unplayable);
    } catch (error) {
      if (error.code === 'unknown-policy') return;
      throw error;
    }
    throw new Error('it was played by rules that nobody knows');
  },
  parse: () => JSON.parse(written),
  stringify: () => JSON.stringify(scenario),
};
const times = Object.fromEntries(Object.keys(measured).map((name) => [name, []]));
for (let run = 0; run < RUNS; run += 1) {
  for (const [name, call] of Object.entries(measured)) {
    const start = performance.now();
    call();
    times[name].push(performance.now() - start);
  }
}

const sorted = (list) => [...list].sort((one, other) => one - other);
const mib = (text) => `${(Buffer.byteLength(text) / 2 ** 20).toFixed(1)} MiB`;
const shown = (time) => `${time.toFixed(1).padStart(7)} ms`;
const median = (list) => sorted(list)[RUNS >> 1];
const line = (what, times, note = '') => console.log(`  ${what.padEnd(56)} ${times.map(shown).join(' ')}  ${note}`.trimEnd());
const both = (list) => [median(list), sorted(list)[0]];
/** Run by run: what comes of the times of each. */
const byRun = (of) => times.simulate.map((_, run) => of((name) => times[name][run]));

console.log(`a year of ${scenario.installation.accounts.length} accounts with ${scenario.events.length} events:`
  + ` ${mib(text)} of JSON in, ${mib(written)} out`);
console.log(`${`Node ${process.version}, ${RUNS} runs`.padEnd(58)} ${'median'.padStart(10)} ${'least'.padStart(10)}\n`);
console.log('measured');
line('simulate(text), all of it', both(times.simulate));
line('assess(text), at the end of the year', both(times.assess));
line('reading: UTF-8, copy, strict JSON, types', both(times.read));
line('JSON.parse of the timeline', both(times.parse));
line('JSON.stringify of the scenario, if it is an object', both(times.stringify));
console.log('\nby subtraction within a run');
const played = median(byRun((of) => of('assess') - of('read')));
line('playing, and the next change: assess - reading', [played], `limit ${LIMIT} ms`);
const writing = median(byRun((of) => of('simulate') - of('assess') - of('parse')));
line('writing the timeline: simulate - assess - JSON.parse', [writing]);
if (LIMIT < played) console.log(`\nplaying takes longer than ${LIMIT} ms`);
