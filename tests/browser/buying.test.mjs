// Buying as a loop, in Chromium and with the command line: a license comes in, users are added, the
// request goes out as a file, the vendor answers it with `licentia fulfil`, and the answer comes in.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { drop, keyOf, paste, settings, visit } from './portal.mjs';
import {
  counts, downloaded, inspect, isAt, isOff, reload, says, settles, stored, testbed,
} from './testbed.mjs';

const program = process.env.LICENTIA ?? new URL('../../target/debug/licentia', import.meta.url).pathname;
const bed = testbed();
const read = (name) => readFileSync(join(desk, name), 'utf8');
let desk;
let portal;

/** The vendor's desk: a key of his own, and a stranger's. */
before(async () => {
  desk = mkdtempSync(join(tmpdir(), 'licentia-buying-'));
  licentia('keygen', '--out', 'vendor.pem');
  licentia('keygen', '--out', 'stranger.pem');
  const keys = JSON.parse(read('vendor.jwks.json')).keys;
  portal = {
    ...settings,
    keys: { keys: [...settings.keys.keys, ...keys] },
    demo: { ...settings.demo, showOnFirstVisit: false },
  };
});

after(async () => {
  if (desk) rmSync(desk, { recursive: true });
});

function licentia(...words) {
  const env = { ...process.env, LICENTIA_KEYS: '' };
  delete env.LICENTIA_KEYS;
  return execFileSync(program, words, { cwd: desk, encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A license of ten users, as a file of the vendor. */
function base(order, key = 'vendor.pem') {
  writeFileSync(join(desk, `${order}.json`), JSON.stringify({
    issuer: 'Northwind Mail',
    orderId: order,
    kind: 'base',
    product: 'kerio-connect',
    policy: 'kerio-connect',
    licensee: { name: 'Ada Byron', company: 'Analytical Engines', email: 'ada@engines.example' },
    issued: '2026-01-15T09:30:00Z',
    maintenanceExpires: '2098-03-01',
    modules: [{ id: 'server', category: 'server', seats: 10 }],
  }));
  return licentia('issue', `${order}.json`, '--key', key);
}

/** What the vendor answers to a request. */
function fulfil(name, request, ledger = 'orders.ledger', key = 'vendor.pem', ...more) {
  writeFileSync(join(desk, name), request);
  return licentia('fulfil', name, '--key', key, '--ledger', ledger, ...more);
}

async function start(order) {
  const page = await bed.start({ portal });
  await drop(page, [{ name: `${order}.license`, text: base(order) }]);
  await page.locator('.row').first().waitFor();
  return page;
}

/** Orders more users on the page of an installation; the request as it was downloaded. */
async function order(page, installation, users) {
  await page.goto(`${bed.address}#/installation/${installation}/users`);
  await page.getByLabel('More users').fill(String(users));
  await page.locator('.quote-total').waitFor();
  await page.getByRole('button', { name: 'Make the order' }).click();
  await page.getByText('Waiting for the answer since').waitFor();
  const { name, text } = await requested(page);
  const { id } = JSON.parse(text);
  assert.equal(name, `${id}.json`);
  await isAt(page, new RegExp(`#/order/${id}$`));
  return { id, text };
}

/** The request of an order, as it is downloaded. */
async function requested(page) {
  const button = page.getByRole('button', { name: 'Download the request' });
  const { name, bytes } = await downloaded(page, button);
  return { name, text: String(bytes) };
}

const answer = (page, text) => drop(page, [{ name: 'answer.txt', text }]);
const news = (page) => page.locator('.notices .alert').first();
/** The store comes to have so many licenses. */
const stores = (page, number) => settles(() => stored(page), number);

test('users are ordered, answered by the vendor, and licensed', async () => {
  const page = await start('LOOP-1');
  await page.goto(`${bed.address}#/installation/LOOP-1/users`);
  await page.getByLabel('More users').fill('7');
  await page.getByText('2 packs with 10 users for the 7 you need').waitFor();
  await page.locator('.quote-total').getByText('€300.00').waitFor();
  await page.getByRole('row', { name: 'Users of Server 10 20' }).waitFor();
  await inspect(page, page.url());
  const { id, text } = await order(page, 'LOOP-1', 7);
  assert.deepEqual(JSON.parse(text).changes, [{ change: 'add-users', users: 7 }]);
  assert.equal(JSON.parse(text).total, 30_000);
  await inspect(page, page.url());
  await page.goto(`${bed.address}#/`);
  await page.locator('.waiting-order', { hasText: id }).click();
  const issued = fulfil('loop.json', text);
  await answer(page, issued);
  await news(page).getByText(`Order ${id} is complete: 1 license added`).waitFor();
  await page.getByRole('row', { name: 'Users of Server 10 20' }).waitFor();
  await counts(page.locator('.chip.good', { hasText: 'Complete' }), 1);
  await inspect(page, page.url());
  await page.goto(`${bed.address}#/installation/LOOP-1/users`);
  await page.getByText('20 users licensed').waitFor();
  await page.goto(`${bed.address}#/`);
  await page.locator('.row').first().waitFor();
  await counts(page.locator('.waiting-order'), 0);
  // The same answer again, and after a reload: nothing comes twice, and what came is still told.
  await reload(page);
  await page.locator('.row').first().waitFor();
  await answer(page, issued);
  await news(page).getByText('is complete already; nothing was added twice').waitFor();
  await stores(page, 2);
  await page.goto(`${bed.address}#/order/${id}`);
  await page.getByRole('row', { name: 'Users of Server 10 20' }).waitFor();
});

test('an answer that is not what was ordered changes nothing', async () => {
  const page = await start('LOOP-2');
  const { id, text } = await order(page, 'LOOP-2', 10);
  const request = JSON.parse(text);
  const elsewhere = { holding: 'LOOP-9', basedOn: ['LOOP-9'], registrationKeys: [keyOf(base('LOOP-9'))] };
  const other = { ...request, ...elsewhere, id: 'REQ-OTHER' };
  await answer(page, fulfil('other.json', JSON.stringify(other), 'other.ledger'));
  await news(page).getByText('No order waits for this answer: it is for REQ-OTHER').waitFor();
  await news(page).getByText('not held here: LOOP-9').waitFor();
  // The vendor was given another request of the same id, for fewer users.
  const fewer = { ...request, changes: [{ change: 'add-users', users: 5 }] };
  await answer(page, fulfil('fewer.json', JSON.stringify(fewer), 'fewer.ledger'));
  await news(page).getByText(`This is not what was ordered with ${id}`).waitFor();
  await news(page).getByText('it was changed', { exact: false }).waitFor();
  await news(page).getByText('5 users of Server', { exact: false }).waitFor();
  // A stranger fulfils it with licenses of his own.
  const foreign = { ...request, registrationKeys: [base('LOOP-2', 'stranger.pem')] };
  await answer(page, fulfil('foreign.json', JSON.stringify(foreign), 'foreign.ledger', 'stranger.pem'));
  await news(page).getByText('This answer is not genuine').waitFor();
  const genuine = fulfil('genuine.json', text);
  const parts = genuine.trim().split('.');
  const claims = JSON.parse(Buffer.from(parts[1], 'base64url'));
  parts[1] = Buffer.from(JSON.stringify({ ...claims, issued: '2026-11-22T00:00:00Z' })).toString('base64url');
  await paste(page, parts.join('.'));
  await counts(page.getByText('This answer is not genuine'), 2);
  await stores(page, 1);
  await page.getByText('Waiting for the answer since').waitFor();
  // The right one still fits.
  await paste(page, genuine);
  await news(page).getByText(`Order ${id} is complete`).waitFor();
  await stores(page, 2);
});

test('an answer to an order of the command line is taken in where what it extends is held', async () => {
  const page = await start('LOOP-7');
  writeFileSync(join(desk, 'loop-7.license'), base('LOOP-7'));
  const request = licentia('order', '--keys', 'vendor.jwks.json', '--add-users', '10', 'loop-7.license');
  await answer(page, fulfil('console.json', request));
  await news(page).getByText('1 license added').waitFor();
  await news(page).getByText('The order was not made here').waitFor();
  await inspect(page, page.url());
  await stores(page, 2);
  await page.goto(`${bed.address}#/installation/LOOP-7/users`);
  await page.getByText('20 users licensed').waitFor();
});

test('a bridge license is ordered, priced, answered and taken in', async () => {
  const page = await start('LOOP-8');
  await page.goto(`${bed.address}#/installation/LOOP-8/server`);
  await page.locator('.bridge > summary').click();
  await page.getByLabel('For how many days').fill('45');
  await page.getByLabel('Reference ID of the new machine').fill('NEW-77');
  await page.locator('.quote-total').waitFor();
  await inspect(page, page.url());
  await reload(page);
  await says(page.locator('#bridge-days'), '45');
  await page.getByRole('button', { name: 'Make the order' }).click();
  await page.getByText('Waiting for the answer since').waitFor();
  const { text } = await requested(page);
  const request = JSON.parse(text);
  assert.deepEqual(request.changes, [{ change: 'bridge', days: 45 }]);
  assert.equal(request.referenceId, 'NEW-77');
  await answer(page, fulfil('bridge.json', text));
  await news(page).getByText(`Order ${request.id} is complete: 1 license added`).waitFor();
  await page.getByRole('row', { name: 'Both machines permitted until none' }).waitFor();
  await stores(page, 2);
});

test('what was typed survives a reload, and a wrong number is not lost', async () => {
  const page = await start('LOOP-3');
  await page.goto(`${bed.address}#/installation/LOOP-3/users?users=15&module=antivirus`);
  await page.getByLabel('More users').waitFor();
  await says(page.getByLabel('More users'), '15');
  await isAt(page, /#\/installation\/LOOP-3\/users$/);
  await page.getByLabel('More users').fill('a dozen');
  await page.getByText('Enter a whole number').waitFor();
  await isOff(page.getByRole('button', { name: 'Make the order' }));
  await page.getByLabel('Note to the reseller').fill('Number 4711 & more');
  await reload(page);
  await page.getByText('Enter a whole number').waitFor();
  await says(page.getByLabel('More users'), 'a dozen');
  await says(page.getByLabel('Note to the reseller'), 'Number 4711 & more');
  await settles(() => page.getByRole('checkbox', { name: /Antivirus for all users/ }).isChecked(), true);
});

test('an order is cancelled, and brought back; two tabs agree', async () => {
  const page = await start('LOOP-4');
  const { id, text } = await order(page, 'LOOP-4', 5);
  await page.getByRole('button', { name: 'Cancel the order' }).click();
  await page.getByText('Order cancelled.').waitFor();
  await counts(page.locator('.waiting-order'), 0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.locator('.waiting-order', { hasText: id }).waitFor();
  const other = await visit(page.context(), `${bed.address}#/order/${id}`);
  await other.getByText('Waiting for the answer since').waitFor();
  await answer(page, fulfil('tabs.json', text));
  await news(page).getByText(`Order ${id} is complete`).waitFor();
  await other.getByRole('row', { name: 'Users of Server 10 15' }).waitFor();
  await answer(other, fulfil('tabs.json', text));
  await news(other).getByText('nothing was added twice').waitFor();
  await stores(other, 2);
});

test('the mail to the reseller is written, and the page can be printed', async () => {
  const page = await start('LOOP-5');
  const { id } = await order(page, 'LOOP-5', 5);
  const link = page.getByRole('link', { name: 'Write the mail' });
  await settles(() => link.getAttribute('href'), /^mailto:/);
  const mail = new URL(await link.getAttribute('href'));
  assert.equal(mail.searchParams.get('subject'), `Order ${id}: Kerio Connect, license LOOP-5`);
  assert.match(mail.searchParams.get('body'), new RegExp(`${id}\\.json is attached`));
  await page.emulateMedia({ media: 'print' });
  await page.getByText('Send it to your reseller').waitFor({ state: 'hidden' });
  await page.getByText('5 users more').waitFor();
});

test('a renewal is chosen among three, ordered, answered, and maintenance runs on', async () => {
  const page = await start('LOOP-6');
  await page.goto(`${bed.address}#/installation/LOOP-6/renew`);
  await page.getByText('Maintenance is paid until 1 March 2098.').waitFor();
  await page.getByRole('radio', { name: 'Do not renew' }).check();
  await isOff(page.getByRole('button', { name: 'Make the order' }));
  await page.getByRole('radio', { name: 'Renew now' }).check();
  await page.getByLabel('Renew for').selectOption('2');
  // New: 450.00 with 5 users and a pack of 150.00; 33 % of that, twice.
  await page.locator('.renew-way.chosen .quote-total').getByText('€396.00').waitFor();
  await inspect(page, page.url());
  await page.getByRole('button', { name: 'Make the order' }).click();
  await page.getByText('Waiting for the answer since').waitFor();
  const { text } = await requested(page);
  await answer(page, fulfil('renew.json', text));
  await page.getByRole('row', { name: 'Maintenance ends 1 March 2098 1 March 2100' }).waitFor();
});

test('keys are registered in any order, and what is missing is named', async () => {
  const page = await bed.start({ portal });
  const first = keyOf(base('LOOP-7'));
  await drop(page, [{ name: 'other.license', text: base('LOOP-8') }]);
  await page.locator('.row').first().waitFor();
  const request = {
    id: 'REQ-7', created: '2026-11-22T10:00:00Z', product: 'kerio-connect', holding: 'LOOP-7', basedOn: ['LOOP-7'],
    licensee: { name: 'Ada Byron', company: 'Analytical Engines', email: 'ada@engines.example' },
    registrationKeys: [first], changes: [{ change: 'add-users', users: 5 }],
  };
  const signed = fulfil('series.json', JSON.stringify(request), 'series.ledger');
  const [second] = JSON.parse(Buffer.from(signed.split('.')[1], 'base64url')).licenses;
  await page.goto(`${bed.address}#/installation/LOOP-8/renew`);
  await page.getByLabel('Keys, one on each line').fill(second);
  await page.getByText('Still missing: the key of LOOP-7').waitFor();
  await isOff(page.getByRole('button', { name: 'Add these keys' }));
  await page.getByLabel('Keys, one on each line').fill(`${second}\n${first}\n`);
  await page.getByText('the original: it comes first').waitFor();
  await page.getByText('comes after LOOP-7').waitFor();
  await page.getByRole('button', { name: 'Add these keys' }).click();
  await page.getByText('2 licenses added').first().waitFor();
  await stores(page, 3);
});
