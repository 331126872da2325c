// What a verification costs in Node, with the package in `target/npm`, and what it costs others:
//
//   cargo xtask package
//   node tests/npm/bench-verify.mjs
//
// The key is known and all is warm; each gets a text and says whether its signature holds.

import { createPublicKey, verify } from 'node:crypto';
import { Verifier } from '../../target/npm/node.js';
import { measured, peers, taken } from './verify-peers.mjs';
import { at, compact, jwk, keys, nativeNanoseconds, report, rounds, tampered } from './verify-report.mjs';

const LIMITS = {
  'node:crypto': 2, jose: 2, 'libsodium-wrappers': 2,
  '@noble/ed25519': 10, '@noble/curves': 10, tweetnacl: 10,
};

const verifier = Verifier.createSync({ keys });
const key = createPublicKey({ key: jwk, format: 'jwk' });
const calls = {
  'Licentia, isSigned': (text) => verifier.isSigned(text),
  'Licentia, verify: claims and verdict': (text) => verifier.verify(text, { at }).verdict === 'valid',
  'node:crypto': (text) => {
    const [signed, signature] = taken(text);
    return verify(null, signed, key, signature);
  },
  ...(await peers(jwk)),
};
const before = nativeNanoseconds();
const times = await measured(calls, { rounds, compact, tampered });
report(`Node ${process.version}`, times, LIMITS, [before, nativeNanoseconds(), nativeNanoseconds()]);
