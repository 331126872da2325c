// A first visit: what it downloads, and the way from its small program to the whole one.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  demo, dist, drop, keyOf, license, open, openLicense, paste, rows, vendorSettings,
} from './portal.mjs';
import { serve } from './server.mjs';
import { counts, hasFocus, held, inspect, plain, reload, says, testbed } from './testbed.mjs';

/** What a first visit may download, compressed with brotli. */
const FIRST_VISIT_BYTES = 250 * 1024;

const bed = testbed();
/** Whether a page asks for a program, from here on. */
const asksFor = (page, program) => {
  const asked = { yes: false };
  page.on('request', (request) => { asked.yes ||= request.url().includes(`/${program}-`); });
  return asked;
};

/** A page whose console may have errors, because files are missing on purpose. */
async function without(pattern, run) {
  const { context, page } = await open(bed.browser, bed.address);
  await held(page, 5);
  await context.route(pattern, (route) => route.abort());
  await run(page, () => context.unroute(pattern));
  await context.close();
}

test('a first visit downloads at most 250 KiB', async () => {
  const server = await serve(dist, {}, { compressed: true });
  const { context, page } = await open(bed.browser, server.address, { ready: false, path: 'manifest.webmanifest' });
  const responses = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(server.address);
  await held(page, 5);
  await page.waitForLoadState('networkidle');
  const files = new Map();
  for (const response of responses) {
    files.set(new URL(response.url()).pathname, Number(await response.headerValue('content-length')));
  }
  await context.close();
  await server.stop();
  const bytes = [...files.values()].reduce((sum, size) => sum + size, 0);
  const lines = [...files].toSorted((one, other) => other[1] - one[1]).map(([name, size]) => `${String(size).padStart(8)} ${name}`);
  const table = `${lines.join('\n')}\n${String(bytes).padStart(8)} bytes in all, ${(bytes / 1024).toFixed(1)} KiB`;
  console.log(table);
  assert.ok(bytes <= FIRST_VISIT_BYTES, `more than ${FIRST_VISIT_BYTES} bytes:\n${table}`);
  assert.ok(![...files.keys()].some((name) => /\/(portal|engine)-/.test(name)), 'the whole program waits until it is wanted');
});

test('by mouse: pointing fetches the whole program, a click leads on, and back leads back', async () => {
  const page = await bed.start();
  await held(page, 5);
  const wasm = page.waitForRequest(/\/portal-.*wasm$/);
  await rows(page).first().hover();
  await wasm;
  assert.equal(await page.locator('article.installation').count(), 0);
  await rows(page).first().click();
  await page.locator('article.installation').waitFor();
  await hasFocus(page, 'title');
  await counts(page.locator('main'), 1, 'one page is left');
  await page.goBack();
  await held(page, 5);
  await page.goForward();
  await page.locator('article.installation').waitFor();
  await reload(page);
  await page.locator('article.installation').waitFor();
});

test('by keyboard: the focus arrives at the heading, and comes back to the row', async () => {
  const page = await bed.start();
  await held(page, 5);
  const row = await rows(page).first().getAttribute('id');
  await page.locator(`[id="${row}"]`).focus();
  await page.keyboard.press('Enter');
  await page.locator('article.installation').waitFor();
  await hasFocus(page, 'title');
  await page.goBack();
  await hasFocus(page, row);
});

test('the focus arrives although much has to be verified on the way', async () => {
  const page = await bed.start({ portal: vendorSettings });
  await paste(page, Array.from({ length: 300 }, (_, number) => license(number)).join('\n'));
  await page.getByText('300 licenses', { exact: true }).waitFor();
  await rows(page).last().focus();
  await page.keyboard.press('Enter');
  await page.locator('#title:focus', { hasText: /Kerio|IceWarp/ }).waitFor();
});

test('a direct address needs the whole program alone; who was there begins with it', async () => {
  const page = await bed.start({ path: '#/simulator' });
  await page.evaluate(() => localStorage.clear());
  const home = asksFor(page, 'home');
  await reload(page);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await counts(page.locator('link[disabled]'), 0, 'with the style sheets of deeper pages');
  const again = await page.context().newPage();
  const homeAgain = asksFor(again, 'home');
  await again.goto(bed.address);
  await held(again, 5);
  assert.deepEqual([home.yes, homeAgain.yes], [false, false]);
});

test('an address that names nothing shows the list', async () => {
  const page = await bed.start({ path: '#/nothing/of/the/kind' });
  await held(page, 5);
});

test('what was typed and removed is still there, and can be undone', async () => {
  const page = await bed.start();
  await held(page, 5);
  await page.getByRole('button', { name: 'Paste a key' }).click();
  await page.locator('#paste').fill('half a key');
  await page.getByRole('button', { name: 'Remove demo data' }).click();
  await held(page, 0);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.locator('.settings').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.goBack();
  await held(page, 5);
  await says(page.locator('#paste'), 'half a key');
});

test('licenses that are still being taken in are not lost', async () => {
  const page = await bed.start(plain);
  await drop(page, [{ name: 'a', text: demo('kerio-connect') }]);
  await page.evaluate(() => { location.hash = '#/settings'; });
  await page.locator('.settings').waitFor();
  await page.getByText('1 license, 0 other documents').waitFor();
});

test('what is wrong is explained, although only the whole program can', async () => {
  const page = await bed.start(plain);
  await drop(page, [{ name: 'good', text: demo('icewarp') }, { name: 'bill.pdf', bytes: [...Buffer.from('%PDF-1.7')] }]);
  await page.locator('.refusals .alert', { hasText: 'bill.pdf' }).getByText('This is a PDF').waitFor();
  await page.getByText('1 license added').first().waitFor();
  await held(page, 1);
});

test('without a store, licenses go along to the whole program', async () => {
  const page = await bed.start(plain);
  await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
  await reload(page);
  await drop(page, [{ name: 'a', text: demo('kerio-connect') }]);
  await openLicense(page, keyOf(demo('kerio-connect')));
});

test('when the whole program cannot be loaded, the page says so, stays, and tries again', async () => {
  for (const pattern of ['**/portal-*.js*', '**/portal-*.wasm', '**/manage-*.css']) {
    await without(pattern, async (page, restore) => {
      await rows(page).first().click();
      const message = page.getByRole('alert').filter({ hasText: 'This page could not be loaded' });
      await message.waitFor();
      await held(page, 5);
      await inspect(page, 'not loaded');
      await page.goBack();
      await message.waitFor({ state: 'detached' });
      await page.goForward();
      await message.waitFor();
      await restore();
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.locator('article.installation').waitFor();
    });
  }
});

test('a program that was tampered with is not started, be it the whole one or the engine', async () => {
  const { context, page } = await open(bed.browser, bed.address);
  await held(page, 5);
  const body = (route) => route.fulfill({ contentType: 'application/wasm', body: Buffer.from('0061736d01000000', 'hex') });
  await context.route('**/portal-*.wasm', body);
  await rows(page).first().click();
  await page.getByText('This page could not be loaded').waitFor();
  await context.unroute('**/portal-*.wasm');
  await context.route('**/engine-*.wasm', body);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('The engine does not answer').first().waitFor();
  await context.close();
});

test('a key pasted while the whole program is on its way is taken in', async () => {
  const page = await bed.start(plain);
  let go;
  const wait = new Promise((done) => { go = done; });
  await page.context().route('**/portal-*.wasm', async (route) => {
    await wait;
    await route.continue();
  });
  await page.getByRole('link', { name: 'Simulator' }).click();
  await page.getByText('Opening…').waitFor();
  await paste(page, keyOf(demo('kerio-control')));
  await held(page, 1);
  go();
  await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Licenses' }).waitFor();
  await page.goBack();
  await held(page, 1);
});

test('a file dropped while one program follows the other reaches the second', async () => {
  const page = await bed.start(plain);
  await drop(page, [{ name: 'a', text: demo('kerio-connect') }]);
  await held(page, 1);
  let [go, asked] = [];
  const wait = new Promise((done) => { go = done; });
  const starts = new Promise((done) => { asked = done; });
  await page.context().route('**/portal.json', async (route) => {
    asked();
    await wait;
    await route.fallback();
  });
  await page.evaluate(() => { location.hash = '#/installation/DEMO-2026-1001/accounts'; });
  await starts;
  await drop(page, [{ name: 'accounts.csv', text: 'id,kind\nada,user\n' }]);
  go();
  await page.getByRole('button', { name: 'Use this list' }).click();
  await page.locator('.virtual').waitFor();
});
