// How long adding users to an installation with fifty thousand accounts takes: from the last key
// that is pressed to the new price, and to what it changes; and the longest frame meanwhile. Prints,
// and judges nothing.
//
//   DIST=dist node tests/browser/buying-frames.mjs [accounts]

import { launch } from './chromium.mjs';
import { demo, dist, drop, open, rows, settings } from './portal.mjs';
import { serve } from './server.mjs';

const count = Number.parseInt(process.argv[2] ?? '50000', 10);
const HERE = '#/installation/DEMO-2026-1001';
const portal = { ...settings, demo: { ...settings.demo, showOnFirstVisit: false } };
const line = (_, n) => `user${String(n).padStart(7, '0')}@byron-mail.example,user,yes,2026-0${1 + (n % 9)}-11T08:00:00Z\n`;
const list = `id,kind,enabled,last login\n${Array.from({ length: count }, line).join('')}`;
const ROUNDS = ['12345', '23455', '34565', '45675', '56785'];
/** Users that are held. */
const HELD = 50;
/** Between two keys, in milliseconds, as somebody types who knows the number. */
const PAUSE = 90;

const browser = await launch();
const server = await serve(dist);
try {
  const { page } = await open(browser, server.address, { portal });
  await drop(page, [{ name: 'a.license', text: demo('kerio-connect') }]);
  await rows(page).first().waitFor();
  await page.goto(`${server.address}${HERE}/accounts`);
  await page.locator('.empty-list').waitFor();
  await drop(page, [{ name: 'users.csv', text: list }]);
  await page.locator('.list-read .primary').click({ timeout: 120_000 });
  await page.locator('.cell-account').first().waitFor({ timeout: 120_000 });
  const began = performance.now();
  await page.goto(`${server.address}${HERE}/users`);
  await page.locator('.quote-total').waitFor({ timeout: 120_000 });
  console.log(`opened, to the price: ${Math.round(performance.now() - began)} ms`);
  await page.locator('.buy-future table, .buy-future .strip').first().waitFor({ timeout: 120_000 });
  const figures = [];
  for (const number of ROUNDS) figures.push(await round(page, number));
  for (const what of ['price', 'changes', 'longest']) {
    const sorted = figures.map((it) => it[what]).sort((one, other) => one - other);
    console.log(`${what}: median ${Math.round(sorted[Math.floor(sorted.length / 2)])} ms, worst ${Math.round(sorted.at(-1))} ms`);
  }
} finally {
  await browser.close();
  await server.stop();
}

/** Types a number, and waits until the page shows what follows from it. */
async function round(page, number) {
  await page.waitForTimeout(1500);
  const field = page.locator('#buy-users-number');
  await field.focus();
  await field.selectText();
  const grouped = (users) => users.toLocaleString('en');
  await page.evaluate(([price, changes]) => {
    const seen = { longest: 0 };
    globalThis.seen = seen;
    let last = performance.now();
    const text = (selector) => document.querySelector(selector)?.textContent ?? '';
    const tick = () => {
      const now = performance.now();
      seen.longest = Math.max(seen.longest, now - last);
      last = now;
      if (seen.pressed && !seen.price && text('.quote-lines').includes(price)) seen.price = now - seen.pressed;
      if (seen.pressed && !seen.changes && text('.buy-future').includes(changes)) seen.changes = now - seen.pressed;
      if (!seen.price || !seen.changes) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    document.getElementById('buy-users-number').addEventListener('input', (event) => {
      if (event.target.value.length === 5) seen.pressed = performance.now();
    });
  }, [grouped(Number(number)), grouped(Number(number) + HELD)]);
  await page.keyboard.type(number, { delay: PAUSE });
  await page.waitForFunction(() => globalThis.seen.price && globalThis.seen.changes, undefined, { timeout: 20_000 });
  return page.evaluate(() => globalThis.seen);
}
