// Asks an examinee every case of the corpus and compares; runs in Node and in the browser.

/** The bytes of a case; text stays text, so that both ways in are used. */
export function inputOf({ input }) {
  if (input.text !== undefined) return input.text;
  if (input.repeat !== undefined) return input.repeat.text.repeat(input.repeat.times);
  return Uint8Array.from(atob(input.base64), (character) => character.charCodeAt(0));
}

/** A verdict without diagnostics, which are words of the implementation's own. */
export function comparable(verdict) {
  if (verdict.error === undefined) return verdict;
  const { detail, ...error } = verdict.error;
  return { ...verdict, error };
}

/** What the examinee gets wrong: one entry a case, none if all is well. */
export function examine(verifier, cases) {
  const wrong = [];
  for (const one of cases) {
    const { at, licenseKey, fingerprint } = one;
    const options = { at, licenseKey, fingerprint };
    const got = verifier.verifyAll(inputOf(one), options).map(comparable);
    if (canonical(got) !== canonical(one.expect)) {
      wrong.push({ id: one.id, expected: one.expect, got });
    }
    if (got.length === 1) {
      const alone = comparable(verifier.verify(inputOf(one), options));
      if (canonical(alone) !== canonical(got[0])) wrong.push({ id: one.id, alone, got });
    }
  }
  return wrong;
}

/** JSON with the members of objects in order. */
function canonical(value) {
  return JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
