// Memory does not grow with calls; `memory.mjs` says how a million of them are asked.

import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

test('memory does not grow with calls', () => {
  const script = fileURLToPath(new URL('memory.mjs', import.meta.url));
  console.log(execFileSync(process.execPath, ['--expose-gc', script, '20000'], { encoding: 'utf8' }));
});
