// The simulator in Chromium, as built: stories are played, pulled through, changed and handed out.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { demo, drop, keyOf } from './portal.mjs';
import {
  counts, downloaded, hasFocus, inspect, isAt, isOff, plain, reload, says, settles, testbed,
} from './testbed.mjs';

const bed = testbed();

const start = (path, options = plain) => bed.start({ path, ...options });

const stage = async (page) => page.locator('#sim-status').waitFor();
const status = (page) => page.locator('.sim-word');
const range = (page) => page.locator('#sim-time');
const events = (page) => page.locator('.sim-event');
const shows = (locator, text) => locator.filter({ hasText: text }).first().waitFor();

test('a ready story is chosen, pulled through by keyboard, and its instant stays over a reload', async () => {
  const page = await start('#/simulator?of=ready:revalidation&t=2026-05-02T12:00:00Z');
  await stage(page);
  await shows(status(page), 'Ok');
  await range(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await shows(status(page), 'Revalidation failing');
  await page.keyboard.press('Shift+ArrowRight');
  await shows(status(page), 'Emergency mode');
  await page.waitForURL(/t=2026-05-11T12:00:00Z/);
  await reload(page);
  await shows(status(page), 'Emergency mode');
  await settles(() => range(page).getAttribute('aria-valuetext'), /11 May 2026/);
});

test('changes are gone through one by one, and the first stop is named', async () => {
  const page = await start('#/simulator');
  await page.getByRole('link', { name: 'Kerio Connect since May 2023' }).click();
  await stage(page);
  await page.locator('.sim-stop').getByRole('button').click();
  await shows(status(page), 'Suspended');
  await page.getByRole('button', { name: 'Next change' }).click();
  await shows(status(page), 'Ok');
  await page.getByRole('button', { name: 'Previous change' }).click();
  await shows(status(page), 'Suspended');
});

test('time passes by itself until it is stopped', async () => {
  const page = await start('#/simulator?of=ready:grace-before-2023&t=2024-04-25T00:00:00Z');
  await stage(page);
  const before = Number(await range(page).inputValue());
  await page.getByRole('button', { name: 'Play forward' }).click();
  await settles(async () => Number(await range(page).inputValue()) > before + 86_400, true);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Play forward' }).waitFor();
  const stopped = await range(page).inputValue();
  // By the page's clock, so that all ticks that were due have come.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
  assert.equal(await range(page).inputValue(), stopped);
  await isAt(page, /t=2024-(?!04-25)/);
});

test('an event is added, corrected, changed, undone and done again, and stays over a reload', async () => {
  const page = await start('#/simulator?of=ready:grace-since-2023&t=2024-05-02T06:00:00Z');
  await stage(page);
  await shows(status(page), 'Suspended');
  await counts(events(page), 1);
  await page.locator('#sim-kind').selectOption('license-installed');
  await page.getByRole('button', { name: 'Add event' }).click();
  await page.getByLabel('Order ID').fill('two words');
  await page.getByRole('button', { name: 'Add to the timeline' }).click();
  await page.getByText('Use letters without accents').waitFor();
  await settles(() => page.evaluate(() => document.activeElement?.value), 'two words');
  await reload(page);
  await page.locator('#sim-kind').selectOption('license-installed');
  await page.getByRole('button', { name: 'Add event' }).click();
  await says(page.getByLabel('Order ID'), 'two words');
  await page.getByLabel('Order ID').fill('PLAN-A');
  await page.getByLabel('When (server’s clock)').fill('2024-05-01T12:00');
  await page.getByRole('button', { name: 'Add to the timeline' }).click();
  await shows(status(page), 'Ok');
  await counts(events(page), 2);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await shows(status(page), 'Suspended');
  await counts(events(page), 1);
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await shows(status(page), 'Ok');
  await reload(page);
  await shows(status(page), 'Ok');
  await events(page).first().getByRole('button', { name: /^Remove/ }).click();
  await shows(status(page), 'Suspended');
  await page.getByRole('button', { name: 'Discard all changes' }).click();
  await page.getByRole('button', { name: 'Discard all changes' }).waitFor({ state: 'detached' });
});

test('more than a century is refused at its field, where what was typed stays, and the story goes on', async () => {
  const page = await start('#/simulator?of=ready:grace-since-2023&t=2024-05-02T06:00:00Z');
  await stage(page);
  const until = page.getByLabel('Ends before');
  await until.fill('9000-01-01T00:00');
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByText('At most 36,525 days can be played.').waitFor();
  await hasFocus(page, 'sim-until');
  await says(until, '9000-01-01T00:00');
  await shows(status(page), 'Suspended');
  await inspect(page);
  await until.fill('2100-01-01T00:00');
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByText('At most 36,525 days can be played.').waitFor({ state: 'detached' });
  await shows(page.locator('.sim-head'), '1 January 2100');
});

test('no change is lost however fast it comes, and all are undone after a reload', async () => {
  const page = await start('#/simulator?of=ready:grace-since-2023');
  await stage(page);
  await shows(events(page), '17 June 2024');
  // Faster than anybody can be answered.
  const press = (name, times) => events(page).first().getByRole('button', { name }).evaluate((button, times) => {
    for (let pressed = 0; pressed < times; pressed += 1) button.click();
  }, times);
  await press(/^A day later/, 5);
  await shows(events(page), '22 June 2024');
  await press(/^Duplicate/, 1);
  await shows(events(page), '23 June 2024');
  await counts(events(page), 2);
  await press(/^Remove/, 2);
  await counts(events(page), 1, 'one of two is removed');
  // Done after all that was pressed before.
  await press(/^A day later/, 1);
  await shows(events(page), '24 June 2024');
  assert.equal(await events(page).count(), 1, 'pressed twice, it is removed once');
  await reload(page);
  await shows(events(page), '24 June 2024');
  assert.equal(await events(page).count(), 1, 'also for good');
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  for (let undone = 0; undone < 8; undone += 1) await undo.click();
  await shows(events(page), '17 June 2024');
  await page.getByRole('button', { name: 'Discard all changes' }).waitFor({ state: 'detached' });
  await isOff(undo);
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await shows(events(page), '18 June 2024');
});

test('a link carries a story without a name in it to somebody else', async () => {
  const page = await start('#/simulator?of=ready:seats');
  await stage(page);
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  const field = page.getByRole('textbox', { name: 'Link' });
  await settles(() => field.inputValue(), /#\/simulator\?s=[\w-]+$/);
  const link = await field.inputValue();
  await events(page).first().waitFor();
  const other = await start(link.slice(bed.address.length));
  await stage(other);
  await counts(events(other), await events(page).count());
  const text = await other.locator('main').innerText();
  assert.doesNotMatch(text, /sand\.example|Henrik|SB-2026/);
  const broken = await start(`${link.slice(bed.address.length, -20)}`);
  await broken.getByText('The link is not complete').waitFor();
});

test('a scenario file is opened and handed out again, and a broken one says where', async () => {
  const page = await start('#/simulator');
  await page.locator('#scenario-file').setInputFiles({
    name: 'wrong.json', mimeType: '', buffer: Buffer.from('{"from":"soon","until":"2026-01-01T00:00:00Z"}'),
  });
  await page.getByText('wrong.json: This is not a scenario that can be played').waitFor();
  await shows(page.locator('.sim-problems'), 'from');
  const text = readFileSync(new URL('../vectors/scenarios/duplicates.json', import.meta.url), 'utf8');
  await drop(page, [{ name: 'Two machines.json', text }]);
  await stage(page);
  await page.getByRole('heading', { name: 'two-machines' }).waitFor();
  const saved = async (name) => (await downloaded(page, page.getByRole('button', { name }))).bytes;
  const scenario = JSON.parse(await saved('Scenario (JSON)'));
  assert.equal(scenario.events.length, JSON.parse(text).events.length);
  assert.match(String(await saved('Table (CSV)')), /^from,until,status/);
  assert.match(String(await saved('Calendar (.ics)')), /^BEGIN:VCALENDAR/);
  assert.match(String(await saved('Picture (SVG)')), /^<svg/);
  const png = await saved('Picture (PNG)');
  assert.deepEqual([...png.subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
  assert.ok(10_000 < png.length, 'something is drawn');
});

test('a scenario file that lasts too long is taken in, and given another end', async () => {
  const page = await start('#/simulator');
  const text = '{"from":"2026-01-01T00:00:00Z","until":"9999-01-01T00:00:00Z"}';
  await drop(page, [{ name: 'Long.json', text }]);
  await page.getByText('It ends more than 36,525 days after it begins.').waitFor();
  await inspect(page);
  await says(page.getByLabel('Ends before'), '9999-01-01T00:00');
  await page.getByLabel('Ends before').fill('2126-01-02T00:00');
  await page.getByRole('button', { name: 'Apply' }).click();
  await stage(page);
  await shows(page.locator('.sim-head'), '2 January 2126');
});

test('two rules are compared side by side', async () => {
  const page = await start('#/simulator?of=ready:grace-since-2023');
  await stage(page);
  await page.locator('#sim-beside').selectOption('policy:kerio-connect-grace');
  await page.locator('#sim-compare').waitFor();
  await counts(page.locator('.strip'), 2);
  await page.waitForURL(/with=policy:kerio-connect-grace/);
  await shows(page.locator('section', { has: page.locator('#sim-compare') }), '30 days');
});

test('a license is installed by its key, and two plans are compared with what they cost', async () => {
  const page = await start('#/simulator?of=ready:grace-since-2023');
  await stage(page);
  await page.locator('#sim-kind').selectOption('license-installed');
  await page.getByRole('button', { name: 'Add event' }).click();
  const field = page.getByLabel('Registration key');
  await field.fill('eyJ.no.key');
  await page.getByRole('button', { name: 'Add to the timeline' }).click();
  await page.getByText('This is no genuine license').waitFor();
  await field.fill(keyOf(demo('kerio-connect')));
  await page.getByRole('button', { name: 'Add to the timeline' }).click();
  await shows(events(page), 'DEMO-2026-1001');
  const before = await page.locator('#title').textContent();
  await page.goto(`${bed.address}#/simulator?of=ready:seats`);
  await page.locator('#title').filter({ hasNotText: before }).waitFor();
  await page.locator('#sim-beside').selectOption('users:20');
  await shows(page.locator('section', { has: page.locator('#sim-compare') }), /Spent: .* €/);
  await page.getByText('what the price list says').waitFor();
});

test('a held installation is played, and nothing keeps anybody out', async () => {
  const page = await start('#/simulator', {});
  await page.getByRole('link', { name: /DEMO-2026-2207/ }).waitFor();
  await inspect(page, page.url());
  await page.getByRole('link', { name: /DEMO-2026-2207/ }).click();
  await stage(page);
  await page.getByRole('button', { name: 'Add event' }).click();
  await page.getByRole('button', { name: 'Cancel' }).waitFor();
  await inspect(page, page.url());
});
