// Used seats in Chromium, as built: a list comes in, is used, looked through, handed out, removed.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { demo, drop, paste, rows, visit } from './portal.mjs';
import { inspect, plain, says, testbed } from './testbed.mjs';

const ACCOUNTS = '#/installation/DEMO-2026-1001/accounts';
const LIST = 'Email;Status;Last Login;Shoe size\n'
  + 'ada@x.example;enabled;2026-11-20;38\n'
  + 'bob@x.example;enabled;2026-01-02;44\n'
  + 'off@x.example;disabled;never;41\n'
  + 'eve@x.example;perhaps;never;40\n';
const bed = testbed();

/** A page that shows the used seats of the demo installation, of which no account is known. */
async function start(options = {}) {
  const page = await bed.start({ ...plain, ...options });
  await drop(page, [{ name: 'a.license', text: demo('kerio-connect') }]);
  await rows(page).first().waitFor();
  await page.goto(bed.address + ACCOUNTS);
  await page.locator('.empty-list').waitFor();
  return page;
}

/** The same with this list in use. */
async function using(list, options) {
  const page = await start(options);
  await drop(page, [{ name: 'users.csv', text: list }]);
  await page.locator('.list-read .primary').click();
  await page.locator('.virtual').waitFor();
  return page;
}

const many = (count) => {
  const line = (_, n) => `user${String(n).padStart(5, '0')}@x.example,2026-0${1 + (n % 9)}-11\n`;
  return `id,last login\n${Array.from({ length: count }, line).join('')}`;
};
const shown = (page) => page.locator('.cell-account').allTextContents();
const tally = (page, name) => page.locator('.filters a', { hasText: name }).textContent();

test('a list that is dropped is read, looked at, used, and stays over a reload', async () => {
  const page = await start();
  await drop(page, [{ name: 'users.csv', text: LIST }]);
  const read = page.locator('.list-read');
  await read.waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'list-read');
  const text = await read.textContent();
  assert.match(text, /3 accounts read, 1 row left out/);
  assert.match(text, /Shoe size.*perhaps is neither/s);
  assert.equal(await page.locator('.virtual').count(), 0, 'nothing is changed yet');
  await page.getByRole('button', { name: 'Use this list' }).click();
  await page.locator('.virtual').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'list-done');
  assert.deepEqual(await shown(page), ['ada@x.example', 'bob@x.example', 'off@x.example']);
  await page.reload();
  await page.locator('.virtual').waitFor();
  assert.match(await tally(page, 'Take a seat'), /2$/);
});

test('a list is chosen, replaced, undone, removed, brought back', async () => {
  const page = await start();
  const file = (text) => ({ name: 'users.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.locator('#list-file').setInputFiles(file(LIST));
  await page.getByRole('button', { name: 'Use this list' }).click();
  await page.locator('.virtual').waitFor();
  await page.locator('#list-file').setInputFiles(file('id\nzoe@x.example\nada@x.example\n'));
  assert.match(await page.locator('.changes').textContent(), /\+1 new, −2 gone, 1 changed/);
  await page.getByRole('button', { name: 'Use this list' }).click();
  await page.locator('.cell-account', { hasText: 'zoe' }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.locator('.cell-account', { hasText: 'bob' }).waitFor();
  await page.getByRole('button', { name: 'Remove the list' }).click();
  await page.locator('.empty-list').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.locator('.cell-account', { hasText: 'bob' }).waitFor();
});

test('what is pasted and wrong stays to be corrected, also over a reload', async () => {
  const page = await start();
  await paste(page, 'Name,Shoe size\nada,38\n');
  await page.getByText('No column says which account a row is about').waitFor();
  await says(page.locator('#list-field'), 'Name,Shoe size\nada,38\n');
  await page.waitForTimeout(200);
  await page.reload();
  await page.locator('#list-field').fill('id,Shoe size\nada,38\n');
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('button', { name: 'Use this list' }).click();
  await page.locator('.virtual').waitFor();
  assert.equal(await page.locator('#list-field').count(), 0);
});

test('a license that is dropped here is still a license', async () => {
  const page = await start();
  await drop(page, [
    { name: 'users.csv', text: LIST },
    { name: 'b.license', text: demo('kerio-control') },
  ]);
  await page.locator('.list-read').waitFor();
  await page.goto(`${bed.address}#/`);
  await page.waitForFunction(() => document.querySelectorAll('.row').length === 2);
});

test('the address says what is shown: reload, back and bookmarks work', async () => {
  const page = await using(LIST);
  await page.locator('.filters a', { hasText: 'Take none' }).click();
  await page.waitForFunction(() => document.querySelectorAll('.cell-account').length === 1);
  assert.match(page.url(), /accounts\?show=not-counting$/);
  await page.reload();
  await page.waitForFunction(() => document.querySelectorAll('.cell-account').length === 1);
  await page.goBack();
  await page.waitForFunction(() => document.querySelectorAll('.cell-account').length === 3);
  await page.getByRole('searchbox').pressSequentially('bo & b');
  await page.getByText('No account is like that.').waitFor();
  await page.getByRole('searchbox').fill('bob');
  await page.waitForFunction(() => document.querySelectorAll('.cell-account').length === 1);
  assert.match(page.url(), /q=bob/);
  const other = await visit(page.context(), page.url());
  await other.waitForFunction(() => document.querySelectorAll('.cell-account').length === 1);
  await page.getByRole('searchbox').fill('');
  await page.getByRole('button', { name: 'Last login' }).click();
  await page.locator('[aria-sort=ascending]', { hasText: 'Last login' }).waitFor();
  await page.waitForFunction(() => document.querySelector('.cell-account').textContent.startsWith('off'));
});

test('of fifty thousand accounts only those in view are in the page, and keys scroll', async () => {
  const page = await using(many(50_000));
  const list = page.locator('#roster');
  assert.equal(await list.getAttribute('aria-rowcount'), '50001');
  assert.ok((await page.locator('.virtual-row').count()) < 60);
  await list.focus();
  await page.keyboard.press('PageDown');
  await page.waitForFunction(() => 0 < document.getElementById('roster').scrollTop);
  await page.keyboard.press('End');
  await page.locator('.cell-account', { hasText: 'user49999' }).waitFor();
  assert.equal(await page.locator('[aria-rowindex="50001"] .cell-account').textContent(), 'user49999@x.example');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'roster', 'the focus stays');
  await page.keyboard.press('Home');
  await page.locator('.cell-account', { hasText: 'user00000' }).waitFor();
});

test('reading a long list can be stopped, and what was there stays', async () => {
  const page = await using(LIST);
  await drop(page, [{ name: 'long.csv', text: many(400_000) }]);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.locator('.progress').waitFor({ state: 'detached' });
  assert.match(await page.locator('[role=status]').first().textContent(), /Stopped\. Nothing was changed/);
  await page.locator('.filters a', { hasText: 'Take none' }).click();
  await page.waitForFunction(() => document.querySelectorAll('.cell-account').length === 1);
  assert.equal(await page.locator('.list-read').count(), 0);
});

test('seats that could be freed are proposed, with what then would be', async () => {
  const page = await using(LIST);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('.free > summary').click();
  await page.getByText('1 account could give up 1 seat.').waitFor();
  assert.match(page.url(), /idle=90/);
  await page.getByRole('button', { name: 'Copy all' }).click();
  await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor({ state: 'attached' });
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'bob@x.example');
  await page.reload();
  await page.getByText('1 account could give up 1 seat.').waitFor();
  await page.getByLabel('Not logged in for').selectOption('365');
  await page.getByText('Nobody has been away for so long.').waitFor();
});

test('the accounts that are handed out are those that came in', async () => {
  const page = await using(LIST);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export accounts' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'DEMO-2026-1001-accounts.csv');
  const text = readFileSync(await download.path(), 'utf8');
  assert.match(text, /^id,kind,enabled,/);
  assert.match(text, /^off@x\.example,user,no,/m);
  await drop(page, [{ name: 'again.csv', text }]);
  await page.getByText('These are the accounts that are known already.').waitFor();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.locator('.list-read').waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => document.activeElement.id), 'list-title');
});

for (const [locale, colorScheme] of [['en-GB', 'light'], ['it-IT', 'dark']]) {
  test(`axe finds nothing to complain about, ${locale} and ${colorScheme}`, async () => {
    const page = await start({ locale, colorScheme });
    await inspect(page, 'empty');
    await drop(page, [{ name: 'users.csv', text: LIST }]);
    await page.locator('.list-read').waitFor();
    await inspect(page, 'read');
    await page.locator('.list-read .primary').click();
    await page.locator('.virtual').waitFor();
    await page.locator('.free > summary').click();
    await page.locator('.found').waitFor();
    await inspect(page, 'accounts');
    await page.setViewportSize({ width: 360, height: 740 });
    await inspect(page, 'phone');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is wider than the page');
  });
}
