// What every test of the portal stands on: a browser and a server for the file, pages that are
// looked at when they close, and axe.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, afterEach, before } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { launch } from './chromium.mjs';
import { dist, open, settings } from './portal.mjs';
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

/** A field comes to have this value: what was typed is read a moment after the page is there. */
export async function says(field, value) {
  for (let left = 50; left > 0 && (await field.inputValue()) !== value; left -= 1) await pause(100);
  assert.equal(await field.inputValue(), value);
}

/** Axe is given as a function: the page's policy lets no string become a script. */
export async function inspect(page, state) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    const session = await page.context().newCDPSession(page);
    await session.send('Runtime.evaluate', { expression: axe });
    await session.detach();
  }
  const { violations } = await page.evaluate((runOnly) => globalThis.axe.run({ runOnly }), RULES);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(' | ')}`);
  assert.deepEqual(found, [], state);
}
