// What a license means for its installation, and its machine, in the built portal.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rows } from './portal.mjs';
import {
  downloaded, fits, hasFocus, inspect, isOff, reload, says, settles, testbed,
} from './testbed.mjs';

const MACHINE = '7F3A09C1-22D4E8B0-91C6A55E-0D4478FA-IW';

const bed = testbed();

/** A page of an installation of the demo. */
async function installation(path, options = {}) {
  const page = await bed.start(options);
  await rows(page).first().waitFor();
  await page.goto(`${bed.address}#/installation/${path}`);
  await page.locator('.overview').waitFor();
  return page;
}

test('a license shows what it means, and asks nobody', async () => {
  const page = await installation('DEMO-2026-1001');
  const main = page.locator('main');
  await main.getByRole('heading', { name: 'Next change' }).waitFor();
  await main.getByText('31 January 2029, 00:00').waitFor();
  await main.getByText('Everything works fully.').waitFor();
  await inspect(page, page.url());
});

test('deadlines are handed out as a calendar', async () => {
  const page = await installation('DEMO-2026-2207');
  const { name, bytes } = await downloaded(page, page.getByRole('button', { name: 'Calendar' }));
  assert.equal(name, 'DEMO-2026-2207.ics');
  assert.match(String(bytes), /^BEGIN:VCALENDAR\r\n/);
});

test('a text for support is ready, and names no key', async () => {
  const page = await installation('DEMO-2026-2207');
  await page.getByRole('button', { name: 'Request support' }).click();
  const field = page.getByRole('textbox', { name: 'Text for support' });
  await settles(() => field.inputValue(), /Order ID: DEMO-2026-2207.*Registration key: eyJ\S{0,9}…\n/s);
  await hasFocus(page, 'support');
  const mail = page.getByRole('link', { name: 'Write an email' });
  await settles(() => mail.getAttribute('href'), /^mailto:licenses@example.com\?subject=IceWarp/);
  await inspect(page, page.url());
});

test('what is typed survives a reload, is checked, and is saved', async () => {
  const page = await installation('DEMO-2026-2207/server');
  await page.getByLabel('Reference ID of this machine').fill('AAAA');
  await page.getByLabel('Clock, ahead of UTC').fill('east');
  await page.getByText('Not saved yet.').waitFor();
  await reload(page);
  const machine = page.getByLabel('Reference ID of this machine');
  await machine.waitFor();
  await says(machine, 'AAAA');

  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Type hours and minutes').waitFor();
  await hasFocus(page, 'server-utcoffset');
  await inspect(page, page.url());

  await page.getByLabel('Clock, ahead of UTC').fill('+01:00');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText(`It is for machine ${MACHINE}, this is AAAA.`).first().waitFor();
  await page.locator('.license-head').getByText('Other machine').waitFor();
  await isOff(page.getByRole('button', { name: 'Save' }));

  await page.getByRole('button', { name: 'This is that machine' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.locator('.activation').getByText('Accepted', { exact: true }).first().waitFor();
});

test('a backup comes back on its machine, and nowhere else', async () => {
  const page = await installation('DEMO-2026-2207/server');
  const say = async (machine) => {
    await page.getByLabel('Reference ID of this machine').fill(machine);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.save-bar').getByText('Not saved yet.').waitFor({ state: 'detached' });
  };
  await say(MACHINE);
  const { name, bytes } = await downloaded(page, page.getByRole('button', { name: 'Download a backup' }));
  await say('AAAA');
  await page.locator('#backup-file').setInputFiles({ name, mimeType: 'application/json', buffer: bytes });
  await page.getByText(`This backup was made on machine ${MACHINE}, and this is AAAA.`).waitFor();
  await say(MACHINE);
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'backup.json'));
    const card = document.querySelector('#backup').closest('section');
    card.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, String(bytes));
  await page.getByText('Restored: 2 licenses and the facts of the server.').waitFor();
});

test('machines are added, judged, and taken away', async () => {
  const page = await installation('DEMO-2026-1001/server');
  for (const [place, name] of ['one', 'two'].entries()) {
    await page.getByRole('button', { name: 'Add a machine' }).click();
    await page.getByRole('group', { name: `Machine ${place + 1}` }).getByLabel('Name').fill(name);
  }
  const second = page.getByRole('group', { name: 'Machine 2' });
  await second.getByLabel('What it is for').selectOption('Production');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('This breaks the contract').waitFor();
  await second.getByLabel('What it is for').selectOption('Standby');
  await second.getByLabel('The service is off').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('This is permitted').waitFor();
  await inspect(page, page.url());
  await page.getByRole('button', { name: 'Remove Machine 2' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('these machines break nothing').waitFor();
});

test('nothing is cut off on a phone', async () => {
  const viewport = { width: 360, height: 780 };
  const page = await installation('DEMO-2026-2207', { viewport });
  await fits(page);
  await page.goto(`${bed.address}#/installation/DEMO-2026-2207/server`);
  await page.locator('.server').waitFor();
  await fits(page);
});
