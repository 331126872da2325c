// How smoothly fifty thousand accounts go: frame times while they are read in and while they are
// scrolled through, and how long it takes until the first row is there. Prints, and judges nothing.
//
//   DIST=dist node tests/browser/accounts-frames.mjs [accounts]

import { launch } from './chromium.mjs';
import { demo, dist, drop, open, rows, settings } from './portal.mjs';
import { serve } from './server.mjs';

const count = Number.parseInt(process.argv[2] ?? '50000', 10);
const ACCOUNTS = '#/installation/DEMO-2026-1001/accounts';
const portal = { ...settings, demo: { ...settings.demo, showOnFirstVisit: false } };
const line = (_, n) => `user${String(n).padStart(7, '0')}@byron-mail.example,user,yes,2026-0${1 + (n % 9)}-11T08:00:00Z\n`;
const list = `id,kind,enabled,last login\n${Array.from({ length: count }, line).join('')}`;

const browser = await launch();
const server = await serve(dist);
try {
  const { page } = await open(browser, server.address, { portal });
  await drop(page, [{ name: 'a.license', text: demo('kerio-connect') }]);
  await rows(page).first().waitFor();
  await page.goto(server.address + ACCOUNTS);
  await page.locator('.empty-list').waitFor();
  await page.evaluate(() => {
    const frames = [];
    let last = performance.now();
    const tick = () => {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    globalThis.takeFrames = () => frames.splice(0).slice(1);
  });

  await take(page);
  let began = performance.now();
  await drop(page, [{ name: 'users.csv', text: list }]);
  await page.locator('.list-read').waitFor({ timeout: 120_000 });
  tell('read in', await take(page), performance.now() - began);

  began = performance.now();
  await page.locator('.list-read .primary').click();
  await page.locator('.cell-account').first().waitFor({ timeout: 120_000 });
  tell('use, to the first row', await take(page), performance.now() - began);

  await page.waitForTimeout(1000);
  await take(page);
  began = performance.now();
  const blank = await page.evaluate(async () => {
    const scroller = document.getElementById('roster');
    const end = scroller.scrollHeight - scroller.clientHeight;
    const steps = 600;
    let blank = 0;
    for (let step = 0; step <= steps; step += 1) {
      scroller.scrollTop = (end * step) / steps;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      blank += document.querySelector('.waiting') ? 1 : 0;
    }
    return blank;
  });
  tell('scroll from top to bottom in 600 steps', await take(page), performance.now() - began);
  console.log(`  frames with rows on their way: ${blank} of 601`);

  began = performance.now();
  await page.evaluate(async () => {
    const scroller = document.getElementById('roster');
    scroller.scrollTop = 0;
    for (let step = 0; step < 300; step += 1) {
      scroller.scrollTop += 100;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
  tell('scroll by hand, 100 px a frame', await take(page), performance.now() - began);

  await page.getByRole('searchbox').fill('0049');
  await page.waitForTimeout(1000);
  tell('search', await take(page));

  began = performance.now();
  await page.reload();
  await page.locator('.cell-account').first().waitFor({ timeout: 120_000 });
  console.log(`reload, to the first row: ${Math.round(performance.now() - began)} ms`);
} finally {
  await browser.close();
  await server.stop();
}

function take(page) {
  return page.evaluate(() => globalThis.takeFrames());
}

function tell(what, frames, took) {
  const sorted = [...frames].sort((one, other) => one - other);
  const at = (share) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  const span = took === undefined ? '' : ` in ${Math.round(took)} ms`;
  console.log(`${what}${span}: ${frames.length} frames, median ${at(0.5)} ms, 95 % ${at(0.95)} ms, longest ${at(1)} ms`);
}
