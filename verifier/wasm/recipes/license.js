// What a program knows of its license: kept in the browser, and judged anew whenever it is asked.

import { Verifier } from '@licentia/verifier';

const KEPT_AS = 'license';
const WARN_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;

/** Opens what is kept. The keys come with the program; a license of another product opens nothing. */
export async function openLicense({ keys, product }) {
  const verifier = await Verifier.create({ keys });
  const listeners = new Set();
  let text = localStorage.getItem(KEPT_AS);
  let current = judge(text);

  /** Every question is answered by a verdict of now; nothing else is kept than the text. */
  function judge(text) {
    if (text === null) return { state: 'none', has: () => false };
    const { verdict, license, reasons, error } = verifier.verify(text);
    if (verdict === 'not-genuine') return { state: verdict, code: error.code, has: () => false };
    if (license.product !== product) return { state: 'other-product', license, has: () => false };
    if (verdict !== 'valid') return { state: reasons?.[0].code ?? verdict, license, has: () => false };
    const daysLeft = daysUntilEnd(license.licenseExpires);
    // A module may end before its license: those that are tried do.
    const running = license.modules.filter(({ expires }) => 0 < daysUntilEnd(expires));
    const modules = new Set(running.map(({ id }) => id));
    return { state: 'valid', license, daysLeft, endsSoon: daysLeft <= WARN_DAYS, has: (id) => modules.has(id) };
  }

  function change(next) {
    current = next;
    for (const listener of listeners) listener();
  }

  // A page may stay open for longer than its license runs.
  setInterval(() => change(judge(text)), HOUR_MS);

  return {
    /** What is so now: the same object until something changes. */
    current: () => current,
    /** Calls back whenever it changes; gives the way to stop that. */
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Takes in a new key, if it is one that opens something; what was there stays otherwise. */
    take: (candidate) => {
      const judged = judge(candidate);
      if (judged.state === 'valid') {
        localStorage.setItem(KEPT_AS, (text = candidate));
        change(judged);
      }
      return judged;
    },
  };
}

/** Whole days that are left, the last one included; what has no last day has no number of them. */
function daysUntilEnd(lastDay) {
  if (!lastDay) return Infinity;
  const end = Date.parse(`${lastDay}T00:00:00Z`) + DAY_MS;
  return Math.ceil((end - Date.now()) / DAY_MS);
}
