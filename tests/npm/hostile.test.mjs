// Whatever untyped code hands over: an error that says what to do, and the verifier goes on working.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { keys } from './corpus.mjs';
import { LicenseError, Verifier, common, home, installed, root } from './installed.mjs';

const license = readFileSync(new URL('www/demo/kerio-connect.license', root), 'utf8');
const registrationKey = license.replace(/-----[^-]*-----|\s/g, '');
const at = '2026-06-01T00:00:00Z';
const story = { from: at, until: at, licenses: [license] };
const changes = [{ change: 'renew', years: 1 }];
const verifier = Verifier.createSync({ keys });

const throws = () => { throw new Error('trap'); };
const cyclic = {};
cyclic.self = cyclic;
let deep = {};
for (let depth = 0; depth < 1e5; depth += 1) deep = { deep };
const detached = new Uint8Array(8);
structuredClone(detached, { transfer: [detached.buffer] });
class Longer extends Uint8Array {
  get length() { return 2 ** 40; }
  get byteLength() { return 2 ** 40; }
}
const revoked = Proxy.revocable(new Uint8Array(8), {});
revoked.revoke();

/** What is of no type that anything here takes. */
const STRANGE = [
  null, 7, 7n, NaN, true, Symbol('it'), () => {}, class {}, new Map(), new Date(NaN), /it/, Promise.resolve(),
  cyclic, deep, detached, revoked.proxy, new Proxy(new Uint8Array(8), {}), new ArrayBuffer(8), new Float64Array(2),
  new DataView(new ArrayBuffer(8)), { toJSON: throws }, { toJSON: () => 7n }, { get keys() { return throws(); } },
  new Proxy({}, { ownKeys: throws }), new Proxy({}, { get: throws }), Object.create(null), { toString: throws },
];

/** Every method, with a strange value in every place. */
const CALLS = {
  keys: (it) => Verifier.createSync({ keys: it }),
  'keys, CommonJS': (it) => common.Verifier.createSync({ keys: it }),
  'options of createSync': (it) => Verifier.createSync(it),
  revocations: (it) => Verifier.createSync({ keys, revocations: it }),
  policies: (it) => Verifier.createSync({ keys, policies: it }),
  'a policy of theirs': (it) => Verifier.createSync({ keys, policies: [it] }),
  text: (it) => verifier.verify(it, { at }),
  texts: (it) => verifier.verifyAll(it, { at }),
  options: (it) => verifier.verify(license, it),
  at: (it) => verifier.verify(license, { at: it }),
  licenseKey: (it) => verifier.verify(license, { at, licenseKey: it }),
  fingerprint: (it) => verifier.verify(license, { at, fingerprint: it }),
  registrationKey: (it) => verifier.isSigned(it),
  follow: (it) => verifier.follow(it),
  licenses: (it) => verifier.entitlement(it, { at }),
  'one of licenses': (it) => verifier.entitlement([license, it], { at }),
  scenario: (it) => verifier.assess(it),
  'a license in a scenario': (it) => verifier.simulate({ ...story, licenses: [it] }),
  'options of assess': (it) => verifier.assess(story, it),
  'the other of two': (it) => verifier.compare(story, it),
  policy: (it) => verifier.policy(it),
  'policy to check': (it) => verifier.checkPolicy(it),
  'one of two policies': (it) => verifier.comparePolicies(story, 'icewarp', it),
  accounts: (it) => verifier.count(it),
  narrow: (it) => verifier.count('id\nada\n', { narrow: it }),
  prices: (it) => verifier.quote(license, { prices: it, changes, at }),
  changes: (it) => verifier.order(license, { changes: it, at }),
  'a change': (it) => verifier.order(license, { changes: [it], at }),
  id: (it) => verifier.order(license, { changes, at, id: it }),
  holding: (it) => verifier.order(license, { changes, at, holding: it }),
  answer: (it) => verifier.checkAnswer(it, {}),
  request: (it) => verifier.checkAnswer(license, it),
  rule: (it) => verifier.explain(it),
  'policy of a rule': (it) => verifier.explain('SEAT-1', { policy: it }),
};

const goesOn = () => assert.equal(verifier.verify(license, { at }).verdict, 'valid');

for (const [name, call] of Object.entries(CALLS)) {
  test(`whatever is handed over as ${name}, the answer is an error of ours or an answer`, () => {
    for (const [index, strange] of [undefined, ...STRANGE].entries()) {
      try {
        call(strange);
      } catch (error) {
        const place = `${name}, ${index}: ${error.stack}`;
        assert.ok(error instanceof LicenseError, place);
        assert.ok(error instanceof common.LicenseError, place);
        assert.notEqual(error.code, 'internal', place);
        assert.ok(error.message.startsWith(`${error.code}: `) && error.message.length > error.code.length + 4, place);
      }
      goesOn();
    }
  });
}

test('what is frozen, of another realm or shared memory is taken', () => {
  const bytes = new TextEncoder().encode(license);
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  const growing = new Uint8Array(new SharedArrayBuffer(bytes.length, { maxByteLength: 2 * bytes.length }));
  growing.set(bytes);
  const foreign = runInNewContext('new Uint8Array(bytes)', { bytes: [...bytes] });
  const longer = new Longer(bytes);
  for (const text of [bytes, shared, growing, foreign, longer, Buffer.from(license), bytes.subarray(0)]) {
    assert.equal(verifier.verify(text, { at }).verdict, 'valid');
  }
  assert.equal(verifier.verify(license, { at: runInNewContext(`new Date('${at}')`) }).verdict, 'valid');
  const hostileDate = Object.assign(new Date(at), { toISOString: throws, getTime: throws, toString: throws });
  assert.equal(verifier.verify(license, { at: hostileDate }).verdict, 'valid');
  const frozen = Object.freeze({ ...story, licenses: Object.freeze([license]) });
  assert.equal(verifier.assess(frozen, Object.freeze({ at })).at, at);
  const made = Verifier.createSync(Object.freeze({ keys: Object.freeze({ keys: Object.freeze([...keys.keys]) }) }));
  assert.equal(made.verify(license, { at }).verdict, 'valid');
  assert.equal(Verifier.createSync({ keys: Buffer.from(JSON.stringify(keys)) }).isSigned(registrationKey), true);
});

test('a misspelt option is refused, because it would silently do nothing', () => {
  for (const call of [
    () => verifier.verify(license, { At: at }),
    () => verifier.verify(license, at),
    () => verifier.assess(story, { instant: at }),
    () => Verifier.createSync({ key: keys }),
    () => verifier.quote(license, { prices: {}, change: changes }),
  ]) {
    assert.throws(call, { name: 'LicenseError', code: 'wrong-argument' });
  }
});

test('two policies by one name, or by none, are refused, because one would silently do nothing', () => {
  const [one, other] = [{ basedOn: 'icewarp', graceDays: 1 }, { basedOn: 'icewarp', graceDays: 2 }];
  for (const policies of [[one, other], [{ ...one, id: 'ours' }, { ...other, id: 'ours' }]]) {
    assert.throws(() => Verifier.createSync({ keys, policies }), { code: 'wrong-argument', message: /`policies`.*no `id` twice/ });
  }
  const made = Verifier.createSync({ keys, policies: [{ ...one, id: 'ours' }, other] });
  assert.deepEqual(made.policies().slice(0, 2), ['ours', 'own']);
});

test('what looks like an object without members is none, because it would silently be an empty one', () => {
  for (const strange of [
    new Date('2040-01-01'), new Map([['at', at]]), new Set(), Promise.resolve({ at }), new Error('at'), /at/,
    new Response('id\nada\n'), new Blob(['id\nada\n']), runInNewContext('new ArrayBuffer(8)'), new URLSearchParams({ at }),
  ]) {
    for (const call of [
      () => verifier.verify(license, strange), () => verifier.assess(story, strange), () => verifier.count(strange),
      () => verifier.count('id\nada\n', strange), () => verifier.compare(story, strange), () => Verifier.createSync({ keys: strange }),
    ]) {
      assert.throws(call, { name: 'LicenseError', code: 'wrong-argument' }, String(strange));
    }
  }
  assert.throws(() => verifier.count('id\nada\n', { narrow: null }), { message: /`narrow` must be an object/ });
  class Story { from = at; until = at; licenses = [license]; }
  for (const like of [new Story(), Object.assign(Object.create(null), story), runInNewContext('({ ...story })', { story }), new Proxy(story, {})]) {
    assert.equal(verifier.assess(like).at, at);
  }
  // As bundlers make of a file of JSON.
  assert.equal(Verifier.createSync({ keys: { ...keys, [Symbol.toStringTag]: 'Module' } }).verify(license, { at }).verdict, 'valid');
});

test('what becomes of an argument while another one is looked at changes nothing', () => {
  const text = new TextEncoder().encode(JSON.stringify(story));
  const other = { ...story, toJSON: () => (structuredClone(text, { transfer: [text.buffer] }), story) };
  assert.equal(verifier.compare(text, other).firstDifference, undefined);
  const buffer = new ArrayBuffer(8, { maxByteLength: 16 });
  Object.defineProperty(buffer, 'resizable', { get: () => buffer.resize(0) });
  assert.equal(verifier.verify(new Uint8Array(buffer), { at }).verdict, 'not-genuine');
  const hostile = new Proxy({}, { has: throws });
  assert.equal(hostile instanceof LicenseError, false);
  assert.throws(() => verifier.verify(license, { get at() { throw hostile; } }), (error) => error.code === 'wrong-argument');
});

test('a list is left at its first mistakes, however long it is', () => {
  const endless = Object.assign([], { *[Symbol.iterator]() { for (;;) yield license; } });
  for (const list of [endless, new Array(2 ** 32 - 1)]) {
    assert.throws(() => verifier.entitlement(list, { at }), { name: 'LicenseError', code: 'wrong-argument' });
  }
  const many = new Array(1000).fill({ change: 'renew' });
  assert.throws(() => verifier.order(license, { changes: many, at }), ({ values }) => values.problems.length === 100);
  goesOn();
});

test('keys of other curves are refused with what to do', () => {
  for (const [type, options] of [['ec', { namedCurve: 'P-256' }], ['x25519'], ['ed448'], ['rsa', { modulusLength: 1024 }]]) {
    const { publicKey, privateKey } = generateKeyPairSync(type, options);
    const pem = publicKey.export({ type: 'spki', format: 'pem' });
    assert.throws(() => Verifier.createSync({ keys: pem }), { code: 'bad-pem' }, type);
    assert.throws(() => Verifier.createSync({ keys: { keys: [publicKey.export({ format: 'jwk' })] } }), { code: 'no-usable-key' }, type);
    const secret = privateKey.export({ type: 'pkcs8', format: 'pem' });
    assert.throws(() => Verifier.createSync({ keys: secret }), (error) => error.code === 'private-key' && !error.message.includes('MII'));
  }
  goesOn();
});

test('lone surrogates and nulls are characters like others', () => {
  for (const odd of ['\uD800', `${license}\uDFFF`, '\u0000', `\uFEFF${license}\uD83D`]) {
    assert.equal(typeof verifier.verify(odd, { at }).verdict, 'string');
    assert.equal(typeof verifier.isSigned(odd), 'boolean');
    assert.ok(verifier.entitlement([odd], { at }).parts);
    assert.throws(() => verifier.explain(odd.slice(0, 9)), { code: 'unknown-rule' });
    assert.throws(() => verifier.policy(odd.slice(0, 9)), { code: 'unknown-policy' });
  }
});

test('a policy is at most as long as the core lets one be', () => {
  const long = { basedOn: 'kerio-connect', id: 'A'.repeat(64 * 1024) };
  for (const call of [() => verifier.policy(long), () => verifier.checkPolicy(long), () => Verifier.createSync({ keys, policies: [long] })]) {
    assert.throws(call, ({ code, values }) => code === 'bad-policy' && values.problems[0].detail === 'longer than 65536 bytes');
  }
  goesOn();
});

test('what is huge is refused before anything is done with it', () => {
  // The longest string that Node has: 512 MiB less 24 bytes.
  const huge = 'A'.repeat(2 ** 29 - 24);
  const tooLarge = { code: 'too-large', what: 'input', size: huge.length, limit: 2 ** 24 };
  assert.deepEqual(verifier.verify(huge, { at }), { verdict: 'not-genuine', error: tooLarge });
  assert.deepEqual(verifier.verifyAll(huge, { at })[0].error, tooLarge);
  assert.equal(verifier.isSigned(huge), false);
  const refused = {
    'keys-too-large': () => Verifier.createSync({ keys: huge }),
    'bad-scenario': () => verifier.simulate(huge),
    'bad-installation': () => verifier.count(huge),
    'bad-price-list': () => verifier.quote(license, { prices: huge, changes, at }),
    'bad-request': () => verifier.checkAnswer(license, huge),
    'not-genuine': () => verifier.follow(huge),
    'wrong-argument': () => verifier.verify(license, { at, licenseKey: huge }),
  };
  for (const [code, call] of Object.entries(refused)) assert.throws(call, { name: 'LicenseError', code });
  for (const call of [
    () => verifier.entitlement(huge, { at }), () => verifier.entitlement([license, huge], { at }),
    () => verifier.explain(huge), () => verifier.policy(huge), () => verifier.verify(license, { at: huge }),
    () => verifier.simulate({ ...story, product: [huge, huge] }),
    () => verifier.order(license, { changes, at, note: huge }),
  ]) {
    assert.throws(call, { name: 'LicenseError', code: 'wrong-argument' });
  }
  goesOn();
});

test('methods taken off a verifier, freed verifiers and verifiers made by `new` say so', () => {
  const { verify } = verifier;
  assert.throws(() => verify(license), { code: 'wrong-argument', message: /`this` must be a verifier/ });
  assert.throws(() => [license].map(verifier.verify), { code: 'wrong-argument' });
  const one = Verifier.createSync({ keys });
  one.free();
  one.free();
  for (const call of [() => one.verify(license), () => one.rules(), () => one.skippedKeys]) {
    assert.throws(call, { name: 'LicenseError', code: 'freed' });
  }
  goesOn();
});

test('errors are errors of either form of the package, and tell no secret', () => {
  const secret = 'D0B2-77A1-9C3E';
  const error = caught(() => verifier.verify(license, { at, licenseKey: [secret] }));
  assert.ok(error instanceof Error && error instanceof common.LicenseError && !(new Error('') instanceof LicenseError));
  assert.ok(!JSON.stringify([error.message, error.values, error.stack]).includes(secret));
});

test('a wasm that does not load says why, and the next attempt can work', async (context) => {
  const wasm = readFileSync(join(installed, 'licentia_bg.wasm'));
  const answers = {
    '/missing.wasm': [404, 'text/html', '<!DOCTYPE html>'],
    '/page.wasm': [200, 'text/html', '<!DOCTYPE html>'],
    '/cut.wasm': [200, 'application/wasm', wasm.subarray(0, 10_000)],
    '/cut-as-text.wasm': [200, 'text/plain', wasm.subarray(0, 10_000)],
    '/empty.wasm': [200, 'application/octet-stream', ''],
    '/other.wasm': [200, 'application/octet-stream', Buffer.from('AGFzbQEAAAA=', 'base64')],
    '/as-text.wasm': [200, 'text/plain', wasm],
  };
  const server = createServer(({ url }, response) => {
    const [status, type, body] = answers[url];
    response.writeHead(status, { 'Content-Type': type }).end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  context.after(() => server.close());
  const base = `http://127.0.0.1:${server.address().port}`;
  const browser = await import(pathToFileURL(join(copyOfPackage('loading'), 'browser.js')));
  const refused = async (options) => {
    try {
      await browser.Verifier.create({ keys, ...options });
    } catch (error) {
      assert.ok(error instanceof LicenseError, String(error.stack));
      return [error.code, error.values.reason ?? error.values.argument];
    }
    return assert.fail('nothing was thrown');
  };
  const reason = async (wasm) => {
    const [code, reason] = await refused({ wasm });
    assert.equal(code, 'wasm-not-loaded');
    return reason;
  };
  assert.equal(await reason(`${base}/missing.wasm`), 'status');
  assert.equal(await reason(new URL(`${base}/page.wasm`)), 'not-wasm');
  assert.equal(await reason(`${base}/cut.wasm`), 'damaged');
  assert.equal(await reason(`${base}/cut-as-text.wasm`), 'damaged');
  assert.equal(await reason(`${base}/empty.wasm`), 'not-wasm');
  assert.equal(await reason(`${base}/other.wasm`), 'other');
  assert.equal(await reason('http://127.0.0.1:9/nobody.wasm'), 'unreachable');
  assert.equal(await reason('::no address'), 'unreachable');
  assert.equal(await reason(wasm.subarray(1)), 'not-wasm');
  assert.equal(await reason(wasm.subarray(0, 4096)), 'damaged');
  for (const wrong of [7, {}, [], Symbol('wasm'), detached, () => {}]) {
    assert.deepEqual(await refused({ wasm: wrong }), ['wrong-argument', 'wasm']);
  }
  const rejecting = { then: (_, reject) => reject(Object.create(null)) };
  for (const wrong of [Object.create(Response.prototype), Object.create(URL.prototype), rejecting]) await reason(wrong);
  assert.throws(() => browser.Verifier.createSync({ keys }), { code: 'wasm-not-loaded' });
  assert.throws(() => browser.Verifier.createSync({ keys, wasm: wasm.subarray(0, 99) }), { code: 'wasm-not-loaded' });

  // Several at once wait for one wasm, and each works, whatever somebody else was handed.
  const response = await fetch(`${base}/as-text.wasm`);
  const cut = reason(`${base}/cut.wasm`);
  const made = await Promise.all(Array.from({ length: 5 }, () => browser.Verifier.create({ keys, wasm: response })));
  for (const one of made) assert.equal(one.verify(license, { at }).verdict, 'valid');
  assert.equal(await cut, 'damaged');
  assert.equal(browser.Verifier.createSync({ keys }).verify(license, { at }).verdict, 'valid');
});

test('whatever a server calls it, the bytes of a wasm are one', async () => {
  const wasm = readFileSync(join(installed, 'licentia_bg.wasm'));
  for (const [place, type] of ['application/wasm; charset=utf-8', 'Application/WASM', 'text/plain'].entries()) {
    const { Verifier } = await import(pathToFileURL(join(copyOfPackage(`type-${place}`), 'browser.js')));
    const made = await Verifier.create({ keys, wasm: new Response(wasm, { headers: { 'Content-Type': type } }) });
    assert.equal(made.verify(license, { at }).verdict, 'valid', type);
  }
});

test('bytes or a compiled module make a verifier at once', async () => {
  const wasm = readFileSync(join(installed, 'licentia_bg.wasm'));
  for (const [name, given] of [['bytes', wasm], ['module', new WebAssembly.Module(wasm)], ['buffer', new Uint8Array(wasm).buffer]]) {
    // A copy of the package each: they know nothing of each other.
    const one = await import(pathToFileURL(join(copyOfPackage(name), 'browser.js')));
    const made = one.Verifier.createSync({ keys, wasm: given });
    assert.equal(made.verify(license, { at }).verdict, 'valid');
    assert.ok(caught(() => made.verify(7)) instanceof LicenseError);
  }
  goesOn();
});

test('a wasm of another realm is taken as any other', async () => {
  const bytes = readFileSync(join(installed, 'licentia_bg.wasm'));
  const address = `data:application/wasm;base64,${bytes.toString('base64')}`;
  const theirs = `class {
    toString() { return address; }
    get [Symbol.toStringTag]() { return 'URL'; }
  }`;
  for (const [name, script] of Object.entries({ module: 'new WebAssembly.Module(bytes)', address: `new (${theirs})()` })) {
    const { Verifier } = await import(pathToFileURL(join(copyOfPackage(`realm-${name}`), 'browser.js')));
    const made = await Verifier.create({ keys, wasm: runInNewContext(script, { bytes, address }) });
    assert.equal(made.verify(license, { at }).verdict, 'valid', name);
  }
});

test('a runtime without WebAssembly is named as such', () => {
  const script = `import { Verifier } from './index.mjs';
    for (const make of [Verifier.create, async (options) => Verifier.createSync(options)]) {
      await make({ keys: '' }).catch(({ code, values }) => console.log(code, values.reason));
    }`;
  writeFileSync(join(home, 'jitless.mjs'), script);
  const printed = execFileSync(process.execPath, ['--jitless', join(home, 'jitless.mjs')], { encoding: 'utf8', stdio: 'pipe' });
  assert.equal(printed, 'wasm-not-loaded unsupported\n'.repeat(2));
});

test('memory that runs out stops one call, and a fresh wasm answers the next', () => {
  // A process of its own: its wasm may have 8 MiB.
  const script = `import { readFileSync } from 'node:fs';
    import { Verifier, LicenseError } from './index.mjs';
    const license = ${JSON.stringify(license)};
    const policies = [{ id: 'hasty', basedOn: 'icewarp', emergencyDays: 1 }];
    const verifier = Verifier.createSync({ keys: readFileSync('keys.json', 'utf8'), policies });
    const other = Verifier.createSync({ keys: readFileSync('keys.json', 'utf8') });
    const accounts = Array.from({ length: 100_000 }, (_, index) => ({ id: 'user' + index }));
    const said = [];
    for (let round = 0; round < 3; round += 1) {
      try { verifier.count({ accounts }); } catch (error) { said.push(error instanceof LicenseError && error.code); }
      said.push(verifier.verify(license, { at: '${at}' }).verdict, other.isSigned('${registrationKey}'), verifier.policies()[0]);
    }
    other.free(); verifier.free();
    console.log(said.join());`;
  writeFileSync(join(home, 'keys.json'), JSON.stringify(keys));
  writeFileSync(join(home, 'memory.mjs'), script);
  const printed = execFileSync(process.execPath, ['--wasm-max-mem-pages=128', join(home, 'memory.mjs')], { cwd: home, encoding: 'utf8' });
  assert.equal(printed.trim(), Array(3).fill('internal,valid,true,hasty').join());
});

function copyOfPackage(name) {
  const folder = join(home, name);
  cpSync(installed, folder, { recursive: true });
  return folder;
}

function caught(call) {
  try {
    call();
  } catch (error) {
    return error;
  }
  return assert.fail('nothing was thrown');
}
