// Every answer that the package and the command line both give: byte for byte the same.

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
const read = (name) => readFileSync(path(name), 'utf8');
const demo = (name) => read(`www/demo/${name}.license`);
const KEYS = ['--keys', path('tests/vectors/keys.json')];
const at = '2026-06-01T00:00:00Z';
const verifiers = [Verifier.createSync({ keys }), common.Verifier.createSync({ keys })];
const [verifier] = verifiers;

/** The published test key that signs what is genuine: `VENDOR` of `tests/src/keys.rs`. */
const vendor = join(home, 'vendor.pem');
const der = Buffer.concat([
  Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.from('licentia published test seed one'),
]);
writeFileSync(vendor, `-----BEGIN PRIVATE KEY-----\n${der.toString('base64')}\n-----END PRIVATE KEY-----\n`);

/** What the command line prints, whatever it makes of it. */
function licentia(...words) {
  try {
    return execFileSync(process.env.LICENTIA, words, { encoding: 'utf8', cwd: home, maxBuffer: 1 << 28, stdio: 'pipe' });
  } catch (error) {
    if (error.stdout === '') throw error;
    return error.stdout;
  }
}
const line = (value) => `${JSON.stringify(value)}\n`;
const pretty = (value) => `${JSON.stringify(value, null, 2)}\n`;

const ajv = new Ajv({ allErrors: true, validateFormats: false });
const holds = (name, value) => {
  const holds = ajv.getSchema(name) ?? ajv.compile({ ...JSON.parse(read(`verifier/schemas/${name}.schema.json`)), $id: name });
  assert.ok(holds(value), `${name}: ${ajv.errorsText(holds.errors)}`);
};

test('licenses are put together as on the command line', () => {
  const names = ['kerio-connect', 'kerio-connect-add-on', 'icewarp'];
  const printed = licentia('entitlement', ...KEYS, '--at', at, '--json', ...names.map((name) => path(`www/demo/${name}.license`)));
  for (const each of verifiers) {
    const told = each.entitlement(names.map(demo), { at });
    holds('entitlement', told);
    assert.equal(line(told), printed);
    assert.equal(line(each.entitlement(names.map(demo).join('\n'), { at })), printed);
    assert.equal(line(each.entitlement(names.map((name) => Buffer.from(demo(name))), { at: new Date(at) })), printed);
  }
});

test('what is not genuine is left out by name, and the others still count', () => {
  const forged = demo('icewarp').replace(/[A-Za-z0-9](?=\s*-----END)/, (it) => (it === 'A' ? 'B' : 'A'));
  const told = verifier.entitlement([demo('kerio-connect'), forged, 'hello'], { at });
  const latin1 = Buffer.from(`${demo('kerio-connect')}\nPerché no?\n`, 'latin1');
  assert.deepEqual(verifier.entitlement(latin1, { at }).leftOut, [{ index: 0, verdict: verifier.verify(latin1, { at }) }]);
  assert.deepEqual(told.leftOut.map(({ index, verdict }) => [index, verdict.error.code]), [
    [1, forged === demo('icewarp') ? '' : told.leftOut[0].verdict.error.code], [2, 'not-a-license'],
  ]);
  assert.equal(told.holdings.length, 1);
});

test('a quote is that of the command line', () => {
  const changes = [{ change: 'add-users', users: 12 }, { change: 'renew', years: 1 }];
  const flags = ['--prices', path('www/demo/prices.json'), '--add-users', '12', '--renew', '1', '--at', at];
  const printed = licentia('quote', path('www/demo/kerio-connect.license'), ...KEYS, ...flags, '--json');
  const prices = JSON.parse(read('www/demo/prices.json'));
  for (const each of verifiers) {
    for (const list of [prices, read('www/demo/prices.json'), readFileSync(path('www/demo/prices.json'))]) {
      const told = each.quote(demo('kerio-connect'), { prices: list, changes, at });
      holds('quote', told);
      assert.equal(pretty(told), printed);
    }
  }
  const refused = verifier.quote(demo('kerio-connect'), { prices, changes, currency: 'XXX', at });
  assert.ok(refused.refusals.length > 0 && refused.lines.length === 0);
});

test('a price list that is signed is opened by the keys, and no other', () => {
  writeFileSync(join(home, 'signed.prices'), licentia('sign-prices', path('www/demo/prices.json'), '--key', vendor));
  const prices = readFileSync(join(home, 'signed.prices'));
  const asked = { prices, changes: [{ change: 'renew', years: 1 }], at };
  const plain = verifier.quote(demo('kerio-connect'), { ...asked, prices: read('www/demo/prices.json') });
  assert.deepEqual(verifier.quote(demo('kerio-connect'), asked), plain);
  const forged = Buffer.from(prices).fill('A', prices.length - 30, prices.length - 28);
  assert.throws(() => verifier.quote(demo('kerio-connect'), { ...asked, prices: forged }), { code: 'not-genuine' });
});

test('an order is written, answered by the vendor, and the answer is what was ordered', () => {
  const changes = [{ change: 'add-users', users: 10 }];
  const request = verifier.order(demo('kerio-connect'), { changes, id: 'REQ-1', reseller: 'Example Resellers', at });
  holds('order-request', request);
  writeFileSync(join(home, 'request.json'), JSON.stringify(request));
  licentia('fulfil', 'request.json', '--key', vendor, '--ledger', 'ledger.jsonl', '--out', 'answer.txt');
  const answer = readFileSync(join(home, 'answer.txt'), 'utf8');
  const checked = verifier.checkAnswer(answer, request);
  holds('answer-check', checked);
  assert.deepEqual([checked.mismatches, checked.requestId, checked.licenses.length], [[], 'REQ-1', 1]);
  const more = { ...request, changes: [{ change: 'add-users', users: 20 }] };
  const codes = verifier.checkAnswer(Buffer.from(answer), JSON.stringify(more)).mismatches.map(({ code }) => code);
  assert.deepEqual(codes, ['request-changed', 'fewer-users']);
  assert.match(verifier.order(demo('kerio-connect'), { changes, at }).id, /^REQ-[0-9a-f]{16}$/);
});

test('what the vendor would refuse is not ordered, and it is said what to do instead', () => {
  const base = {
    issuer: 'Example Mail Ltd', orderId: 'BARE-1', kind: 'base', product: 'kerio-connect',
    licensee: { name: 'Ada Byron', email: 'ada@engines.example' },
    modules: [{ id: 'server', category: 'server', seats: 25 }],
  };
  writeFileSync(join(home, 'bare.json'), JSON.stringify(base));
  const bare = licentia('issue', 'bare.json', '--key', vendor);
  const refused = (change) => caught(() => verifier.order(bare, { changes: [change], at }));
  const renewal = refused({ change: 'renew', years: 1 });
  assert.deepEqual([renewal.code, renewal.values], ['not-fulfillable', { why: 'no-maintenance', change: 0 }]);
  assert.match(renewal.message, /correct or leave out changes\[0\]: no-maintenance$/);
  const upgrade = refused({ change: 'upgrade', product: 'icewarp' });
  assert.deepEqual([upgrade.code, upgrade.values.why], ['not-fulfillable', 'other-product']);
  const smaller = refused({ change: 'upgrade', product: 'kerio-connect', users: 24 });
  assert.equal(smaller.values.why, 'fewer-users');
  const changes = [{ change: 'add-users', users: 5 }, { change: 'bridge', days: 30 }];
  assert.deepEqual(verifier.order(bare, { changes, at }).changes, changes);
});

test('accounts are counted as on the command line', () => {
  const csv = 'email;type;modules;last login\nada@engines.example;user;im;2026-05-30\nsales@engines.example;mailing-list;;\n'
    + 'bob@engines.example;user;im sync;\nbad@engines.example;rabbit;;\n';
  const json = { accounts: [{ id: 'ada' }, { id: 'bob', enabled: false }] };
  writeFileSync(join(home, 'accounts.csv'), csv);
  writeFileSync(join(home, 'accounts.json'), JSON.stringify(json));
  for (const policy of ['kerio-connect', 'icewarp', 'kerio-control']) {
    const told = verifier.count(csv, { policy });
    holds('tally', told);
    assert.equal(pretty(told), licentia('count', 'accounts.csv', '--policy', policy, '--json'));
    assert.equal(pretty(verifier.count(json, { policy })), licentia('count', 'accounts.json', '--policy', policy, '--json'));
  }
  const narrow = { module: 'im', seats: 1 };
  const printed = licentia('count', 'accounts.csv', '--policy', 'icewarp', '--narrow', 'im=1', '--json');
  assert.equal(pretty(verifier.count(Buffer.from(csv), { policy: 'icewarp', narrow })), printed);
  assert.equal(pretty(verifier.count(csv)), licentia('count', 'accounts.csv', '--json'));
});

test('every rule is explained as on the command line, under the policy asked for', () => {
  const printed = licentia('explain', '--list', '--json').trim().split('\n');
  const rules = verifier.rules();
  assert.equal(rules.length, printed.length);
  rules.forEach((rule, index) => {
    const told = verifier.explain(rule);
    holds('explanation', told);
    assert.equal(JSON.stringify(told), printed[index]);
  });
  assert.equal(line(verifier.explain('seat 23', { policy: 'kerio-connect' })), licentia('explain', 'SEAT-23', '--policy', 'kerio-connect', '--json'));
  assert.equal(verifier.explain('seats-exceeded').rule, 'SEAT-24');
  assert.throws(() => verifier.explain('SEAT-99'), { code: 'unknown-rule', values: { rule: 'SEAT-99' } });
});

test('policies are shown and checked as on the command line', () => {
  for (const id of verifier.policies()) {
    const told = verifier.policy(id);
    holds('shown-policy', told);
    assert.equal(pretty(told), licentia('policy', 'show', id, '--json'));
    assert.deepEqual(verifier.checkPolicy(id), []);
  }
  const flaws = verifier.checkPolicy({ basedOn: 'icewarp', revalidationRetryHours: 0 });
  holds('policy-flaw', flaws[0]);
  assert.deepEqual(flaws, [{ code: 'no-retry' }]);
  const { values } = caught(() => verifier.checkPolicy({ basedOn: 'icewarp', graceDays: -3, graceHours: 1 }));
  assert.deepEqual(values.problems.map(({ path }) => path).sort(), ['graceDays', 'graceHours']);
});

test('policies of their own are known wherever policies are named', () => {
  const hasty = { id: 'hasty', basedOn: 'icewarp', emergencyDays: 1 };
  const own = Verifier.createSync({ keys, policies: [hasty, { ...verifier.policy('icewarp').policy, id: 'mine' }] });
  assert.deepEqual(own.policies().slice(0, 3), ['hasty', 'mine', 'kerio-connect']);
  assert.equal(own.policy('hasty').policy.emergencyDays, 1);
  assert.equal(own.explain('REVAL-4', { policy: 'hasty' }).policy, 'hasty');
  assert.equal(own.count('id\nada\n', { policy: 'hasty' }).policy, 'hasty');
  const story = { from: at, until: '2026-12-01T00:00:00Z', policy: 'hasty', licenses: [demo('icewarp')], events: [{ at, event: 'outage-began' }] };
  writeFileSync(join(home, 'story.json'), JSON.stringify({ ...story, policies: [own.policy('hasty').policy] }));
  assert.equal(pretty(own.simulate(story)), licentia('simulate', 'story.json', ...KEYS, '--format', 'json'));
  assert.throws(() => verifier.simulate(story), { code: 'unknown-policy', values: { policy: 'hasty' } });
  const bad = caught(() => Verifier.createSync({ keys, policies: [hasty, { basedOn: 'nobodys' }] }));
  assert.deepEqual([bad.code, bad.values.problems[0].path], ['bad-policy', 'policies[1].basedOn']);
});

test('two stories, and one under two policies, are compared as on the command line', () => {
  const stories = readdirSync(path('tests/vectors/scenarios'))
    .filter((name) => name.endsWith('.json') && !name.endsWith('.expected.json')).slice(0, 4)
    .map((name) => `tests/vectors/scenarios/${name}`);
  for (const [index, one] of stories.entries()) {
    const other = stories[(index + 1) % stories.length];
    const told = verifier.compare(read(one), JSON.parse(read(other)));
    holds('comparison', told);
    assert.equal(pretty(told), licentia('compare', path(one), path(other), ...KEYS, '--json'));
    const policies = ['kerio-connect', 'icewarp'];
    const under = licentia('compare', path(one), '--policy', policies[0], '--policy', policies[1], ...KEYS, '--json');
    assert.equal(pretty(verifier.comparePolicies(read(one), ...policies)), under);
  }
  const { code, values } = caught(() => verifier.compare(read(stories[0]), {}));
  assert.deepEqual([code, values.argument], ['bad-scenario', 'other']);
});

test('what was revoked stays revoked, and an older list is refused', () => {
  const orders = ['kerio-connect', 'icewarp'].map((name) => verifier.verify(demo(name), { at }).license.orderId);
  const lists = [];
  for (const order of orders) {
    licentia('revoke', order, '--key', vendor, '--list', 'revoked.txt', ...(lists.length === 0 ? ['--new'] : []));
    lists.push(readFileSync(join(home, 'revoked.txt'), 'utf8'));
  }
  const printed = licentia('verify', path('www/demo/icewarp.license'), ...KEYS, '--at', at, '--revocations', 'revoked.txt', '--json');
  for (const Each of [Verifier, common.Verifier]) {
    const each = Each.createSync({ keys, revocations: lists[0] });
    assert.equal(each.verify(demo('kerio-connect'), { at }).verdict, 'revoked');
    assert.equal(each.verify(demo('icewarp'), { at }).verdict, 'valid');
    assert.deepEqual([each.follow(Buffer.from(lists[1])).number, each.revocations.orders], [2, 2]);
    const verdict = each.verify(demo('icewarp'), { at });
    holds('verdict', verdict);
    const { input, ...said } = JSON.parse(printed);
    assert.equal(JSON.stringify(verdict), JSON.stringify(said));
    assert.deepEqual(each.verifyAll(demo('kerio-connect') + demo('icewarp'), { at }).map((it) => it.verdict), ['revoked', 'revoked']);

    const refused = caught(() => each.follow(lists[0]));
    assert.deepEqual([refused.code, refused.values.why.code], ['not-followed', 'older']);
    assert.throws(() => each.follow(demo('icewarp')), { code: 'not-genuine' });
    assert.throws(() => each.follow('hello'), { code: 'not-genuine' });
    assert.deepEqual([each.revocations.number, each.follow(lists[1]).number], [2, 2]);

    assert.deepEqual(each.entitlement(demo('icewarp'), { at }).parts.map(({ standing }) => standing), ['revoked']);
    assert.throws(() => each.order(demo('icewarp'), { changes: [{ change: 'renew', years: 1 }], at }), { code: 'not-held' });
    const story = { from: at, until: at, licenses: [demo('icewarp')] };
    const assessed = licentia('assess', path('www/demo/icewarp.license'), ...KEYS, '--at', at, '--revocations', 'revoked.txt', '--json');
    assert.equal(pretty(each.assess(story)), assessed);
  }
  assert.equal(verifier.revocations, undefined);
});

test('several bases are told apart by name', () => {
  const both = [demo('kerio-connect'), demo('icewarp')];
  const asked = { changes: [{ change: 'renew', years: 1 }], at };
  const { code, values } = caught(() => verifier.order(both, asked));
  assert.equal(code, 'several-held');
  assert.equal(verifier.order(both, { ...asked, holding: values.held[0] }).holding, values.held[0]);
  assert.throws(() => verifier.order(both, { ...asked, holding: 'nobodys' }), { code: 'not-held' });
  assert.throws(() => verifier.order([], asked), { code: 'not-held' });
  assert.throws(() => verifier.order('hello', asked), { code: 'not-genuine' });
  assert.throws(() => verifier.order(both[0], { ...asked, changes: [{ change: 'renew', years: 99 }] }), { code: 'bad-request' });
  assert.throws(() => verifier.order(both[0], { ...asked, changes: [{ change: 'dance' }] }), { code: 'bad-changes' });
});

function caught(call) {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof LicenseError, String(error));
    return error;
  }
  return assert.fail('nothing was thrown');
}
