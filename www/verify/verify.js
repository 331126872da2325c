// The demo of the npm package. It says what the package says: codes and claims, as they are.

import { LicenseError, Verifier } from './verifier/browser.js';

const part = (id) => document.getElementById(id);
const [license, at, keys] = ['license', 'at', 'keys'].map(part);
const DEMO = '../demo/kerio-connect.license';

document.documentElement.lang = navigator.languages.some((tag) => tag.startsWith('it'))
  && !navigator.languages[0].startsWith('en') ? 'it' : 'en';

/** What is asked last is shown last, however long the answers take. */
let asked = 0;

async function judge() {
  const question = (asked += 1);
  const answer = license.value.trim() === '' ? undefined : await answered();
  if (question === asked) show(answer);
}

/** The verdict, or the error that stands in its way. */
async function answered() {
  let verifier;
  try {
    verifier = await Verifier.create({ keys: keys.value });
    const options = at.value === '' ? {} : { at: new Date(`${at.value}Z`) };
    const verdict = verifier.verify(license.value, options);
    const why = verdict.reasons?.map(({ code }) => code) ?? verdict.error?.code ?? '';
    return { name: verdict.verdict, title: [verdict.verdict, why].filter(String).join(': '), value: verdict };
  } catch (error) {
    if (!(error instanceof LicenseError)) throw error;
    return { name: 'error', title: `LicenseError: ${error.code}`, value: { code: error.code, ...error.values } };
  } finally {
    verifier?.free();
  }
}

function show(answer) {
  part('verdict').dataset.verdict = answer?.name ?? '';
  part('verdict').textContent = answer?.title ?? '';
  part('json').hidden = answer === undefined;
  part('json').textContent = answer === undefined ? '' : JSON.stringify(answer.value, null, 2);
}

/** Another text, as if it were typed: it can be taken back by the browser's undo. */
function put(text) {
  license.focus();
  license.select();
  // Deprecated without a successor: nothing else keeps the field's undo.
  if (!document.execCommand('insertText', false, text)) license.value = text;
  judge();
}

/** Changes a character in the middle, which is in the signed part. */
function tampered(text) {
  const place = text.length >> 1;
  return text.slice(0, place) + (text[place] === 'A' ? 'B' : 'A') + text.slice(place + 1);
}

for (const field of [license, at, keys]) field.addEventListener('input', judge);
part('demo').addEventListener('click', async () => put(await (await fetch(DEMO)).text()));
part('tamper').addEventListener('click', () => license.value && put(tampered(license.value)));
part('file').addEventListener('change', async ({ target }) => {
  const [file] = target.files;
  target.value = '';
  if (file) put(await file.text());
});

keys.value = JSON.stringify((await (await fetch('../portal.json')).json()).keys, null, 2);
judge();
