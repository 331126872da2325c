// The npm package in Node, as it would be installed: by its name, from `target/npm`.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { cases, keys } from './corpus.mjs';
import { comparable, examine } from './examine.mjs';
import { LicenseError, Verifier, common, home, installed, root } from './installed.mjs';

const demo = (name) => readFileSync(new URL(`www/demo/${name}.license`, root), 'utf8');

test('Node, ES module: every vector gets its verdict', async () => {
  const wrong = examine(await Verifier.create({ keys }), cases);
  assert.deepEqual(wrong, []);
  console.log(`npm in Node (ES module): ${cases.length} cases`);
});

test('Node, CommonJS: every vector gets its verdict', () => {
  const wrong = examine(common.Verifier.createSync({ keys: JSON.stringify(keys) }), cases);
  assert.deepEqual(wrong, []);
  console.log(`npm in Node (CommonJS): ${cases.length} cases`);
});

test('the command line says the same, byte for byte', () => {
  // Only members that both print: the command line adds `input`.
  const verifier = Verifier.createSync({ keys });
  const text = demo('icewarp');
  const printed = execFileSync(
    process.env.LICENTIA,
    ['verify', '-', '--json', '--at', '2026-12-01T00:00:00Z', '--keys', fileURLToPath(new URL('tests/vectors/keys.json', root))],
    { input: text, encoding: 'utf8' },
  );
  const { input, ...verdict } = JSON.parse(printed);
  assert.equal(JSON.stringify(verdict), JSON.stringify(verifier.verify(text, { at: '2026-12-01T00:00:00Z' })));
});

test('keys may be a JWK Set, a PEM public key or hex digits', () => {
  const { x } = keys.keys[0];
  const raw = Buffer.from(x, 'base64url');
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]);
  const pem = `-----BEGIN PUBLIC KEY-----\n${der.toString('base64')}\n-----END PUBLIC KEY-----\n`;
  for (const form of [keys, JSON.stringify(keys), pem, raw.toString('hex')]) {
    const verifier = Verifier.createSync({ keys: form });
    assert.equal(verifier.verify(demo('kerio-connect'), { at: new Date('2026-06-01') }).verdict, 'valid');
  }
});

test('keys of other kinds are passed over and named', () => {
  const mixed = { keys: [{ kty: 'EC', crv: 'P-256', x: 'a', y: 'b' }, ...keys.keys] };
  assert.deepEqual(Verifier.createSync({ keys: mixed }).skippedKeys, [{ index: 0, kty: 'EC', crv: 'P-256' }]);
});

test('a signature alone is checked often, with and without the table, and says the same', () => {
  const verifier = Verifier.createSync({ keys });
  const compact = demo('icewarp').replace(/-----[^-]*-----|\s/g, '');
  const forged = compact.replace(/.(?=.{80}$)/, (one) => (one === 'A' ? 'B' : 'A'));
  for (let use = 0; use < 50; use += 1) {
    assert.equal(verifier.isSigned(`${compact}\n`), true);
    assert.equal(verifier.isSigned(Buffer.from(compact)), true);
    assert.equal(verifier.isSigned(forged), false);
  }
  // As editors on Windows save it.
  assert.equal(verifier.isSigned(`\uFEFF${compact}\r\n`), true);
  for (const none of ['', 'hello', demo('icewarp'), 'A'.repeat(17 * 2 ** 20), Uint8Array.of(0xff)]) {
    assert.equal(verifier.isSigned(none), false);
  }
  assert.throws(() => verifier.isSigned(undefined), { code: 'wrong-argument' });
});

test('keys that cannot be trusted are refused with a code', () => {
  const code = (keys) => {
    try {
      Verifier.createSync({ keys });
    } catch (error) {
      assert.ok(error instanceof LicenseError && error instanceof Error, String(error));
      return error.code;
    }
    return 'accepted';
  };
  const [key] = keys.keys;
  const hostile = { get keys() { throw new Error('trap'); } };
  assert.equal(code(''), 'empty-keys');
  assert.equal(code('hello'), 'not-keys');
  assert.equal(code({ keys: [{ ...key, d: key.x }] }), 'private-key');
  assert.equal(code({ keys: [{ ...key, kid: 'mine' }] }), 'key-id-mismatch');
  assert.equal(code({ keys: [key, key] }), 'duplicate-key');
  assert.equal(code({ keys: [{ kty: 'RSA' }] }), 'no-usable-key');
  assert.equal(code({ keys: 'none' }), 'bad-key-set');
  assert.equal(code('00'.repeat(32)), 'weak-key');
  for (const wrong of [undefined, null, 7, [], () => {}, hostile]) {
    assert.equal(code(wrong), 'wrong-argument', String(typeof wrong));
  }
});

test('wrong arguments are refused with a code, and the verifier goes on working', () => {
  const verifier = Verifier.createSync({ keys });
  const wrong = [
    () => verifier.verify(undefined),
    () => verifier.verify({}),
    () => verifier.verify(new ArrayBuffer(8)),
    () => verifier.verify('', { at: 'tomorrow' }),
    () => verifier.verify('', { at: '2026-02-30T00:00:00Z' }),
    () => verifier.verify('', { at: new Date(NaN) }),
    () => verifier.verify('', { at: 7 }),
  ];
  for (const call of wrong) assert.throws(call, { name: 'LicenseError', code: 'wrong-argument' });
  const detached = new Uint8Array(8);
  structuredClone(detached, { transfer: [detached.buffer] });
  assert.throws(() => verifier.verify(detached), { name: 'LicenseError', code: 'wrong-argument' });
  assert.equal(verifier.verify(new Uint8Array()).error.code, 'empty');
  assert.equal(verifier.verify(demo('kerio-connect'), { at: '2026-06-01T00:00:00Z' }).verdict, 'valid');
});

test('without an instant a license is judged by the clock', () => {
  const verifier = Verifier.createSync({ keys });
  const [reason] = verifier.verify(demo('kerio-connect-2022')).reasons;
  const age = Date.now() - Date.parse(reason.at);
  assert.equal(reason.code, 'license-expired');
  assert.ok(0 <= age && age < 60_000, reason.at);
});

test('wasm that is none is refused with a code', async () => {
  // A process of its own: in this one the wasm is already there.
  const script = "import { Verifier } from './index.mjs';\n"
    + "await Verifier.create({ keys: '', wasm: new Uint8Array(8) }).catch((e) => console.log(e.code));\n";
  writeFileSync(join(home, 'broken.mjs'), script);
  const printed = execFileSync(process.execPath, [join(home, 'broken.mjs')], { encoding: 'utf8' });
  assert.equal(printed.trim(), 'wasm-not-loaded');
});

test('the package holds what it needs and nothing else', () => {
  const expected = [
    'LICENSE', 'README.md', 'THIRD-PARTY.txt', 'arguments.js', 'base.js', 'browser.js', 'engine.js', 'entry.js',
    'errors.js', 'index.d.cts', 'index.d.ts', 'licentia.js', 'licentia_bg.wasm', 'licentia_embedded.cjs', 'licentia_verify.js',
    'licentia_verify_bg.wasm', 'licentia_verify_embedded.cjs', 'load.js', 'node.cjs', 'node.js',
    'package.json', 'sentences.js', 'types.d.ts', 'unpack.js', 'verifier.js',
    'verify-node.cjs', 'verify-node.js', 'verify-shared.js', 'verify-workerd.js', 'verify.d.cts', 'verify.d.ts',
    'verify.js', 'workerd.js',
  ];
  assert.deepEqual(readdirSync(installed).sort(), expected);
});

test('whose code the wasm holds is said, as their licenses want it', () => {
  const said = readFileSync(join(installed, 'THIRD-PARTY.txt'), 'utf8');
  const titles = [...said.matchAll(/\n\n(.+)\n-+\n\n/g)];
  const textOf = (name) => {
    const place = titles.findIndex(([, title]) => title.startsWith(`${name} `));
    return said.slice(titles[place].index + titles[place][0].length, titles[place + 1]?.index);
  };
  for (const name of ['curve25519-dalek', 'ed25519-dalek', 'subtle']) {
    assert.match(textOf(name), /Copyright[^]*Redistributions in binary form must reproduce/);
  }
  assert.match(textOf('aes-gcm'), /Copyright[^]*Permission is hereby granted/);
  assert.ok(!said.includes(fileURLToPath(root)) && !/licentia/i.test(said));
});

test('every example of the package README runs', async () => {
  const readme = readFileSync(join(installed, 'README.md'), 'utf8');
  const examples = [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code);
  assert.ok(examples.length > 0);
  writeFileSync(join(home, 'keys.json'), JSON.stringify(keys));
  writeFileSync(join(home, 'customer.license'), demo('kerio-connect'));
  writeFileSync(join(home, 'prices.json'), readFileSync(new URL('www/demo/prices.json', root)));
  writeFileSync(join(home, 'accounts.csv'), 'email,kind\nada@engines.example,user\nsales@engines.example,mailing-list\n');
  const printed = examples.map((code, index) => {
    const file = join(home, `example-${index}.mjs`);
    writeFileSync(file, code);
    return execFileSync(process.execPath, [file], { cwd: home, encoding: 'utf8' });
  });
  for (const text of printed) assert.ok(!text.includes('undefined'), text);
  assert.match(printed[0], /'valid'[^]*'not-genuine'[^]*'signature-mismatch'/);
});
