// The corpus, read from its files.

import { readFileSync, readdirSync } from 'node:fs';

const folder = new URL('../vectors/', import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

export const keys = read('keys.json');

export const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && name !== 'keys.json')
  .sort()
  .map((name) => ({ name, ...read(name) }));

export const cases = files.flatMap((file) => file.cases);
