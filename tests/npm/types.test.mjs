// The package's types, as a strict TypeScript project sees them.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const modules = fileURLToPath(new URL('tests/node_modules', root));
const home = mkdtempSync(join(tmpdir(), 'licentia-types-'));
after(() => rmSync(home, { recursive: true }));

mkdirSync(join(home, 'node_modules/@licentia'), { recursive: true });
cpSync(new URL('target/npm/', root), join(home, 'node_modules/@licentia/verifier'), { recursive: true });
symlinkSync(join(modules, '@types'), join(home, 'node_modules/@types'));
symlinkSync(join(modules, 'undici-types'), join(home, 'node_modules/undici-types'));

const example = `
import {
  LicenseError, Verifier, type Assessment, type Claims, type OrderRequest, type PriceList, type Quote, type Scenario,
  type Timeline, type Verdict,
} from '@licentia/verifier';

const at = '2026-06-01T00:00:00Z';
const draft: Scenario = {
  from: at,
  until: '2027-06-01T00:00:00Z',
  licenses: ['a registration key', {
    issuer: 'Example Mail Ltd', orderId: 'ORD-1', kind: 'base', product: 'kerio-connect', issued: at,
    licensee: { name: 'Ada Byron', email: 'ada@engines.example' },
    modules: [{ id: 'server', category: 'server', seats: 5 }],
  }],
  installation: { accounts: [{ id: 'ada', firstAccess: { server: null } }] },
  events: [{ at, event: 'outage-began' }, { at, event: 'first-access', account: 'ada' }],
};

export function play(verifier: Verifier): string[] {
  const timeline: Timeline = verifier.simulate(draft);
  const assessment: Assessment = verifier.assess(JSON.stringify(draft), { at });
  const over = assessment.findings.map((finding) =>
    finding.code === 'seats-exceeded' ? finding.used + ' of ' + finding.seats + ': ' + finding.rule : '');
  const refused = timeline.outcomes.map((it) =>
    it.outcome === 'creation-refused' && it.reason.reason === 'seats-full' ? it.account : '');
  const mail: string = assessment.functions['mail-delivery'].level;
  return [...over, ...refused, mail];
}

export function isForged(verifier: Verifier, key: string): boolean {
  return !verifier.isSigned(key) || !verifier.isSigned(new TextEncoder().encode(key));
}

export function manage(verifier: Verifier, licenses: string[], prices: PriceList): string[] {
  const { holdings, leftOut = [] } = verifier.entitlement(licenses, { at });
  const quote: Quote = verifier.quote(licenses, { prices, changes: [{ change: 'renew', years: 1 }], currency: 'EUR' });
  const order: OrderRequest = verifier.order(licenses, { changes: [{ change: 'add-users', users: 5 }], holding: 'ORD-1' });
  const { mismatches } = verifier.checkAnswer('an answer', order);
  const tally = verifier.count({ accounts: [{ id: 'ada' }] }, { policy: { basedOn: 'icewarp', graceDays: 3 }, narrow: { module: 'im' } });
  const counted = tally.accounts.map((it) => (it.reason === 'devices' ? it.perSeat : it.seats));
  const { firstDifference } = verifier.comparePolicies(draft, 'icewarp', { id: 'own', basedOn: 'icewarp' });
  const [differs] = verifier.compare(draft, JSON.stringify(draft)).firstDifference?.what ?? [];
  const flaws = verifier.checkPolicy('icewarp').map((flaw) => (flaw.code === 'useless-notice' ? flaw.days : 0));
  const status: number | undefined = verifier.revocations?.number ?? verifier.follow('a list').orders;
  return [
    ...holdings.map(({ held }) => held?.licensee.name ?? ''), ...leftOut.map(({ verdict }) => verdict.verdict),
    String(quote.total.amountMinor), ...mismatches.map(({ code }) => code), ...counted.map(String), String(flaws), String(status),
    firstDifference?.at ?? '', differs?.what === 'status' ? differs.one : '', verifier.policy('trial').fields[0]!.source,
    verifier.explain('SEAT-23', { policy: 'icewarp' }).text, ...verifier.rules(),
    String(verifier.policy('trial').fields.some(({ value }) => value === 30 || value === 'suspended')),
  ];
}

export function proposed(module: string, seats?: number): number {
  using verifier = Verifier.createSync({ keys: '' });
  return verifier.count('id', { narrow: { module, seats } }).seatsNeeded;
}

export function seats(license: Claims): number | 'unlimited' {
  return license.modules[0]?.seats ?? 0;
}

export async function show(text: string): Promise<string> {
  try {
    const verifier = await Verifier.create({ keys: { keys: [] } });
    const verdict: Verdict = verifier.verify(text, { at: new Date() });
    switch (verdict.verdict) {
      case 'valid':
        return String(seats(verdict.license));
      case 'refused':
        return verdict.reasons.map((reason) => reason.code).join();
      case 'revoked':
        return verdict.license.orderId;
      case 'not-genuine':
        return verdict.error.code === 'unknown-key' ? verdict.error.keyId : verdict.error.code;
    }
  } catch (error) {
    if (error instanceof LicenseError && error.code === 'weak-key') return error.message;
    throw error;
  }
}
`;

/** Compiles files, each with its name; what the compiler says. */
function compile(files, module, moduleResolution, ...more) {
  for (const [name, code] of files) writeFileSync(join(home, name), code);
  const names = files.map(([name]) => name);
  const options = ['--strict', '--noEmit', '--exactOptionalPropertyTypes', '--target', 'es2022'];
  const kinds = ['--module', module, '--moduleResolution', moduleResolution];
  try {
    execFileSync(process.execPath, [join(modules, 'typescript/bin/tsc'), ...options, ...kinds, ...more, ...names], {
      cwd: home, encoding: 'utf8',
    });
    return '';
  } catch (error) {
    return error.stdout;
  }
}

test('a strict project compiles, as ES module, as CommonJS and for bundlers', () => {
  assert.equal(compile([['module.mts', example]], 'node16', 'node16'), '');
  assert.equal(compile([['common.cts', example]], 'node16', 'node16'), '');
  assert.equal(compile([['bundled.ts', example]], 'esnext', 'bundler'), '');
});

test('a project for Node compiles, without the types of browsers', () => {
  const code = "import { Verifier } from '@licentia/verifier';\nimport { Verifier as Small } from '@licentia/verifier/verify';\n"
    + "export const made = [Verifier.createSync({ keys: '', wasm: Buffer.from('') }), Small.createSync({ keys: '' })];\n";
  assert.equal(compile([['server.mts', code]], 'node16', 'node16', '--lib', 'es2022'), '');
});

test('the types refuse what the package would refuse', () => {
  const refused = [
    ['text', "verifier.verify(7)"],
    ['instant', "verifier.verify('', { at: 7 })"],
    ['verdict', "if (verifier.verify('').verdict === 'genuine') {}"],
    ['license', "verifier.verify('').license"],
    ['scenario', "verifier.simulate({ from: '2026-06-01T00:00:00Z' })"],
    ['event', "verifier.simulate({ from: '', until: '', events: [{ at: '', event: 'nothing' }] })"],
    ['finding', "if (verifier.assess('').findings[0]?.code === 'all-well') {}"],
    ['change', "verifier.order('', { changes: [{ change: 'dance' }] })"],
    ['prices', "verifier.quote('', { changes: [] })"],
    ['policy', "verifier.checkPolicy({ graceDays: 3 })"],
    ['constructor', "new Verifier({ keys: '' })"],
    ['error', "new LicenseError('freed')"],
    ['wasm', "Verifier.createSync({ keys: '', wasm: 'licentia_bg.wasm' })"],
  ];
  const begin = "import { LicenseError, Verifier } from '@licentia/verifier';\nconst verifier = await Verifier.create({ keys: '' });\n";
  const files = refused.map(([name, code]) => [`${name}.mts`, `${begin}${code};\n`]);
  const said = compile(files, 'node16', 'node16');
  for (const [name, code] of refused) assert.match(said, new RegExp(`^${name}\\.mts.*error TS`, 'm'), code);
});
