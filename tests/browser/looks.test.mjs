// How the portal looks and is walked through: on a phone, by keyboard, and by odd addresses.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { demo, drop, keyOf, license, openLicense, paste, rows, vendorSettings } from './portal.mjs';
import {
  counts, fits, hasFocus, held, inspect, isWhole, reads, setLetters, settles, testbed,
} from './testbed.mjs';

const bed = testbed();
const northwind = JSON.parse(readFileSync(new URL('../../www/demo/northwind.json', import.meta.url), 'utf8'));
const phone = (width) => ({ viewport: { width, height: 844 }, hasTouch: true, isMobile: true });
/** Something comes to be lower than so many pixels. */
const isLower = (locator, pixels, message) =>
  settles(() => locator.evaluate((it, most) => it.getBoundingClientRect().height < most, pixels), true, message);

/** Goes to an address of the page, and waits for something on it. */
const go = async (page, hash, sight) => {
  await page.evaluate((address) => { location.hash = address; }, hash);
  await page.locator(sight).first().waitFor();
};

test('a first visit looks as it does with the style sheets of deeper pages', async () => {
  const page = await bed.start({ portal: northwind });
  await drop(page, [{ name: 'a', text: demo('kerio-connect') }]);
  await held(page, 1);
  const places = () => page.locator('body *').evaluateAll((all) => all.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [element.tagName, x, y, width, height].join(' ');
  }));
  await page.locator('.brand-logo').evaluate((logo) => logo.decode());
  const before = await places();
  await page.evaluate(() => Promise.all(Array.from(document.querySelectorAll('link[disabled]'), (link) =>
    new Promise((onload, onerror) => { Object.assign(link, { onload, onerror, disabled: false }); }))));
  await counts(page.locator('link[disabled]'), 0);
  await settles(places, before);
});

test('what no router can read leads to the list, at once and later', async () => {
  for (const odd of ['#//', '#/\\', '#x', '#?of=ready:seats']) {
    const page = await bed.start({ path: odd });
    await held(page, 5);
    await page.evaluate((hash) => { location.hash = hash; }, odd);
    await go(page, '#/simulator', '.sim-stories');
    await page.evaluate((hash) => { location.hash = hash; }, odd);
    await held(page, 5);
    await go(page, '#/settings', '.settings');
  }
});

for (const width of [1280, 390]) {
  test(`the skip link leads to what the page is about, ${width} pixels wide`, async () => {
    const page = await bed.start({ viewport: { width, height: 844 } });
    const skips = async (id) => {
      await page.locator('.skip').focus();
      await page.keyboard.press('Enter');
      await hasFocus(page, id);
    };
    await held(page, 5);
    await skips('licenses');
    await openLicense(page, keyOf(demo('icewarp')));
    await skips('title');
    for (const [hash, sight] of [
      ['#/installation/DEMO-2026-1001', '.works'],
      ['#/installation/DEMO-2026-1001/users', '.quote-total'],
      ['#/simulator', '.sim-stories'],
      ['#/settings', '.settings'],
    ]) {
      await go(page, hash, sight);
      await skips('title');
    }
  });
}

test('another page of a long list is read from its beginning', async () => {
  const page = await bed.start({ portal: vendorSettings });
  await paste(page, Array.from({ length: 60 }, (_, number) => license(number)).join('\n'));
  await page.getByText('60 licenses', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await reads(page.locator('.pager-range'), /51–60 of 60/);
  await hasFocus(page, 'licenses');
  await settles(() => page.locator('#licenses').evaluate((it) => 0 <= it.getBoundingClientRect().top), true, 'in sight');
});

for (const width of [390, 360, 320]) {
  test(`on a phone of ${width} pixels the head has two lines, and nothing is cut`, async () => {
    const page = await bed.start({ ...phone(width), locale: 'it-IT' });
    await held(page, 5);
    await isLower(page.locator('.head'), 120, 'name and choices, then the places');
    await fits(page);
    for (const name of await page.locator('.row-licensee').all()) {
      await settles(() => name.evaluate((it) => it.scrollHeight <= it.clientHeight + 1), true, 'a name is whole');
    }
    await go(page, '#/simulator?of=ready:revalidation&t=2026-05-08T12:00:00Z', '.sim-levels');
    await fits(page);
    const seats = page.locator('.sim-levels tbody .number', { hasText: '/' });
    for (const cell of await seats.all()) await isLower(cell, 30, 'on one line');
    await inspect(page, 'simulator');
  });
}

test('on a phone all numbers of each module’s seats are in sight', async () => {
  const page = await bed.start({ ...phone(320), path: '#/installation/DEMO-2026-1001/accounts' });
  await page.locator('#list-file').waitFor({ state: 'attached' });
  const people = Array.from({ length: 66 }, (_, number) => `person${number}@engines.example;user`);
  await drop(page, [{ name: 'accounts.csv', text: ['id;kind', ...people].join('\n') }]);
  await page.getByRole('button', { name: 'Use this list' }).click();
  const row = page.getByRole('row', { name: 'Server' }).first();
  await row.waitFor();
  await isLower(row.getByRole('rowheader'), 30, 'a name is not broken');
  for (const text of ['60', '66', '6 seats too few']) {
    const cell = row.getByRole('cell').filter({ hasText: text }).first();
    await settles(() => cell.evaluate((it) => it.getBoundingClientRect().right <= innerWidth), true, `${text} is in sight`);
  }
  await counts(row.locator('.seats-bar .over'), 1, 'what nobody holds is painted otherwise');
  await inspect(page, 'seats');
  await fits(page);
});

/** Every view of the portal: its address, and what is on it once it has its answers. */
const VIEWS = [
  ['#/', '.row'],
  ['#/installation/DEMO-2022-0311', '.ahead .strip'],
  ['#/installation/DEMO-2026-1001/server', '.activation'],
  ['#/installation/DEMO-2026-1001/users', '.buy-future .strip'],
  ['#/installation/DEMO-2026-1001/renew', '.renew-way .strip'],
  ['#/simulator', '.sim-stories'],
  ['#/simulator?of=ready:grace-before-2023&with=ready:grace-since-2023', '.sim-both'],
  ['#/settings', '.settings'],
];
const people = (count) => ['id;kind;last login', ...Array.from({ length: count }, (_, number) =>
  `somebody.${number}@engines.example;user;2026-0${1 + (number % 9)}-11`)].join('\n');

for (const [width, letters, colorScheme, locale] of [
  [320, 16, 'dark', 'it-IT'], [640, 32, 'light', 'it-IT'], [320, 32, 'light', 'en-GB'],
]) {
  test(`all views are whole, ${width} pixels wide with letters of ${letters}`, async () => {
    const page = await bed.start({ viewport: { width, height: 900 }, colorScheme, locale });
    await setLetters(page, letters);
    const look = async (state) => {
      await fits(page);
      await isWhole(page, state);
      await page.evaluate(() => document.querySelectorAll('details').forEach((it) => it.setAttribute('open', '')));
      await fits(page);
      if (letters === 16) await inspect(page, state);
    };
    await openLicense(page, keyOf(demo('icewarp')));
    await look('license');
    for (const [hash, sight] of VIEWS) {
      await go(page, hash, sight);
      await look(hash);
    }
    await go(page, '#/installation/DEMO-2026-1001/accounts', '.bring');
    await drop(page, [{ name: 'accounts.csv', text: people(66) }]);
    await page.locator('.list-read .primary').click();
    await page.locator('.cell-account').first().waitFor();
    await page.locator('.free > summary').click();
    await page.locator('.away').waitFor();
    await look('accounts');
    await page.getByRole('link', { name: /Add users|Aggiungi utenti/ }).last().click();
    await page.locator('.place-order .primary').click();
    await page.locator('.steps').waitFor();
    await look('order');
  });
}

test('the focus is never lost when what has it goes', async () => {
  const page = await bed.start({ viewport: { width: 320, height: 700 } });
  const goes = async (button, heading) => {
    await button.focus();
    await page.keyboard.press('Enter');
    await settles(() => page.evaluate(() => document.activeElement.textContent), heading);
  };
  const button = (name) => page.getByRole('button', { name, exact: true });
  await openLicense(page, keyOf(demo('kerio-operator-trial')));
  await goes(button('Remove'), 'Licenses');
  await goes(button('Undo'), 'Licenses');
  await drop(page, [{ name: 'a.pdf', text: '%PDF-1.7' }]);
  await goes(button('Dismiss'), 'Licenses');
  await go(page, '#/installation/DEMO-2026-1001/server', '.activation');
  await button('Add a machine').click();
  await goes(button('Remove Machine 1'), 'Machines with this license');
  await page.getByLabel('Host name').fill('mail');
  await goes(button('Save'), 'This server');
  await go(page, '#/settings', '.settings');
  await button('Erase everything…').click();
  await goes(button('Keep it'), 'What is kept in this browser');
});

test('what takes the focus is not under what stays in sight', async () => {
  const page = await bed.start({ viewport: { width: 320, height: 700 }, path: '#/installation/DEMO-2026-1001/server' });
  await page.getByLabel('Host name').fill('mail');
  await page.locator('.save-bar.unsaved').waitFor();
  await page.locator('#server-referenceid').focus();
  for (let stop = 0; stop < 20; stop += 1) {
    await page.keyboard.press('Tab');
    const isSeen = await page.evaluate(() => {
      const it = document.activeElement;
      const { left, top, width, height } = it.getBoundingClientRect();
      return it.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    assert.ok(isSeen, `stop ${stop}: ${await page.evaluate(() => document.activeElement.id)}`);
  }
});

test('axe finds nothing where something was removed, nor where the settings are broken', async () => {
  const page = await bed.start();
  await openLicense(page, keyOf(demo('kerio-operator-trial')));
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.locator('.toast').waitFor();
  await inspect(page, 'removed');
  const broken = await bed.start({ portal: '<!doctype html>' });
  await broken.locator('.broken').waitFor();
  await inspect(broken, 'broken');
});

test('a license that expired says its state first, and numbers have their thousands apart', async () => {
  const page = await bed.start({ path: '#/installation/DEMO-2022-0311' });
  const status = page.locator('.value', { hasText: 'Status' }).locator('dd');
  await reads(status, /^\s*Clients blocked\s*The license dialog shows:\s*OK\s*$/);
  await page.getByText('Ended 1,146 days ago').first().waitFor();
});

test('on paper there is nothing to press', async () => {
  const page = await bed.start();
  await held(page, 5);
  await page.emulateMedia({ media: 'print' });
  await counts(page.locator('.add:visible, .button:visible, .row-action:visible'), 0);
  await rows(page).first().waitFor();
});
