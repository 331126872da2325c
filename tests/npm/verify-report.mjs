// What measuring a verification needs in Node: a license, versions, the native figure, the table.

import { execFileSync } from 'node:child_process';
import { createPrivateKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const text = (path) => readFileSync(new URL(path, root), 'utf8');

/** The published test key that signs what is genuine: `VENDOR` of `tests/src/keys.rs`. */
const SEED = 'licentia published test seed one';
const PAYLOAD_BYTES = 1024;

export const keys = JSON.parse(text('tests/vectors/keys.json'));
export const jwk = keys.keys[0];
export const rounds = 301;
/** An instant at which the license is in force. */
export const at = '2026-06-01T00:00:00Z';
export const { compact, tampered } = license();

/** A genuine license with a payload of 1 KiB, and the same with another signature. */
function license() {
  const [, body] = /-----BEGIN LICENSE-----([^]*?)-----END/.exec(text('www/demo/kerio-connect.license'));
  const [header, payload] = body.replace(/\s/g, '').split('.');
  const claims = { ...JSON.parse(Buffer.from(payload, 'base64url')), remark: '' };
  claims.remark = 'x'.repeat(PAYLOAD_BYTES - Buffer.byteLength(JSON.stringify(claims)));
  const signed = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.from(SEED)]);
  const signature = sign(null, Buffer.from(signed), createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
  const compact = `${signed}.${signature.toString('base64url')}`;
  signature[40] ^= 1;
  return { compact, tampered: `${signed}.${signature.toString('base64url')}` };
}

/** Nanoseconds of ed25519-dalek's `verify_strict`, natively, over as many bytes; none without cargo. */
export function nativeNanoseconds() {
  const words = ['bench', '--quiet', '--package', 'conformance', '--bench', 'verify', '--', '--dalek'];
  try {
    return Number(execFileSync('cargo', words, { cwd: fileURLToPath(root), encoding: 'utf8' }).trim());
  } catch {
    return undefined;
  }
}

const version = (name) => JSON.parse(text(`tests/node_modules/${name}/package.json`)).version;
const sorted = (list) => [...list].sort((one, other) => one - other);
const median = (list) => sorted(list)[list.length >> 1];
const micros = (time) => time.toFixed(1).padStart(9);

/**
 * A line for each: times, and by how much the first one is faster, in the median of what each
 * round says; `limits` says by how much it should be.
 */
export function report(runtime, times, limits, native) {
  const [ours] = Object.values(times);
  console.log(`whether the signature of a compact JWS of ${compact.length} bytes holds, 1 KiB of it payload`);
  console.log(`${`${runtime}, ${rounds} rounds`.padEnd(40)}${'median'.padStart(9)}${'least'.padStart(9)}  µs\n`);
  let missed = 0;
  for (const [name, list] of Object.entries(times)) {
    const known = /^(@noble|jose|lib|tweet)/.test(name) ? `${name} ${version(name)}` : name;
    const ratio = median(list.map((time, round) => time / ours[round]));
    missed += Number(ratio < (limits[name] ?? 0));
    const wanted = limits[name] ? `  wanted ${limits[name]} ×${ratio < limits[name] ? ', missed' : ''}` : '';
    const shown = list === ours ? '' : `  ${ratio.toFixed(2).padStart(7)} ×${wanted}`;
    console.log(`  ${known.padEnd(38)}${micros(median(list))}${micros(sorted(list)[0])}${shown}`);
  }
  const found = native.filter((time) => time > 0);
  if (found.length === 0) return missed;
  const dalek = median(found) / 1000;
  const ratio = median(ours) / dalek;
  console.log(`\n  ed25519-dalek 3, native, verify_strict${micros(dalek)}`);
  console.log(`  the first line takes ${ratio.toFixed(2)} × that, wanted 1.3 × or less${ratio > 1.3 ? ', missed' : ''}`);
  return missed + Number(ratio > 1.3);
}
