// Pictures of every state of the portal, into target/screenshots: for eyes, not for comparison.
// `node tests/browser/screenshots.mjs [name]` after `trunk build`.

import { mkdirSync, readFileSync } from 'node:fs';
import { launch } from './chromium.mjs';
import {
  demo, dist, drop, keyOf, license, open, openLicense, paste, rows, settings, vendorSettings,
} from './portal.mjs';
import { serve } from './server.mjs';

const folder = new URL('../../target/screenshots/', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });
const only = process.argv[2];
const browser = await launch();
const server = await serve(dist);

const DESKTOP = { viewport: { width: 1280, height: 860 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const northwind = JSON.parse(readFileSync(new URL('../../www/demo/northwind.json', import.meta.url), 'utf8'));
const quiet = { portal: { ...settings, demo: { ...settings.demo, showOnFirstVisit: false } } };
const bad = [
  { name: 'invoice.pdf', bytes: [...Buffer.from('%PDF-1.7 ...')] },
  { name: 'notes.txt', text: 'Dear customer, thank you for your order.' },
  { name: 'utf16.license', bytes: [...Buffer.from('\ufeff' + demo('icewarp'), 'utf16le')] },
  { name: 'cut.license', text: demo('icewarp').slice(0, 400) },
  { name: 'icewarp.license', text: demo('icewarp') },
];
const many = Array.from({ length: 120 }, (_, number) => license(number));

const show = (name) => (page) => openLicense(page, keyOf(demo(name)));

/** A page of the portal beyond the list, once everything on it was worked out. */
const go = async (page, hash, sight) => {
  await page.evaluate((address) => { location.hash = address; }, hash);
  await page.locator(sight).first().waitFor();
};
const visit = (hash, sight) => async (page) => {
  await rows(page).first().waitFor();
  await go(page, hash, sight);
};
const of = (order, view = '') => `#/installation/${order}${view}`;

/** More people than the 60 seats of the demo license are for. */
const accounts = ['id;kind;created;last login', ...Array.from({ length: 66 }, (_, number) =>
  `person${number}@engines.example;user;2026-0${1 + (number % 9)}-01;2026-${String(1 + (number % 11)).padStart(2, '0')}-15`)].join('\n');
const seated = (hash, sight) => async (page) => {
  await visit(of('DEMO-2026-1001', '/accounts'), '#list-file')(page);
  await drop(page, [{ name: 'accounts.csv', text: accounts }]);
  await page.getByRole('button', { name: /Use this list|Usa questo elenco/ }).click();
  await go(page, hash, sight);
  await page.waitForTimeout(500);
};

/** State by state: how to open the page, and what to do then. */
const STATES = {
  demo: [{}, async (page) => rows(page).first().waitFor()],
  empty: [quiet, async (page) => page.locator('.empty').waitFor()],
  license: [{}, show('icewarp')],
  expired: [{}, show('kerio-connect-2022')],
  'not-yet': [{}, show('icewarp-next-year')],
  manage: [{}, visit(of('DEMO-2026-1001'), '.works, .strip')],
  'manage-expired': [{}, visit(of('DEMO-2022-0311'), '.strip')],
  'manage-over': [{}, seated(of('DEMO-2026-1001'), '.strip')],
  accounts: [{}, seated(of('DEMO-2026-1001', '/accounts'), '[role=table] [role=row]')],
  'accounts-empty': [{}, visit(of('DEMO-2026-1203', '/accounts'), '#list-file')],
  server: [{}, visit(of('DEMO-2026-2207', '/server'), 'form, .card')],
  'add-users': [{}, visit(of('DEMO-2026-1001', '/users'), '.strip')],
  renew: [{}, visit(of('DEMO-2026-1001', '/renew'), '.strip')],
  order: [{}, async (page) => {
    await visit(of('DEMO-2026-1001', '/users'), '.strip')(page);
    await page.getByRole('button', { name: /Make the order|Crea l’ordine|Prepara l’ordine/ }).click();
    await page.waitForFunction(() => location.hash.startsWith('#/order/'));
    await page.waitForTimeout(500);
  }],
  'simulator-choose': [{}, visit('#/simulator', 'main h1')],
  simulator: [{}, visit('#/simulator?of=ready:revalidation&t=2026-05-08T12:00:00Z', '.strip')],
  'simulator-lanes': [{}, visit('#/simulator?of=ready:grace-before-2023&with=ready:grace-since-2023', '.strip >> nth=1')],
  settings: [{}, visit('#/settings', '.settings')],
  northwind: [{ portal: northwind }, async (page) => {
    await drop(page, [{ name: 'a', text: demo('kerio-connect') }]);
    await rows(page).first().waitFor();
  }],
  refused: [quiet, async (page) => {
    await drop(page, bad);
    await page.locator('.alert.bad').nth(3).waitFor();
  }],
  paste: [quiet, async (page) => paste(page, keyOf(demo('kerio-control')).slice(0, -30)).then(() => page.locator('.alert.bad').waitFor())],
  many: [{ portal: vendorSettings }, async (page) => {
    await paste(page, many.join('\n'));
    await page.locator('.pager').waitFor();
    await page.locator('.progress').waitFor({ state: 'detached' });
  }],
  removed: [{}, async (page) => {
    await show('kerio-operator-trial')(page);
    await page.locator('.button.danger').click();
    await page.locator('.toast').waitFor();
  }],
  hovered: [{}, async (page) => {
    await rows(page).first().waitFor();
    const data = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['x'], 'x.license'));
      return transfer;
    });
    await page.dispatchEvent('main', 'dragenter', { dataTransfer: data });
    await page.locator('.veil').waitFor();
  }],
  revoked: [{}, async (page) => {
    await rows(page).first().waitFor();
    const keys = settings.keys.keys.map((key, index) => (index ? key : { ...key, revoked: { revoked_at: 1790000000 } }));
    await page.context().route('**/portal.json', (route) => route.fulfill({ json: { ...settings, keys: { keys } } }));
    await page.reload();
    await show('kerio-control')(page);
  }],
  broken: [{ portal: { ...settings, keys: { keys: [{ ...settings.keys.keys[0], d: 'x' }] } } }, async (page) => page.locator('.broken').waitFor()],
  fleeting: [{}, async (page) => {
    await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
    await page.reload();
    await rows(page).first().waitFor();
  }],
};

const LOOKS = [
  ['desktop-light-en', { ...DESKTOP, colorScheme: 'light' }],
  ['desktop-dark-it', { ...DESKTOP, colorScheme: 'dark', locale: 'it-IT' }],
  ['phone-light-it', { ...PHONE, colorScheme: 'light', locale: 'it-IT' }],
  ['phone-dark-en', { ...PHONE, colorScheme: 'dark' }],
];

for (const [state, [options, act]] of Object.entries(STATES)) {
  if (only && !state.includes(only)) continue;
  for (const [look, device] of LOOKS) {
    const { context, page } = await open(browser, server.address, { ...device, ...options });
    try {
      await act(page);
      await page.screenshot({ path: `${folder}${state}-${look}.png`, fullPage: state !== 'hovered' && state !== 'removed' });
    } catch (error) {
      console.error(state, look, String(error).split('\n')[0], context.errors);
      await page.screenshot({ path: `${folder}${state}-${look}-failed.png` });
    }
    if (context.errors.length + context.foreign.length > 0) console.error(state, look, context.errors, context.foreign);
    await context.close();
  }
}
await browser.close();
await server.stop();
