// What Lighthouse says of the built portal, on its mobile preset: each score is the median of three
// visits. `node tests/browser/lighthouse.mjs [address after the #]…` after `trunk build --release`.

import { launch as launchChrome } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { ARGUMENTS, EXECUTABLE } from './chromium.mjs';
import { dist } from './portal.mjs';
import { serve } from './server.mjs';

const GOALS = { performance: 95, accessibility: 100, 'best-practices': 100 };
const VISITS = 3;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** The scores of one visit, from 0 to 100, and what fell short. */
async function visit(port, url) {
  const options = { port, onlyCategories: Object.keys(GOALS), logLevel: 'error' };
  const { lhr } = await lighthouse(url, options);
  const scores = Object.fromEntries(Object.keys(GOALS).map((name) => [name, Math.round(lhr.categories[name].score * 100)]));
  const failed = Object.values(lhr.audits)
    .filter((audit) => audit.scoreDisplayMode === 'binary' && audit.score === 0)
    .map((audit) => audit.id);
  const shown = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'];
  return { scores, failed, times: shown.map((id) => `${id} ${lhr.audits[id].displayValue}`), bytes: lhr.audits['total-byte-weight'].numericValue };
}

const addresses = process.argv.length > 2 ? process.argv.slice(2) : ['/'];
const server = await serve(dist, {}, { compressed: true });
let missed = false;
for (const address of addresses) {
  const visits = [];
  for (let number = 0; number < VISITS; number += 1) {
    // A browser of its own for each: the first visit is what is measured.
    const chrome = await launchChrome({ chromePath: EXECUTABLE, chromeFlags: ['--headless=new', ...ARGUMENTS] });
    visits.push(await visit(chrome.port, `${server.address}#${address}`));
    chrome.kill();
  }
  const scores = Object.keys(GOALS).map((name) => {
    const score = median(visits.map((it) => it.scores[name]));
    missed ||= score < GOALS[name];
    return `${name} ${score} (goal ${GOALS[name]})`;
  });
  console.log(`#${address}: ${scores.join(', ')}`);
  console.log(`  ${visits[0].times.join(', ')}, ${(visits[0].bytes / 1024).toFixed(0)} KiB`);
  const failed = new Set(visits.flatMap((it) => it.failed));
  if (failed.size > 0) console.log(`  failed: ${[...failed].join(', ')}`);
}
await server.stop();
process.exitCode = missed ? 1 : 0;
