// Who else verifies Ed25519 in JavaScript: each answers whether the signature of a compact JWS
// holds, from the text on. Runs in Node and in the browser.

import * as nobleCurves from '@noble/curves/ed25519.js';
import * as noble from '@noble/ed25519';
import { base64url, compactVerify, importJWK } from 'jose';
import sodium from 'libsodium-wrappers';
import tweetnacl from 'tweetnacl';

const encoder = new TextEncoder();
const inNode = typeof process === 'object';
/** The fastest way of the runtime. */
const decoded = inNode ? (text) => Buffer.from(text, 'base64url') : base64url.decode;
export const encoded = inNode ? (text) => Buffer.from(text) : (text) => encoder.encode(text);

/** The signed bytes of a compact JWS, and its signature. */
export function taken(compact) {
  const dot = compact.lastIndexOf('.');
  return [encoded(compact.slice(0, dot)), decoded(compact.slice(dot + 1))];
}

/** By the name of its package: what answers whether the signature holds by this key. */
export async function peers(jwk) {
  const key = decoded(jwk.x);
  const joseKey = await importJWK(jwk, 'EdDSA');
  const { subtle } = globalThis.crypto;
  const webKey = await subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
  await sodium.ready;
  const plain = Uint8Array.from(key);
  return {
    WebCrypto: (compact) => {
      const [signed, signature] = taken(compact);
      return subtle.verify('Ed25519', webKey, signature, signed);
    },
    jose: (compact) => compactVerify(compact, joseKey).then(() => true, () => false),
    'libsodium-wrappers': (compact) => {
      const [signed, signature] = taken(compact);
      return sodium.crypto_sign_verify_detached(signature, signed, key);
    },
    '@noble/ed25519': (compact) => {
      const [signed, signature] = taken(compact);
      return noble.verifyAsync(Uint8Array.from(signature), Uint8Array.from(signed), plain);
    },
    '@noble/curves': (compact) => {
      const [signed, signature] = taken(compact);
      return nobleCurves.ed25519.verify(Uint8Array.from(signature), Uint8Array.from(signed), plain);
    },
    tweetnacl: (compact) => {
      const [signed, signature] = taken(compact);
      return tweetnacl.sign.detached.verify(signed, signature, key);
    },
  };
}

/** How long a round of one call is, in milliseconds: shorter than others are let wait. */
const ROUND = 1;

/**
 * What one call of each takes, in microseconds: a list by name, one entry a round. The machine is
 * noisy: they take turns.
 */
export async function measured(calls, { rounds, compact, tampered }) {
  const counts = {};
  const times = {};
  for (const [name, call] of Object.entries(calls)) {
    if ((await call(compact)) !== true) throw new Error(`${name} refuses a genuine signature`);
    if ((await call(tampered)) !== false) throw new Error(`${name} accepts a forged signature`);
    await timed(call, compact, 1000 * ROUND);
    const one = (await timed(call, compact, 20 * ROUND)).each;
    counts[name] = Math.max(1, Math.round(ROUND / one));
    times[name] = [];
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, call] of Object.entries(calls)) {
      const { each } = await timed(call, compact, Infinity, counts[name]);
      times[name].push(1000 * each);
    }
  }
  return times;
}

/** Calls until so much time is over, or so often; milliseconds for each. */
async function timed(call, compact, limit, count = Infinity) {
  const isAsync = call(compact) instanceof Promise;
  const start = performance.now();
  let done = 0;
  while (done < count && (limit === Infinity || performance.now() - start < limit)) {
    if (isAsync) await call(compact);
    else call(compact);
    done += 1;
  }
  return { each: (performance.now() - start) / done };
}
