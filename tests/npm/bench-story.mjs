// What is measured of the package: the cold start, small questions, and a large one in a worker.

import { readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
export const keys = JSON.parse(readFileSync(new URL('tests/vectors/keys.json', root), 'utf8'));
export const license = readFileSync(new URL('www/demo/kerio-connect.license', root), 'utf8');
export const at = '2026-06-01T00:00:00Z';
/** In milliseconds. */
export const LIMITS = { cold: 15, assess: 0.3, block: 50 };
export const ACCOUNTS = 50_000;

/** A server with so many accounts, as a scenario of one instant. */
export function server(count) {
  const account = (_, index) => ({
    id: `user${index}@engines.example`, lastLogin: '2026-05-30T08:00:00Z', firstAccess: { server: '2026-01-15T09:30:00Z' },
  });
  return { from: at, until: at, licenses: [license], installation: { accounts: Array.from({ length: count }, account) } };
}

const sorted = (list) => [...list].sort((one, other) => one - other);
export const median = (list) => sorted(list)[list.length >> 1];

/** A line: what, the median and the least of some times, and what was wanted. */
export function line(what, times, limit) {
  const [middle, least] = [median(times), Math.min(...times)];
  const wanted = limit === undefined ? '' : `  wanted ${limit} or less${limit < middle ? ', missed' : ''}`;
  console.log(`  ${what.padEnd(62)} ${middle.toFixed(2).padStart(8)} ${least.toFixed(2).padStart(8)}${wanted}`);
  return limit === undefined || middle <= limit;
}

export function head(runtime, runs) {
  console.log(`${`${runtime}, ${runs} runs; milliseconds`.padEnd(64)} ${'median'.padStart(8)} ${'least'.padStart(8)}`);
}
