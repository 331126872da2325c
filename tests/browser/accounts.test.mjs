// Used seats in Chromium, as built: a list comes in, is used, looked through, handed out, removed.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demo, drop, paste, rows, visit } from './portal.mjs';
import {
  counts, downloaded, fits, hasFocus, inspect, isAt, plain, pressAtOnce, reads, reload, says, settles,
  testbed,
} from './testbed.mjs';

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
const shown = (page) => page.locator('.cell-account');

test('a list that is dropped is read, looked at, used, and stays over a reload', async () => {
  const page = await start();
  await drop(page, [{ name: 'users.csv', text: LIST }]);
  const read = page.locator('.list-read');
  await read.waitFor();
  await hasFocus(page, 'list-read');
  await reads(read, /3 accounts read, 1 row left out/);
  await reads(read, /Shoe size.*perhaps is neither/s);
  assert.equal(await page.locator('.virtual').count(), 0, 'nothing is changed yet');
  await page.getByRole('button', { name: 'Use this list' }).click();
  await page.locator('.virtual').waitFor();
  await hasFocus(page, 'list-done');
  await settles(() => shown(page).allTextContents(), ['ada@x.example', 'bob@x.example', 'off@x.example']);
  await reload(page);
  await page.locator('.virtual').waitFor();
  await reads(page.locator('.filters a', { hasText: 'Take a seat' }), /2$/);
});

test('a list is chosen, replaced, undone, removed, brought back', async () => {
  const page = await start();
  const file = (text) => ({ name: 'users.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.locator('#list-file').setInputFiles(file(LIST));
  await page.getByRole('button', { name: 'Use this list' }).click();
  await page.locator('.virtual').waitFor();
  await page.locator('#list-file').setInputFiles(file('id\nzoe@x.example\nada@x.example\n'));
  await reads(page.locator('.changes'), /\+1 new, −2 gone, 1 changed/);
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
  await reload(page);
  await says(page.locator('#list-field'), 'Name,Shoe size\nada,38\n');
  await page.locator('#list-field').fill('id,Shoe size\nada,38\n');
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('button', { name: 'Use this list' }).click();
  await page.locator('.virtual').waitFor();
  await counts(page.locator('#list-field'), 0);
});

test('a license that is dropped here is still a license', async () => {
  const page = await start();
  await drop(page, [
    { name: 'users.csv', text: LIST },
    { name: 'b.license', text: demo('kerio-control') },
  ]);
  await page.locator('.list-read').waitFor();
  await page.goto(`${bed.address}#/`);
  await counts(rows(page), 2);
});

test('the address says what is shown: reload, back and bookmarks work', async () => {
  const page = await using(LIST);
  await page.locator('.filters a', { hasText: 'Take none' }).click();
  await counts(shown(page), 1);
  await isAt(page, /accounts\?show=not-counting$/);
  await reload(page);
  await counts(shown(page), 1);
  await page.goBack();
  await counts(shown(page), 3);
  await page.getByRole('searchbox').pressSequentially('bo & b');
  await page.getByText('No account is like that.').waitFor();
  await page.getByRole('searchbox').fill('bob');
  await counts(shown(page), 1);
  await isAt(page, /q=bob/);
  const other = await visit(page.context(), page.url());
  await counts(shown(other), 1);
  await page.getByRole('searchbox').fill('');
  await page.getByRole('button', { name: 'Last login' }).click();
  await page.locator('[aria-sort=ascending]', { hasText: 'Last login' }).waitFor();
  await reads(shown(page).first(), /^off/);
});

test('of fifty thousand accounts only those in view are in the page, and keys scroll', async () => {
  const page = await using(many(50_000));
  const list = page.locator('#roster');
  await settles(() => list.getAttribute('aria-rowcount'), '50001');
  await shown(page).first().waitFor();
  const drawn = await page.locator('.virtual-row').count();
  assert.ok(drawn < 60, `${drawn} rows`);
  await list.focus();
  await page.keyboard.press('PageDown');
  await settles(() => list.evaluate(({ scrollTop }) => 0 < scrollTop), true);
  await page.keyboard.press('End');
  await page.locator('.cell-account', { hasText: 'user49999' }).waitFor();
  await reads(page.locator('[aria-rowindex="50001"] .cell-account'), /^user49999@x\.example$/);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'roster', 'the focus stays');
  await page.keyboard.press('Home');
  await page.locator('.cell-account', { hasText: 'user00000' }).waitFor();
});

test('reading a long list can be stopped, and what was there stays', async () => {
  const page = await using(LIST);
  await pressAtOnce(page, 'Cancel');
  await drop(page, [{ name: 'long.csv', text: many(400_000) }]);
  await reads(page.locator('[role=status]').first(), /Stopped\. Nothing was changed/);
  await counts(page.locator('.progress'), 0);
  await page.locator('.filters a', { hasText: 'Take none' }).click();
  await counts(shown(page), 1);
  assert.equal(await page.locator('.list-read').count(), 0);
});

test('seats that could be freed are proposed, with what then would be', async () => {
  const page = await using(LIST);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('.free > summary').click();
  await page.getByText('1 account could give up 1 seat.').waitFor();
  await isAt(page, /idle=90/);
  await page.getByRole('button', { name: 'Copy all' }).click();
  await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor({ state: 'attached' });
  await settles(() => page.evaluate(() => navigator.clipboard.readText()), 'bob@x.example');
  await reload(page);
  await page.getByText('1 account could give up 1 seat.').waitFor();
  await page.getByLabel('Not logged in for').selectOption('365');
  await page.getByText('Nobody has been away for so long.').waitFor();
});

test('the accounts that are handed out are those that came in', async () => {
  const page = await using(LIST);
  const { name, bytes } = await downloaded(page, page.getByRole('button', { name: 'Export accounts' }));
  assert.equal(name, 'DEMO-2026-1001-accounts.csv');
  const text = String(bytes);
  assert.match(text, /^id,kind,enabled,/);
  assert.match(text, /^off@x\.example,user,no,/m);
  await drop(page, [{ name: 'again.csv', text }]);
  await page.getByText('These are the accounts that are known already.').waitFor();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.locator('.list-read').waitFor({ state: 'detached' });
  await hasFocus(page, 'list-title');
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
    await fits(page);
  });
}
