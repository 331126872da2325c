// Three engines: each is started once, visits pages, and tells what they found.

import { existsSync } from 'node:fs';
import { EXECUTABLE, launch } from '../../browser/chromium.mjs';
import { WEBKIT, startWebKit } from './webkit.mjs';

/** How long a page may take, on the slowest machine; WebKit's driver waits a little longer. */
const PATIENCE_MS = 60_000;
const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));

/** Waits in the page for its answers; a text, for every engine evaluates those alike. */
const answers = `new Promise((resolve) => {
  const late = Date.now() + ${PATIENCE_MS};
  (function look() {
    const found = document.documentElement.dataset.answers;
    if (found) resolve(found);
    else if (Date.now() < late) setTimeout(look, 20);
    else resolve('{"genuine":"no answer in time"}');
  })();
})`;

export const BROWSERS = [
  {
    name: 'Chromium',
    missing: () => (existsSync(EXECUTABLE) ? undefined : 'Debian: chromium'),
    start: async () => {
      const browser = await launch();
      return {
        version: browser.version(),
        visit: (address) => visit(browser, address),
        close: () => browser.close(),
      };
    },
  },
  {
    name: 'Firefox',
    missing: () => (FIREFOX ? undefined : 'Debian: firefox-esr'),
    start: async (home) => {
      const { default: puppeteer } = await home.module('puppeteer-core');
      const browser = await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, headless: true });
      return {
        version: (await browser.version()).replace('firefox/', ''),
        visit: (address) => visit(browser, address),
        close: () => browser.close(),
      };
    },
  },
  {
    name: 'WebKitGTK',
    missing: () => (WEBKIT.every((path) => existsSync(path)) ? undefined : 'Debian: webkit2gtk-driver, xvfb'),
    start: () => startWebKit(answers),
  },
];

/** Playwright and puppeteer say it alike. */
async function visit(browser, address) {
  const page = await browser.newPage();
  const said = [];
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  try {
    await page.goto(address);
    return told(await page.evaluate(answers), said);
  } finally {
    await page.close();
  }
}

/** The answers; where there are none, what the console says. */
function told(json, said) {
  const found = JSON.parse(json);
  if (found.genuine === 'no answer in time' && said.length > 0) found.genuine += `: ${said.join('; ')}`;
  return found;
}
