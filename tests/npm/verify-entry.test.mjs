// The entry `verify`: a smaller wasm that says of every vector what the whole verifier says, to the
// letter, and names what it does not do.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { cases, keys } from './corpus.mjs';
import { inputOf } from './examine.mjs';
import { LicenseError, Verifier, home, root } from './installed.mjs';

writeFileSync(join(home, 'verify.mjs'), "export * from '@licentia/verifier/verify';\n");
const small = await import(pathToFileURL(join(home, 'verify.mjs')));
const common = createRequire(join(home, 'index.cjs'))('@licentia/verifier/verify');
const whole = Verifier.createSync({ keys });
const license = readFileSync(new URL('www/demo/kerio-connect.license', root), 'utf8');
const at = '2026-06-01T00:00:00Z';

for (const [name, Small] of [['ES module', small.Verifier], ['CommonJS', common.Verifier]]) {
  test(`${name}: every vector gets the verdict of the whole verifier, diagnostics and all`, () => {
    const verifier = Small.createSync({ keys });
    let [same, keygen] = [0, 0];
    for (const one of cases) {
      const text = inputOf(one);
      const expected = JSON.stringify(whole.verify(text, { at: one.at }));
      try {
        assert.equal(JSON.stringify(verifier.verify(text, { at: one.at })), expected, one.id);
        same += 1;
      } catch (error) {
        if (!(error instanceof LicenseError)) throw error;
        assert.equal(error.code, 'not-supported', one.id);
        assert.match(error.message, /keygen-.* is not for .*: use `@licentia\/verifier`/, one.id);
        const isOfKeygen = /^(license|machine|key)\/|-----BEGIN (LICENSE|MACHINE) FILE-----/m.test(text);
        assert.ok(isOfKeygen, one.id);
        keygen += 1;
      }
    }
    assert.ok(100 < same && 10 < keygen, `${same} the same, ${keygen} of Keygen's`);
    console.log(`verify (${name}): ${same} verdicts the same, ${keygen} files of Keygen's named as such`);
  });
}

test('keys are refused as by the whole verifier', () => {
  const [key] = keys.keys;
  const odd = [
    '', 'hello', '00'.repeat(32), {}, { keys: 'none' }, { keys: [] }, { keys: [{ kty: 'RSA' }] }, { keys: [key, key] },
    { keys: [{ ...key, kid: 'mine' }] }, { keys: [{ ...key, x: 7 }] }, { keys: [{ ...key, revoked: 7 }] },
    { keys: [{ ...key, nbf: 'now' }] }, { keys: [{ ...key, key_ops: ['sign'] }] }, { keys: [{ ...key, d: key.x }] },
    undefined, 7, Symbol('keys'), 'A'.repeat(1e6),
  ];
  const said = (call) => {
    try {
      return call();
    } catch (error) {
      assert.ok(error instanceof LicenseError, String(error.stack));
      return error.message;
    }
  };
  for (const keys of odd) {
    assert.equal(said(() => small.Verifier.createSync({ keys })), said(() => Verifier.createSync({ keys })));
  }
  assert.deepEqual(small.Verifier.createSync({ keys: { keys: [{ kty: 'RSA' }, key] } }).skippedKeys, [{ index: 0, kty: 'RSA' }]);
});

test('what only the whole verifier does is named', () => {
  const refused = [
    () => small.Verifier.createSync({ keys, revocations: 'a list' }),
    () => small.Verifier.createSync({ keys, policies: [] }),
    () => small.Verifier.createSync({ keys }).verify(license, { licenseKey: 'secret' }),
  ];
  for (const call of refused) assert.throws(call, { name: 'LicenseError', code: 'not-supported' });
  const verifier = small.Verifier.createSync({ keys });
  assert.throws(() => verifier.verify(license, { att: at }), { code: 'wrong-argument' });
  assert.throws(() => verifier.verify(7), { code: 'wrong-argument' });
  assert.throws(() => verifier.verify(license, { at: 'now' }), { code: 'wrong-argument' });
  assert.equal(verifier.verify('A'.repeat(2 ** 25)).error.code, 'too-large');
  assert.equal(verifier.verify(new TextEncoder().encode(license), { at: new Date(at) }).verdict, 'valid');
  verifier.free();
  assert.throws(() => verifier.verify(license), { code: 'freed' });
});
