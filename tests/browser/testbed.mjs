// What every test of the portal stands on: a browser and a server for the file, pages that are
// looked at when they close, and axe.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, afterEach, before } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { launch } from './chromium.mjs';
import { PATIENCE_MS, dist, open, rows, settings } from './portal.mjs';
import { serve } from './server.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The settings of the demo, without its licenses at first. */
export const plain = { portal: { ...settings, demo: { ...settings.demo, showOnFirstVisit: false } } };

/** The testbed of a test file: `address` of the portal, and `start` for a page of a new visitor. */
export function testbed() {
  const contexts = [];
  const it = {};
  before(async () => {
    it.browser = await launch();
    it.server = await serve(dist);
    it.address = it.server.address;
  });
  after(async () => {
    await it.browser?.close();
    await it.server?.stop();
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) {
      await context.close();
      assert.deepEqual(context.errors, [], 'the console has no errors');
      assert.deepEqual(context.foreign, [], 'no request leaves for another origin');
    }
  });
  it.start = async (options = {}) => {
    const { context, page } = await open(it.browser, it.address, options);
    contexts.push(context);
    return page;
  };
  return it;
}

/**
 * What is read comes to be as expected, or to match: a page answers when it can, so nothing that
 * follows from an action is read only once. What must not happen is looked for after something
 * that happens later.
 */
export async function settles(read, expected, message) {
  const isPattern = expected instanceof RegExp;
  const end = performance.now() + PATIENCE_MS;
  let seen = await read();
  while (!(isPattern ? expected.test(seen) : isDeepStrictEqual(seen, expected)) && performance.now() < end) {
    await pause(50);
    seen = await read();
  }
  if (isPattern) assert.match(seen, expected, message);
  else assert.deepEqual(seen, expected, message);
}

/** There come to be so many of them. */
export const counts = (locator, number, message) => settles(() => locator.count(), number, message);
/** The list comes to have so many lines. */
export const held = (page, number) => counts(rows(page), number);
/** A field comes to have this value. */
export const says = (field, value) => settles(() => field.inputValue(), value);
/** A text comes to match. */
export const reads = (locator, pattern) => settles(() => locator.textContent(), pattern);
/** A button or field comes to be of no use. */
export const isOff = (locator) => settles(() => locator.isDisabled(), true);
/** The page comes to be at an address that matches. */
export const isAt = (page, pattern) => settles(() => page.url(), pattern);
/** What has this id comes to have the focus. */
export const hasFocus = (page, id) => settles(() => page.evaluate(() => document.activeElement?.id), id);

/** How many licenses the store has, once all that was to be written is. */
export const stored = (page) => page.evaluate(() => new Promise((resolve, reject) => {
  const opening = indexedDB.open('licentia');
  opening.onerror = reject;
  opening.onsuccess = () => {
    const { result: database } = opening;
    const counting = database.transaction(database.objectStoreNames).objectStore('licenses').count();
    counting.onsuccess = () => { database.close(); resolve(counting.result); };
  };
}));

/** Keeps the store busy, as a large save does: what the page writes waits until it is let go. */
export async function keepBusy(page) {
  await page.evaluate(() => new Promise((resolve, reject) => {
    const opening = indexedDB.open('licentia');
    opening.onerror = reject;
    opening.onsuccess = () => {
      const { result: database } = opening;
      const transaction = database.transaction(database.objectStoreNames, 'readwrite');
      transaction.oncomplete = () => database.close();
      globalThis.busy = true;
      const goOn = () => {
        if (globalThis.busy) transaction.objectStore('licenses').count().onsuccess = goOn;
        resolve();
      };
      goOn();
    };
  }));
  return () => page.evaluate(() => { globalThis.busy = false; });
}

/** Loads the page anew; what still waits to be written would be lost. */
export async function reload(page) {
  await stored(page);
  await page.reload();
}

/** Presses a button in the moment it appears: for what can be over before a test sees it. */
export const pressAtOnce = (page, name) =>
  page.evaluate((name) => {
    new MutationObserver((_, watching) => {
      const button = Array.from(document.querySelectorAll('button')).find(({ textContent }) => textContent === name);
      if (!button) return;
      watching.disconnect();
      button.click();
    }).observe(document.body, { childList: true, subtree: true });
  }, name);

/** What is downloaded when a button is pressed: its name and its bytes. */
export async function downloaded(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Nothing is cut off, and nothing scrolls sideways. */
export const fits = (page) =>
  settles(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, 'nothing is wider than the page');

/** No text is cut off where it stands; what is only read out is not looked at. */
export const isWhole = (page, state) =>
  settles(() => page.evaluate(() => {
    const isCut = (it) => {
      const { overflowX, clipPath } = getComputedStyle(it);
      if (!/hidden|clip/.test(overflowX) || clipPath !== 'none' || !it.checkVisibility()) return false;
      return it.clientWidth + 1 < it.scrollWidth || it.clientHeight + 2 < it.scrollHeight;
    };
    const all = Array.from(document.querySelectorAll('.head *, main *, .foot *'));
    return all.filter(isCut).map((it) => `${it.className}: ${it.textContent}`);
  }), [], state);

/** Letters of another size, as who has set them so in the browser sees the page. */
export async function setLetters(page, standard) {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
}

/** Axe is given as a function: the page's policy lets no string become a script. */
export async function inspect(page, state) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    const session = await page.context().newCDPSession(page);
    await session.send('Runtime.evaluate', { expression: axe });
    await session.detach();
  }
  // What is half way between two colours is no colour to judge.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)).then(() => {}));
  const { violations } = await page.evaluate((runOnly) => globalThis.axe.run({ runOnly }), RULES);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(' | ')}`);
  assert.deepEqual(found, [], state);
}
