// What the tests and pictures of the portal share: licenses of an invented vendor, and pages of the
// built portal in which time stands still and every foreign request is noticed.

import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { slowDown } from './slow.mjs';

const root = new URL('../../', import.meta.url);
export const dist = process.env.DIST ?? new URL('dist', root).pathname;
export const settings = JSON.parse(readFileSync(new URL('www/portal.json', root), 'utf8'));
/** How long a page may take for anything, on the slowest machine. */
export const PATIENCE_MS = 60_000;
export const NOW = '2026-11-22T10:00:00Z';

/** A demo license file, as committed. */
export const demo = (name) => readFileSync(new URL(`www/demo/${name}.license`, root), 'utf8');
/** The registration key in a license file. */
export const keyOf = (file) => file.split('\n').filter((line) => !line.startsWith('-----')).join('');

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const secret = createHash('sha256').update('the vendor of the browser tests').digest();
const key = createPrivateKey({ key: Buffer.concat([PKCS8, secret]), format: 'der', type: 'pkcs8' });
const { kty, crv, x } = createPublicKey(key).export({ format: 'jwk' });
const kid = createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url');

/** The public key of the invented vendor. */
export const vendorKey = { kty, crv, x, kid, alg: 'EdDSA', use: 'sig' };
/** Settings that trust the invented vendor as well, and begin without demo data. */
export const vendorSettings = {
  ...settings,
  name: 'Northwind Mail',
  keys: { keys: [...settings.keys.keys, vendorKey] },
  demo: { ...settings.demo, showOnFirstVisit: false },
};

const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A license of the invented vendor, as a registration key. */
export function license(number, changes = {}) {
  const claims = {
    issuer: 'Northwind Mail',
    orderId: `NW-${String(number).padStart(5, '0')}`,
    kind: 'base',
    product: ['kerio-connect', 'kerio-control', 'icewarp', 'kerio-operator'][number % 4],
    policy: 'kerio-connect',
    licensee: { name: `Person ${number}`, company: `Company ${number}`, email: `p${number}@company.example` },
    issued: '2026-01-15T09:30:00Z',
    licenseExpires: `20${27 + (number % 3)}-0${1 + (number % 9)}-15`,
    modules: [{ id: 'server', category: 'server', seats: 5 * (1 + (number % 40)) }],
    ...changes,
  };
  const signed = `${encode({ alg: 'EdDSA', kid, typ: 'license+jwt' })}.${encode(claims)}`;
  return `${signed}.${sign(null, Buffer.from(signed), key).toString('base64url')}`;
}

/** A page of the portal; `context` options are Playwright's, `portal` replaces portal.json. */
export async function open(browser, address, { portal, now = NOW, path = '', ready = true, ...options } = {}) {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  context.foreign = [];
  context.errors = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) context.foreign.push(url);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') context.errors.push(message.text());
  });
  context.on('weberror', (error) => context.errors.push(String(error.error())));
  await context.clock.setFixedTime(now);
  if (portal !== undefined) {
    const body = typeof portal === 'string' ? portal : JSON.stringify(portal);
    await context.route('**/portal.json', (route) => route.fulfill({ contentType: 'application/json', body }));
  }
  const page = await visit(context, address + path, ready);
  return { context, page };
}

/** Another tab of the same browser. */
export async function visit(context, url, ready = true) {
  const page = await context.newPage();
  await slowDown(page);
  await page.goto(url);
  if (ready) await page.locator('main').waitFor();
  return page;
}

/** Drops files onto the page, as a hand would. */
export async function drop(page, files) {
  const data = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const { name, text, bytes } of list) {
      transfer.items.add(new File([bytes ? Uint8Array.from(bytes) : text], name));
    }
    return transfer;
  }, files);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('main', type, { dataTransfer: data });
  }
}

/** Pastes a text onto the page, outside of every field. */
export const paste = (page, text) =>
  page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

export const rows = (page) => page.locator('.row');

/** The id of the record of a registration key: the beginning of its signature. */
export const recordOf = (key) => key.split('.').at(-1).slice(0, 16);

/** Opens the page of one license file. */
export async function openLicense(page, key) {
  await rows(page).first().waitFor();
  await page.evaluate((id) => { location.hash = `#/license/${id}`; }, recordOf(key));
  const { orderId } = JSON.parse(Buffer.from(key.split('.')[1], 'base64url'));
  await page.locator('article.license:not(.installation)', { hasText: orderId }).waitFor();
}
