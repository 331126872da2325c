// Whether memory grows with calls, in Node, with the package in `target/npm`:
//
//   cargo xtask package
//   node --expose-gc tests/npm/memory.mjs 1000000
//
// A mix of everything that is asked often, of errors, and of verifiers that are made and let go.

import { readFileSync } from 'node:fs';

/** How much more there may be at the end, in bytes: what the collector leaves. */
const LIMITS = { wasm: 0, heap: 2 ** 20, buffers: 2 ** 20 };

const root = new URL('../../', import.meta.url);
const keys = JSON.parse(readFileSync(new URL('tests/vectors/keys.json', root), 'utf8'));
const license = readFileSync(new URL('www/demo/kerio-connect.license', root), 'utf8');
const registrationKey = license.replace(/-----[^-]*-----|\s/g, '');
const calls = Number(process.argv[2] ?? 20_000);

/** The memory of every wasm that is made. */
const memories = [];
const { Instance } = WebAssembly;
WebAssembly.Instance = function (...made) {
  const instance = new Instance(...made);
  memories.push(instance.exports.memory);
  return instance;
};
const { Verifier } = await import('../../target/npm/node.js');

const at = '2026-06-01T00:00:00Z';
const verifier = Verifier.createSync({ keys });
const story = { from: at, until: at, licenses: [license], installation: { accounts: [{ id: 'ada' }, { id: 'bob' }] } };
const forged = license.replace(/[A-Za-z0-9](?=\s*-----END)/, '-');
const refused = (call) => {
  try {
    call();
  } catch (error) {
    if (error.name !== 'LicenseError' || error.code === 'internal') throw error;
  }
};
const mix = [
  () => verifier.verify(license, { at }),
  () => verifier.isSigned(registrationKey),
  () => verifier.verify(forged, { at }),
  () => verifier.verifyAll(`${license}${license}`, { at }),
  () => verifier.isSigned('hello'),
  () => refused(() => verifier.verify(7)),
  () => refused(() => verifier.simulate({ from: at })),
  () => refused(() => Verifier.createSync({ keys: 'hello' })),
  () => verifier.explain('SEAT-23'),
  () => verifier.verify(new TextEncoder().encode(license), { at }),
];
/** Asked now and then: what takes longer. */
const rare = [
  () => verifier.assess(story),
  () => verifier.count('id\nada\nbob\n'),
  () => verifier.entitlement([license], { at }),
  () => Verifier.createSync({ keys }).free(),
];

function play(count) {
  for (let call = 0; call < count; call += 1) {
    mix[call % mix.length]();
    if (call % 100 === 0) rare[(call / 100) % rare.length]();
  }
}

async function taken() {
  for (let round = 0; round < 4; round += 1) {
    globalThis.gc();
    await new Promise((done) => setTimeout(done, 10));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  const wasm = memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
  return { wasm, heap: heapUsed, buffers: arrayBuffers };
}

const mib = (bytes) => `${(bytes / 2 ** 20).toFixed(2)} MiB`;
play(5_000);
const before = await taken();
play(calls);
const after = await taken();
console.log(`Node ${process.version}, ${calls} calls after 5000: before, after`);
let grown = false;
for (const [what, limit] of Object.entries(LIMITS)) {
  const more = after[what] - before[what];
  grown ||= limit < more;
  console.log(`  ${what.padEnd(8)} ${mib(before[what]).padStart(10)} ${mib(after[what]).padStart(10)}${limit < more ? '  grown' : ''}`);
}
if (memories.length !== 1) throw new Error(`${memories.length} wasm were made`);
process.exitCode = grown ? 1 : 0;
