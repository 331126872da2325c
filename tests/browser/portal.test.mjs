// The portal in Chromium, as built: what a person does with it, by mouse and by keyboard alone.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  demo, drop, keyOf, license, open, openLicense, paste, rows, settings, vendorSettings, visit,
} from './portal.mjs';
import {
  counts, downloaded, fits, hasFocus, held, inspect, keepBusy, plain, pressAtOnce, reads, reload,
  says, settles, testbed,
} from './testbed.mjs';

const bed = testbed();

const start = (options) => bed.start(options);
const said = (page) => page.locator('[role=status]');
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);
const alert = (page, name) => page.locator('.refusals .alert', { hasText: name });

test('a first visit shows demo data that says so, and it can be removed', async () => {
  const page = await start();
  await held(page, 5);
  await counts(page.locator('.row .tag.loud'), 5);
  await page.getByRole('button', { name: 'Remove demo data' }).click();
  await held(page, 0);
  await reload(page);
  await page.getByText('No licenses yet').waitFor();
  await page.getByRole('button', { name: 'Try it with demo data' }).click();
  await held(page, 5);
});

test('dropped files are verified on the spot and stay over a reload', async () => {
  const page = await start(plain);
  await drop(page, [{ name: 'a.license', text: demo('kerio-connect') }, { name: 'b.license', text: demo('icewarp') }]);
  await held(page, 2);
  await reads(said(page), /2 licenses added/);
  await reload(page);
  await held(page, 2);
  await counts(page.getByText('In force'), 2);
});

test('while files are held over the page, all of it answers', async () => {
  const page = await start(plain);
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], 'x'));
    return transfer;
  });
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: data });
  await page.locator('.veil').waitFor();
  await page.dispatchEvent('main', 'dragleave', { dataTransfer: data });
  await page.locator('.veil').waitFor({ state: 'detached' });
});

test('files are chosen in a dialog, several at once', async () => {
  const page = await start(plain);
  const file = (name) => ({ name, mimeType: '', buffer: Buffer.from(demo(name)) });
  await page.locator('#files').setInputFiles([file('kerio-control'), file('icewarp')]);
  await held(page, 2);
});

test('a key pasted anywhere is taken in; pasted text that is wrong stays to be corrected', async () => {
  const page = await start(plain);
  const key = keyOf(demo('kerio-control'));
  await paste(page, key.slice(0, -10));
  await alert(page, 'Pasted text').waitFor();
  await says(page.locator('#paste'), key.slice(0, -10));
  await page.locator('#paste').fill(key);
  await page.getByRole('button', { name: 'Check and add' }).click();
  await held(page, 1);
  await page.locator('#paste').waitFor({ state: 'detached' });
  await paste(page, key);
  await page.getByText('This license is already here').waitFor();
  await held(page, 1);
});

test('each bad file says what is wrong and what to do, and good ones still go through', async () => {
  const page = await start(plain);
  const icewarp = demo('icewarp');
  await drop(page, [
    { name: 'invoice.pdf', bytes: [...Buffer.from('%PDF-1.7')] },
    { name: 'utf16.license', bytes: [...Buffer.from(`\ufeff${icewarp}`, 'utf16le')] },
    { name: 'cut.license', text: icewarp.slice(0, 300) },
    { name: 'altered.license', text: icewarp.replace(/\n(.)(.*)\n-----END/, (_, first, rest) => `\n${first === 'A' ? 'B' : 'A'}${rest}\n-----END`) },
    { name: 'empty.license', text: '' },
    { name: 'foreign.license', text: license(1) },
    { name: 'good.license', text: icewarp },
  ]);
  await held(page, 1);
  const expected = {
    'invoice.pdf': /This is a PDF.*a file of its own/s,
    'utf16.license': /UTF-16.*save it again/s,
    'cut.license': /has no end.*Copy/s,
    'altered.license': /does not fit.*original file/s,
    'empty.license': /nothing in it/,
    'foreign.license': /key that this page does not know/,
  };
  for (const [name, words] of Object.entries(expected)) {
    await reads(alert(page, name), words);
  }
  await alert(page, 'empty.license').getByRole('button', { name: 'Dismiss' }).click();
  await counts(page.locator('.refusals .alert'), 5);
  await page.getByRole('button', { name: 'Dismiss all' }).click();
  await counts(page.locator('.refusals'), 0);
});

test('a file of two gigabytes is refused without being read', async () => {
  const page = await start(plain);
  await page.evaluate(() => {
    const file = new File(['x'], 'disk.img');
    Object.defineProperty(file, 'size', { value: 2 ** 31 });
    file.arrayBuffer = () => Promise.reject(new Error('read'));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'placeholder'));
    const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    Object.defineProperty(dataTransfer, 'files', { value: { length: 1, item: () => file, 0: file } });
    Object.defineProperty(event, 'dataTransfer', { value: dataTransfer });
    document.body.dispatchEvent(event);
  });
  await reads(alert(page, 'disk.img'), /2,147,483,648 bytes; at most 16,777,216/);
});

test('a removed license is brought back by undo', async () => {
  const page = await start();
  await held(page, 5);
  await openLicense(page, keyOf(demo('kerio-operator-trial')));
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await held(page, 4);
  await page.getByRole('button', { name: 'Undo' }).click();
  await held(page, 5);
  await reload(page);
  await held(page, 5);
});

for (const [program, remove, left, text] of [['small', 'Remove demo data', 0, 'No licenses yet'], ['whole', 'Remove', 4, '6 licenses']]) {
  test(`whoever leaves before all is written is asked, and nobody else, in the ${program} program`, async () => {
    const page = await start();
    const asked = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      return dialog.dismiss();
    });
    await held(page, 5);
    if (program === 'whole') await openLicense(page, keyOf(demo('kerio-operator-trial')));
    const letGo = await keepBusy(page);
    await page.getByRole('button', { name: remove, exact: true }).click();
    await held(page, left);
    await page.evaluate(() => location.reload());
    await settles(() => asked, ['beforeunload']);
    await held(page, left);
    await letGo();
    await reload(page);
    await page.getByText(text, { exact: true }).waitFor();
    await held(page, left);
    assert.equal(asked.length, 1, 'nothing is asked once all is written');
  });
}

test('a key of one’s own is trusted under a lasting warning, and everything can be taken along', async () => {
  const page = await start({ ...plain, path: '#/settings' });
  const own = license(1);
  await page.getByText('Trust another key').click();
  const field = page.getByLabel('Public key: JWK Set, PEM or 64 hexadecimal digits');
  await field.fill('no key');
  await reload(page);
  await says(field, 'no key');
  await page.getByRole('button', { name: 'Trust this key' }).click();
  await page.getByText('This is no public key that can be trusted.').waitFor();
  await field.fill(JSON.stringify({ keys: [vendorSettings.keys.keys.at(-1)] }));
  await page.getByRole('button', { name: 'Trust this key' }).click();
  await page.getByText('This browser trusts a key that the vendor does not').waitFor();
  await page.goto(`${bed.address}#/`);
  await paste(page, own);
  await held(page, 1);
  await page.locator('.row', { hasText: 'Your own key' }).waitFor();
  await reload(page);
  await page.getByText('This browser trusts a key that the vendor does not').waitFor();

  await page.goto(`${bed.address}#/settings`);
  const exported = await downloaded(page, page.getByRole('button', { name: 'Export everything' }));
  assert.equal(exported.name, 'licenses-2026-11-22.json');
  await page.getByRole('button', { name: 'Erase everything…' }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('button', { name: 'Erase everything…' }).click();
  await page.getByRole('button', { name: 'Erase everything', exact: true }).click();
  await page.getByText('0 licenses, 0 other documents').waitFor();
  await reload(page);
  await page.getByText('0 licenses, 0 other documents').waitFor();
  await counts(page.getByText('This browser trusts a key'), 0);

  await page.locator('#import').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"licentiaStore": 1}') });
  await page.getByText('This is no export of this page').waitFor();
  await page.locator('#import').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: exported.bytes });
  await page.getByText('1 license, 1 other document').waitFor();
  await page.goto(`${bed.address}#/`);
  await held(page, 1);
  await page.locator('.row', { hasText: 'In force' }).waitFor();
});

test('two tabs agree', async () => {
  const page = await start(plain);
  await drop(page, [{ name: 'a', text: demo('kerio-connect') }]);
  await held(page, 1);
  const other = await visit(page.context(), bed.address);
  await held(other, 1);
  await drop(other, [{ name: 'b', text: demo('kerio-control') }]);
  await held(page, 2);
  await openLicense(page, keyOf(demo('kerio-control')));
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await held(other, 1);
});

test('the address is the state: reload, back and bookmarks work', async () => {
  const page = await start();
  await openLicense(page, keyOf(demo('icewarp')));
  await page.getByRole('heading', { name: 'IceWarp Communication' }).waitFor();
  const bookmark = page.url();
  await reload(page);
  await page.getByRole('heading', { name: 'IceWarp Communication' }).waitFor();
  await page.goBack();
  await page.locator('article').waitFor({ state: 'detached' });
  const other = await visit(page.context(), bookmark);
  await other.getByRole('heading', { name: 'IceWarp Communication' }).waitFor();
  await settles(() => other.title(), /IceWarp DEMO-2026-2207/);
});

test('the keyboard alone opens, copies, goes back, and the focus follows', async () => {
  const page = await start();
  await held(page, 5);
  await page.keyboard.press('Tab');
  await settles(() => focused(page), 'Skip to the content');
  await page.keyboard.press('Enter');
  await hasFocus(page, 'licenses');
  const row = rows(page).filter({ hasText: 'DEMO-2026-1203' });
  const id = await row.getAttribute('id');
  for (let steps = 0; (await focused(page)) !== id; steps += 1) {
    assert.ok(steps < 30, 'the row is reached');
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await hasFocus(page, 'title');
  await page.keyboard.press('Shift+Tab');
  await settles(() => focused(page), /^\s*All licenses\s*$/);
  await page.keyboard.press('Enter');
  await hasFocus(page, id);
});

test('a key is masked, and copying gives the whole of it', async () => {
  const page = await start();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openLicense(page, keyOf(demo('icewarp')));
  const key = keyOf(demo('icewarp'));
  assert.ok(!(await page.content()).includes(key.slice(0, 20)));
  await page.getByRole('button', { name: 'Copy registration key' }).click();
  await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor({ state: 'attached' });
  await settles(() => page.evaluate(() => navigator.clipboard.readText()), key);
});

test('the license file that is downloaded is the one that came in', async () => {
  const page = await start();
  await openLicense(page, keyOf(demo('icewarp')));
  const { name, bytes } = await downloaded(page, page.getByRole('button', { name: 'Download license file' }));
  assert.equal(name, 'DEMO-2026-2207.license');
  assert.equal(String(bytes), demo('icewarp'));
});

test('a status changes when its time has come, without a reload', async () => {
  const page = await start({ ...plain, now: '2026-04-30T23:59:59Z' });
  await drop(page, [{ name: 'trial', text: demo('kerio-operator-trial') }]);
  await page.locator('.row .chip.good').waitFor();
  await page.clock.setFixedTime('2026-05-01T00:00:00Z');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.locator('.row .chip.warn').waitFor();
});

test('language and colours are chosen, remembered, and follow the system otherwise', async () => {
  const page = await start({ ...plain, locale: 'it-CH', colorScheme: 'dark' });
  await page.getByText('Ancora nessuna licenza').waitFor();
  const language = () => page.evaluate(() => document.documentElement.lang);
  await settles(language, 'it');
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await background();
  const isDark = async () => (await background()) === dark;
  await page.getByLabel('Chiaro').check({ force: true });
  await settles(isDark, false);
  await page.getByLabel('English').check({ force: true });
  await reload(page);
  await page.getByText('No licenses yet').waitFor();
  await settles(language, 'en');
  await settles(isDark, false);
});

test('a damaged entry of the store is shown as such and the rest goes on', async () => {
  const page = await start(plain);
  await drop(page, [{ name: 'a', text: demo('kerio-connect') }]);
  await held(page, 1);
  await page.evaluate(() => new Promise((resolve, reject) => {
    const request = indexedDB.open('licentia');
    request.onerror = reject;
    request.onsuccess = () => {
      const transaction = request.result.transaction('licenses', 'readwrite');
      transaction.objectStore('licenses').put(42, 'broken');
      transaction.objectStore('licenses').put({ key: 'e30.e30.AA', takenIn: 7 }, 'cut');
      transaction.oncomplete = () => resolve(request.result.close());
    };
  }));
  await reload(page);
  await held(page, 3);
  await counts(page.getByText('Damaged'), 2);
  await rows(page).filter({ hasText: 'broken' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await held(page, 2);
  await reload(page);
  await held(page, 2);
});

test('a browser that keeps nothing says that it keeps nothing', async () => {
  const page = await start(plain);
  await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
  await reload(page);
  await page.getByText('Kept only until you close this page').waitFor();
  await drop(page, [{ name: 'a', text: demo('kerio-connect') }]);
  await held(page, 1);
});

test('where the disk is full, nobody is told that anything is kept', async () => {
  const page = await start(plain);
  await page.getByText('No licenses yet').waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(bed.address).origin, quotaSize: 1 });
  await drop(page, [{ name: 'a', text: demo('kerio-connect') }]);
  await page.getByText('Kept only until you close this page').waitFor();
  await held(page, 1);
});

test('broken settings are explained, a private key among them with a warning', async () => {
  const secret = { ...settings, keys: { keys: [{ ...settings.keys.keys[0], d: 'secret' }] } };
  for (const [portal, words] of [
    [secret, /“keys\[0\]” is a private key.*Remove it from the server at once/s],
    ['<!doctype html>', /Line 1, column 1/],
    [{ ...settings, colour: 'red' }, /“colour”: unknown field/],
  ]) {
    const page = await start({ portal });
    await page.locator('.broken').waitFor();
    await reads(page.locator('main'), words);
    await reads(page.locator('main'), /portal\.json/);
  }
});

test('a portal that cannot be loaded says what to do', async () => {
  const { context, page } = await open(bed.browser, bed.address, { ready: false, locale: 'it-IT', path: 'manifest.webmanifest' });
  await context.route('**/*.wasm', (route) => route.fulfill({ body: 'tampered', contentType: 'application/wasm' }));
  await page.goto(bed.address);
  await page.getByText('Questa pagina non si è avviata').waitFor();
  await page.getByText('This page could not start').waitFor({ state: 'hidden' });
  await context.close();
});

test('an encrypted file is opened by its license key, which is kept nowhere', async () => {
  const vectors = JSON.parse(readFileSync(new URL('../vectors/keygen.json', import.meta.url), 'utf8')).cases;
  const { input, licenseKey } = vectors.find(({ id }) => id === 'keygen-encrypted');
  const page = await start(plain);
  await drop(page, [{ name: 'sealed.lic', text: input.text }]);
  const field = page.getByLabel('Your license key');
  await field.fill('C1B6DE-WRONG');
  await page.getByRole('button', { name: 'Open it' }).click();
  await page.getByText('That does not open it').waitFor();
  await inspect(page, 'locked');
  await field.fill(licenseKey);
  await page.keyboard.press('Enter');
  await page.getByText('Opened, and not kept').waitFor();
  await page.locator('.unlocked').getByText('Kerio Connect').waitFor();
  await inspect(page, 'unlocked');
  assert.doesNotMatch(await page.content(), new RegExp(licenseKey));
  await reload(page);
  await page.getByText('No licenses yet').waitFor();
  assert.equal(await page.locator('.unlocked').count(), 0);
});

test('ten thousand keys leave the page alive, and can be stopped', async () => {
  const page = await start({ portal: vendorSettings });
  const keys = Array.from({ length: 10_000 }, (_, number) => license(number)).join('\n');
  // Handed over before anything is measured: that takes the test long, and nobody else.
  await page.evaluate((text) => { globalThis.keys = text; }, keys);
  await page.evaluate(() => {
    globalThis.longest = 0;
    let last = performance.now();
    const tick = () => {
      const now = performance.now();
      globalThis.longest = Math.max(globalThis.longest, now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await pressAtOnce(page, 'Cancel');
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', globalThis.keys);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await reads(said(page), /Stopped/);
  await counts(page.locator('.progress'), 0);
  const all = page.getByText('10,000 licenses', { exact: true });
  assert.equal(await all.count(), 0, 'stopped before the end');
  await page.getByRole('button', { name: 'Check and add' }).click();
  await all.waitFor({ timeout: 300_000 });
  await page.locator('.progress').waitFor({ state: 'detached', timeout: 300_000 });
  console.log(`longest pause with 10,000 keys: ${Math.round(await page.evaluate(() => globalThis.longest))} ms`);
  await page.getByRole('searchbox').fill('NW-09999');
  await held(page, 1);
});

for (const [language, locale] of [['English', 'en-GB'], ['Italian', 'it-IT']]) {
  for (const colorScheme of ['light', 'dark']) {
    test(`axe finds nothing to complain about, in ${language} and ${colorScheme}`, async () => {
      const page = await start({ locale, colorScheme });
      await held(page, 5);
      await drop(page, [{ name: 'bad.pdf', text: '%PDF-1.7' }, { name: 'a', text: demo('icewarp') }]);
      await page.locator('.refusals').waitFor();
      await inspect(page, 'list');
      for (const name of ['icewarp', 'kerio-connect-2022', 'icewarp-next-year']) {
        await openLicense(page, keyOf(demo(name)));
        await page.locator('.row[aria-current]').waitFor();
        await inspect(page, name);
      }
      await page.goto(`${bed.address}#/settings`);
      await page.locator('.settings').waitFor();
      await inspect(page, 'settings');
      await page.setViewportSize({ width: 360, height: 740 });
      await inspect(page, 'phone');
      await fits(page);
    });
  }
}
