// Keygen's files, written here by Node's own crypto: another writer than that of the vectors.

import assert from 'node:assert/strict';
import { createCipheriv, createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { test } from 'node:test';
import { LicenseError, Verifier } from './installed.mjs';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
/** As Keygen publishes it: 64 hex digits. */
const keys = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex');
const verifier = Verifier.createSync({ keys });

const licenseKey = 'D0B2-77A1-9C3E';
const fingerprint = '4d:ae:00:11';
const at = '2026-06-01T00:00:00Z';

const license = {
  id: 'license-1',
  type: 'licenses',
  attributes: { name: 'Office', key: licenseKey, expiry: null, status: 'ACTIVE', maxUsers: 7, metadata: {} },
};
const machine = { id: 'machine-1', type: 'machines', attributes: { fingerprint } };
const meta = { issued: '2026-05-31T10:00:00.123Z', expiry: null, ttl: null };

function file(kind, payload, secret) {
  let enc = Buffer.from(JSON.stringify(payload)).toString('base64');
  if (secret !== undefined) {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', createHash('sha256').update(secret).digest(), iv);
    const text = Buffer.concat([cipher.update(JSON.stringify(payload)), cipher.final()]);
    enc = [text, iv, cipher.getAuthTag()].map((part) => part.toString('base64')).join('.');
  }
  const sig = sign(null, Buffer.from(`${kind}/${enc}`), privateKey).toString('base64');
  const alg = `${secret === undefined ? 'base64' : 'aes-256-gcm'}+ed25519`;
  const outer = Buffer.from(JSON.stringify({ enc, sig, alg })).toString('base64');
  const label = `${kind.toUpperCase()} FILE`;
  return `-----BEGIN ${label}-----\n${outer.replace(/.{60}/g, '$&\n')}\n-----END ${label}-----\n`;
}

test('a license file becomes a license', () => {
  const { verdict, license: claims, keygen } = verifier.verify(file('license', { data: license, meta }), { at });
  assert.equal(verdict, 'valid');
  assert.equal(claims.orderId, 'license-1');
  assert.deepEqual(claims.modules, [{ id: 'server', category: 'server', seats: 7 }]);
  assert.equal(keygen.format, 'keygen-license-file');
  assert.equal(keygen.attributes.key, undefined);
});

test('an encrypted machine file opens by license key and fingerprint', () => {
  const payload = { data: machine, included: [license], meta };
  const text = file('machine', payload, licenseKey + fingerprint);
  const judged = verifier.verify(text, { at, licenseKey, fingerprint });
  assert.equal(judged.verdict, 'valid');
  assert.equal(judged.keygen.fingerprintFits, true);
  const without = verifier.verify(text, { at });
  assert.deepEqual(without.error, { code: 'encrypted', missing: ['license-key', 'fingerprint'] });
  const wrong = verifier.verifyAll(text, { at, licenseKey, fingerprint: 'another' });
  assert.deepEqual(wrong[0].error, { code: 'wrong-secret', tried: ['license-key', 'fingerprint'] });
});

test('a signed key that is not signed by Ed25519 says by what', () => {
  const others = [
    ['base64+rsa', generateKeyPairSync('rsa', { modulusLength: 2048 })],
    ['base64+ecdsa', generateKeyPairSync('ec', { namedCurve: 'P-256' })],
  ];
  for (const [alg, { privateKey }] of others) {
    const signed = `key/${Buffer.from('{"id":"1"}').toString('base64url')}`;
    const signature = sign('sha256', Buffer.from(signed), privateKey).toString('base64url');
    const { error } = verifier.verify(`${signed}.${signature}`, { at });
    assert.deepEqual(error, { code: 'unsupported-algorithm', alg });
  }
});

test('no license key is in a verdict or an error', () => {
  const text = file('license', { data: license, included: [license], meta }, licenseKey);
  for (const secret of [licenseKey, `${licenseKey}x`]) {
    const judged = JSON.stringify(verifier.verify(text, { at, licenseKey: secret }));
    assert.ok(!judged.includes(licenseKey), judged);
  }
  const isRefused = (error) => error instanceof LicenseError && !error.message.includes('12345');
  assert.throws(() => verifier.verify(text, { at, licenseKey: 12345 }), isRefused);
});
