// The demo of the npm package: a page beside the portal that loads the package's files.

import { test } from 'node:test';
import { counts, inspect, reads, testbed } from './testbed.mjs';

const bed = testbed();

const visit = (options) => bed.start({ path: 'verify/', ...options });
const says = (page, text) => page.getByRole('status').filter({ hasText: text }).waitFor();

test('a license is judged as it is typed, changed and aged', async () => {
  const page = await visit();
  await page.getByRole('button', { name: 'A demo license' }).click();
  await page.getByLabel('At this instant').fill('2026-06-01T00:00');
  await says(page, /^valid$/);
  await reads(page.locator('#json'), /"product": "kerio-connect"/);
  await inspect(page, 'a verdict');

  await page.getByLabel('At this instant').fill('2029-03-02T00:00');
  await says(page, 'refused: license-expired');

  await page.getByRole('button', { name: 'Change one character' }).click();
  await says(page, 'not-genuine: signature-mismatch');
  await page.locator('#license').press('Control+z');
  await says(page, 'refused: license-expired');

  await page.getByLabel('Trusted keys').fill('hello');
  await says(page, 'LicenseError: not-keys');
  await page.locator('#license').fill('');
  await reads(page.getByRole('status'), /^$/);
});

test('a file is judged, and the page speaks Italian', async () => {
  const page = await visit({ locale: 'it-IT' });
  const buffer = Buffer.from('this is a shopping list');
  await page.getByLabel('Apri un file').setInputFiles({ name: 'list.txt', mimeType: 'text/plain', buffer });
  await says(page, 'not-genuine');
  await counts(page.getByRole('button', { name: 'A demo license' }), 0);
});
