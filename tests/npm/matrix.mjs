// Where the npm package runs: every cell of the table is a run of the packed and installed package.
//
//   cargo xtask package
//   node tests/npm/matrix.mjs                    # everything; ends with 1 if anything is wrong
//   node tests/npm/matrix.mjs deno 'vite firefox' # rows that have all words of one of these
//   node tests/npm/matrix.mjs --list             # the rows, without running them
//   node tests/npm/matrix.mjs --all              # what cannot run here is wrong, too
//
// Its tools are pinned in `tests/npm/matrix` and installed, outside the repository, when it runs.

import { setTimeout as sleep } from 'node:timers/promises';
import { settle } from './matrix/home.mjs';
import { rowsOf } from './matrix/rows.mjs';
import { table } from './matrix/table.mjs';

const PATIENCE_MS = 10 * 60_000;
const words = process.argv.slice(2);
const flags = words.filter((word) => word.startsWith('--'));
const filters = words.filter((word) => !word.startsWith('--')).map((word) => word.toLowerCase().split(/\s+/));
const unknown = flags.find((flag) => !['--list', '--all'].includes(flag));
if (unknown) throw new Error(`there is no ${unknown}: --list, --all, or words of rows`);

const start = Date.now();
const home = await settle();
const { rows, leave } = rowsOf(home);
let failed = true;
try {
  const title = ({ where, how }) => `${where} ${how}`.toLowerCase();
  const isWanted = (row) => filters.every((filter) => filter.length === 0)
    || filters.some((filter) => filter.every((word) => title(row).includes(word)));
  const chosen = rows.filter(isWanted);
  if (chosen.length === 0) throw new Error('no row has these words; --list shows all');
  if (flags.includes('--list')) {
    for (const { where, how } of chosen) console.log(`${where} · ${how}`);
    failed = false;
  } else {
    for (const row of chosen) await answer(row);
    const { text, wrong } = table(chosen, { allMustRun: flags.includes('--all') });
    console.log(`\n${text}\n${((Date.now() - start) / 1000).toFixed(0)} s`);
    failed = 0 < wrong;
  }
} finally {
  await leave();
  home.leave();
}
process.exitCode = failed ? 1 : 0;

/** Nothing takes so long, even on a busy machine: whoever waits would wait forever. */
async function late() {
  await sleep(PATIENCE_MS, undefined, { ref: false });
  throw new Error(`no answer within ${PATIENCE_MS / 60_000} minutes`);
}

/** Runs a row and keeps what it says. */
async function answer(row) {
  const begin = Date.now();
  row.reason = row.missing?.();
  if (row.reason === undefined) {
    row.answers = await Promise.race([row.run(), late()])
      .catch((error) => ({ [row.first]: String(error.message ?? error) }));
  }
  row.seconds = (Date.now() - begin) / 1000;
  const shown = row.reason ? 'not run' : Object.values(row.answers).every((it) => it === 'ok') ? 'ok' : 'WRONG';
  console.log(`${shown.padEnd(8)}${row.seconds.toFixed(1).padStart(6)} s  ${row.where} · ${row.how}`);
}
