// Scenarios in Node: what the command line says of them, byte for byte; and what is no scenario.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import { keys } from './corpus.mjs';
import { LicenseError, Verifier, common, home, root } from './installed.mjs';

const path = (name) => fileURLToPath(new URL(name, root));
const schema = (name) => JSON.parse(readFileSync(path(`verifier/schemas/${name}.schema.json`), 'utf8'));
const ajv = new Ajv({ allErrors: true, validateFormats: false });
const shapes = Object.fromEntries(
  ['scenario', 'timeline', 'assessment'].map((name) => [name, ajv.compile(schema(name))]),
);
const holds = (name, value, what) =>
  assert.ok(shapes[name](value), `${what}: ${ajv.errorsText(shapes[name].errors)}`);

const stories = readdirSync(path('tests/vectors/scenarios'))
  .filter((name) => name.endsWith('.json') && !name.endsWith('.expected.json'))
  .map((name) => ({ name, file: path(`tests/vectors/scenarios/${name}`) }));
const verifiers = [
  ['ES module', Verifier.createSync({ keys })],
  ['CommonJS', common.Verifier.createSync({ keys })],
];
const [[, verifier]] = verifiers;

const licentia = (...words) =>
  execFileSync(process.env.LICENTIA, words, { encoding: 'utf8', maxBuffer: 1 << 28 });
/** JSON as the command line prints it. */
const printed = (value) => `${JSON.stringify(value, null, 2)}\n`;
const demo = (name) => path(`www/demo/${name}.license`);

test('every published story is played as the command line plays it, byte for byte', () => {
  assert.ok(6 < stories.length);
  for (const { name, file } of stories) {
    const native = licentia('simulate', file, '--format', 'json');
    const text = readFileSync(file, 'utf8');
    const scenario = JSON.parse(text);
    holds('scenario', scenario, name);
    for (const [kind, verifier] of verifiers) {
      const timeline = verifier.simulate(scenario);
      assert.equal(printed(timeline), native, `${name}, ${kind}`);
      assert.deepEqual(verifier.simulate(text), timeline, `${name} as a text, ${kind}`);
      assert.deepEqual(verifier.simulate(readFileSync(file)), timeline, `${name} as bytes, ${kind}`);
      holds('timeline', timeline, name);
    }
  }
  console.log(`npm in Node: ${stories.length} stories`);
});

test('at the beginning of each span an assessment says what the command line says of the span', () => {
  let compared = 0;
  for (const { name, file } of stories) {
    const { segments } = JSON.parse(licentia('simulate', file, '--format', 'json'));
    const scenario = JSON.parse(readFileSync(file, 'utf8'));
    for (const [kind, verifier] of verifiers) {
      for (const { from, status, display, findings, functions } of segments) {
        const said = verifier.assess(scenario, { at: from });
        const { status: s, display: d, findings: f, functions: g } = said;
        assert.deepEqual([s, d, f, g], [status, display, findings, functions], `${name} at ${from}, ${kind}`);
        holds('assessment', said, `${name} at ${from}`);
        compared += 1;
      }
    }
  }
  assert.ok(100 < compared, String(compared));
  console.log(`npm in Node: ${compared} instants assessed`);
});

test('signed licenses are assessed as the command line assesses them, byte for byte', () => {
  const installation = { accounts: [{ id: 'ada' }, { id: 'bob', enabled: false }], utcOffsetMinutes: 60 };
  const file = join(home, 'installation.json');
  writeFileSync(file, JSON.stringify(installation));
  for (const name of ['kerio-connect', 'icewarp', 'kerio-connect-2022']) {
    const license = readFileSync(demo(name), 'utf8');
    for (const at of ['2026-06-01T00:00:00Z', '2026-11-20T12:00:00Z', '2027-12-31T23:59:59Z']) {
      const words = [demo(name), '--at', at, '--installation', file, '--keys', path('tests/vectors/keys.json')];
      const native = assessedBy(words);
      const scenario = { from: at, until: at, licenses: [license], installation };
      for (const [kind, verifier] of verifiers) {
        const said = verifier.assess(scenario);
        assert.equal(printed(said), native, `${name} at ${at}, ${kind}`);
        assert.deepEqual(verifier.assess(scenario, { at: new Date(at) }), said);
      }
    }
  }
});

/** What the command line prints; it ends with 2 where the product does not work. */
function assessedBy(words) {
  try {
    return licentia('assess', ...words, '--json');
  } catch (error) {
    if (error.status !== 2) throw error;
    return error.stdout;
  }
}

const from = '2026-06-01T00:00:00Z';
const until = '2026-07-01T00:00:00Z';
const problemsOf = (scenario) => {
  const errors = verifiers.flatMap(([, verifier]) => [
    caught(() => verifier.simulate(scenario)),
    caught(() => verifier.assess(scenario)),
  ]);
  for (const error of errors) {
    assert.ok(error instanceof LicenseError || error instanceof common.LicenseError, String(error));
    assert.equal(error.code, 'bad-scenario');
    assert.deepEqual(error.values, errors[0].values);
  }
  return errors[0].values.problems;
};
const caught = (call) => {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
};

test('a scenario with mistakes is refused, and every mistake named by its place', () => {
  const problems = problemsOf({
    from, until: '2026-05-01T00:00:00Z', misspelt: true,
    installation: { accounts: [{ id: 'ada', enabeld: true }] },
    licenses: ['eyJ', readFileSync(demo('kerio-connect'), 'utf8').replace(/[A-Za-z0-9](?=\s*-----END)/, '!')],
    events: [{ at: new Date(0), event: 'outage-began' }, { at: from, event: 'rapture' }],
  });
  const places = problems.map(({ path }) => path).sort();
  assert.deepEqual(places, [
    'events[0].at', 'events[1].event', 'installation.accounts[0].enabeld', 'licenses[0]', 'licenses[1]',
    'misspelt', 'until',
  ]);
  assert.ok(problems.every(({ detail }) => typeof detail === 'string' && detail !== ''));
});

test('a license of somebody else is none', () => {
  const other = Verifier.createSync({ keys: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a' });
  const scenario = { from, until, licenses: [readFileSync(demo('kerio-connect'), 'utf8')] };
  assert.deepEqual(caught(() => other.simulate(scenario)).values.problems, [
    { path: 'licenses[0]', detail: 'not a genuine license: unknown-key' },
  ]);
  assert.deepEqual(verifier.simulate(scenario).drafts, undefined);
});

test('what is not JSON, not an object, or twice there, is refused', () => {
  for (const text of ['', ' ', '{', 'null', '[]', '7', '{"from":1,"from":2}', '{}', `{"a":${'['.repeat(1e5)}`]) {
    assert.ok(0 < problemsOf(text).length, text.slice(0, 20));
  }
  assert.deepEqual(problemsOf(new Uint8Array([0xff])).length, 1);
  assert.deepEqual(verifier.simulate(`\uFEFF{"from":"${from}","until":"${until}"}`).from, from);
});

test('nobody can say what is installed, or by which rules', () => {
  const license = (orderId, product) => ({
    issuer: 'Example Mail Ltd', orderId, kind: 'base', product, issued: from,
    licensee: { name: 'Ada Byron', email: 'ada@engines.example' },
    modules: [{ id: 'server', category: 'server', seats: 5 }],
  });
  const two = { from, until, licenses: [license('A', 'icewarp'), license('B', 'kerio-connect')] };
  for (const call of [() => verifier.simulate(two), () => verifier.assess(two)]) {
    const { code, values } = caught(call);
    assert.deepEqual([code, values], ['several-products', { products: ['icewarp', 'kerio-connect'] }]);
  }
  const unknown = caught(() => verifier.simulate({ ...two, product: 'icewarp', policy: 'nobodys' }));
  assert.deepEqual([unknown.code, unknown.values], ['unknown-policy', { policy: 'nobodys' }]);
  assert.deepEqual(verifier.simulate({ ...two, product: 'icewarp' }).product, 'icewarp');
});

test('a century is played, a second more is not, and any instant is told', () => {
  const [latest, until] = ['2126-01-02T00:00:00Z', '2126-01-02T00:00:01Z'];
  const century = { from: '2026-01-01T00:00:00Z', until: latest };
  assert.equal(verifier.simulate(century).until, latest);
  const longer = { ...century, until };
  const values = { until, latest, days: 36525 };
  for (const [call, more] of [
    [() => verifier.simulate(longer), {}],
    [() => verifier.compare(longer, century), { argument: 'one' }],
    [() => verifier.compare(century, longer), { argument: 'other' }],
    [() => verifier.comparePolicies(longer, 'icewarp', 'kerio-connect'), {}],
  ]) {
    const error = caught(call);
    assert.deepEqual([error.code, error.values], ['story-too-long', { ...values, ...more }]);
    assert.match(error.message, /at most 36525 days: set `until` to 2126-01-02T00:00:00Z or earlier/);
  }
  assert.equal(verifier.assess(longer).at, until);
  assert.equal(verifier.assess(longer, { at: '9999-12-31T00:00:00Z' }).at, '9999-12-31T00:00:00Z');
});

test('a list every midnight for a century is refused before there is no memory for it', () => {
  const accounts = Array.from({ length: 1000 }, (_, n) => ({ id: `u${n}`, firstAccess: { im: '2026-01-01T00:00:00Z' } }));
  const policy = { basedOn: 'icewarp', seatTrialDays: 36525 };
  const license = {
    issuer: 'Example Mail Ltd', orderId: 'A-1', kind: 'base', product: 'icewarp', issued: '2026-01-01T00:00:00Z',
    licensee: { name: 'Ada Byron', email: 'ada@engines.example' },
    modules: [{ id: 'im', category: 'client', seats: 0 }],
  };
  const story = { from: '2026-01-01T00:00:00Z', until: '2126-01-01T00:00:00Z', policy, licenses: [license] };
  const { code, values } = caught(() => verifier.simulate({ ...story, installation: { accounts } }));
  assert.deepEqual([code, values], ['lists-too-long', { accounts: 16_000_000, latest: '2069-10-22T00:00:00Z' }]);
  assert.equal(verifier.assess({ ...story, installation: { accounts } }).modules[0].trial.length, 1000);
});

test('hostile arguments are refused with a code, and the verifier goes on working', () => {
  const cyclic = { from, until };
  cyclic.events = [cyclic];
  let deep = {};
  for (let depth = 0; depth < 1e5; depth += 1) deep = { deep };
  const detached = new Uint8Array(8);
  structuredClone(detached, { transfer: [detached.buffer] });
  const wrong = [
    undefined, null, 7, true, 7n, Symbol('story'), () => {}, [], new ArrayBuffer(8), new Float64Array(2),
    detached, cyclic, deep, { from: 7n }, { toJSON: () => undefined },
    { get from() { throw new Error('trap'); } },
    new Proxy({}, { ownKeys() { throw new Error('trap'); } }),
  ];
  for (const [kind, verifier] of verifiers) {
    for (const scenario of wrong) {
      for (const call of [() => verifier.simulate(scenario), () => verifier.assess(scenario)]) {
        assert.throws(call, { name: 'LicenseError', code: 'wrong-argument' }, kind);
      }
    }
    for (const at of ['tomorrow', '2026-02-30T00:00:00Z', new Date(NaN), 7, null]) {
      const call = () => verifier.assess({ from, until }, { at });
      assert.throws(call, { name: 'LicenseError', code: 'wrong-argument' }, String(at));
    }
    assert.equal(verifier.assess({ from, until }).status, 'suspended');
  }
});

test('a scenario that is too long is refused before anything is done with it', () => {
  const limit = 32 * 1024 * 1024;
  const story = `{"from":"${from}","until":"${until}"}`;
  const padded = (bytes, filling) => story + filling.repeat(bytes - story.length);
  const wide = story.replace('{', `{"product":"${'\u00e9'.repeat(limit / 2)}",`);
  for (const long of [padded(limit + 1, ' '), Buffer.from(padded(limit + 1, ' ')), wide]) {
    assert.deepEqual(problemsOf(long), [{ path: '', detail: `longer than ${limit} bytes` }]);
  }
  assert.equal(verifier.simulate(padded(limit, ' ')).until, until);
});

test('an assessment is of the end unless another instant is asked for', () => {
  const scenario = { from, until, events: [{ at: '2026-06-15T00:00:00Z', event: 'outage-began' }] };
  assert.equal(verifier.assess(scenario).at, until);
  assert.equal(verifier.assess(scenario, { at: undefined }).at, until);
  assert.equal(verifier.assess(scenario, { at: '2020-01-01T00:00:00Z' }).at, from);
});
