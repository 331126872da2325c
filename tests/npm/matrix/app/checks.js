// What the package is asked wherever it runs: each answer is `ok`, or what was seen instead.

/** An instant at which the genuine license is in force. */
const at = '2026-06-01T00:00:00Z';

/**
 * Asks both entries of the package, and a worker if there are any: `ask(material)` gives the worker's
 * own answers. `material` has `keys`, the texts `genuine`, `expired` and `tampered`; `wasm` and
 * `smallWasm` if they are handed over.
 */
export async function check({ licentia, small }, material, ask) {
  const { LicenseError, Verifier } = licentia;
  const { keys, wasm, smallWasm } = material;
  // Two at once, before the wasm is there.
  const made = await outcome(() => Promise.all([Verifier.create({ keys, wasm }), Verifier.create({ keys, wasm })]));
  if (typeof made === 'string') return { genuine: made };
  const [verifier, other] = made;

  const asked = {
    genuine: () => wanted('valid', verifier.verify(material.genuine, { at }).verdict),
    expired: () => {
      const { verdict, reasons } = verifier.verify(material.expired, { at });
      return wanted('refused: license-expired', `${verdict}: ${reasons?.map(({ code }) => code)}`);
    },
    tampered: () => {
      const { verdict, error } = verifier.verify(material.tampered, { at });
      return wanted('not-genuine: signature-mismatch', `${verdict}: ${error?.code}`);
    },
    assess: () => {
      const scenario = { from: at, until: at, licenses: [material.genuine] };
      const { status, findings } = verifier.assess(scenario);
      return wanted('ok, 0', `${status}, ${findings.length}`);
    },
    'wrong key': async () => {
      const error = await Verifier.create({ keys: 'hello' }).catch((thrown) => thrown);
      const isOurs = error instanceof LicenseError && error instanceof Error;
      return wanted('LicenseError: not-keys', `${isOurs ? error.name : error}: ${error.code}`);
    },
    '/verify': async () => {
      const alone = await small.Verifier.create({ keys, wasm: smallWasm });
      const texts = [material.genuine, material.expired, material.tampered];
      const [one, other] = [alone, verifier].map((it) => texts.map((text) => it.verify(text, { at })));
      return wanted(JSON.stringify(other), JSON.stringify(one));
    },
    twice: async () => {
      verifier.free();
      const third = await Verifier.create({ keys, wasm });
      const verdicts = [other, third].map((one) => one.verify(material.genuine, { at }).verdict);
      return wanted('valid,valid', String(verdicts));
    },
    worker: ask && (async () => {
      const answers = Object.entries(await ask(material));
      const wrong = answers.filter(([, answer]) => answer !== 'ok');
      return answers.length > 0 && wrong.length === 0 ? undefined : `in the worker: ${wrong}`;
    }),
  };
  const answers = {};
  for (const [name, question] of Object.entries(asked)) {
    if (question) answers[name] = (await outcome(question)) ?? 'ok';
  }
  return answers;
}

function wanted(expected, seen) {
  return seen === expected ? undefined : `${seen}, not ${expected}`;
}

/** What a call gives, or in words what it throws. */
async function outcome(call) {
  try {
    return await call();
  } catch (error) {
    return `throws ${error}`;
  }
}
