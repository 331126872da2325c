// The recipes of `verifier/wasm/recipes`, built as they stand and used by somebody in Chromium.

import assert from 'node:assert/strict';
import { cpSync, readFileSync, readdirSync } from 'node:fs';
import { createPrivateKey, sign } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../browser/server.mjs';
import { launch } from '../../browser/chromium.mjs';
import { material, run } from './home.mjs';

const recipes = fileURLToPath(new URL('../../../verifier/wasm/recipes/', import.meta.url));
const document = fileURLToPath(new URL('../../../verifier/wasm/docs/RECIPES.md', import.meta.url));

/** The published test key that signs what is genuine: `VENDOR` of `tests/src/keys.rs`. */
const SEED = 'licentia published test seed one';
const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src data:";
const mount = (script) => '<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>recipe</title>'
  + `<div id="app"></div><script type="module" src="./${script}"></script></html>`;

export const RECIPES = [
  { name: 'a plain page', files: () => ({ 'index.html': readFileSync(join(recipes, 'page.html'), 'utf8') }) },
  { name: 'React', tool: 'react', files: () => ({ 'index.html': mount('react.jsx') }) },
  {
    name: 'Vue',
    tool: 'vue',
    files: () => ({
      'index.html': mount('vue.js'),
      'vite.config.mjs': "import vue from '@vitejs/plugin-vue';\nexport default { plugins: [vue()] };\n",
    }),
  },
];

/** Builds a recipe with Vite and uses it as a customer would, over the years. */
export async function useRecipe(home, { name, files }) {
  const { keys, genuine, tampered } = material();
  const keyFile = { 'keys.js': `export const keys = ${JSON.stringify(keys)};\n` };
  const folder = home.folder(`recipe ${name}`);
  cpSync(recipes, folder, { recursive: true });
  home.write(folder, { ...files(), ...keyFile });
  await run(home.bin('vite'), ['build'], { cwd: folder });
  const server = await serve(join(folder, 'dist'), { 'content-security-policy': POLICY });
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const problems = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    const says = (text) => page.locator('#license').filter({ hasText: text }).waitFor();
    const gate = (isOpen) => page.locator('#phones').waitFor({ state: isOpen ? 'visible' : 'hidden' });
    const takeIn = async (key) => {
      await page.getByLabel('License file or registration key').fill(key);
      await page.getByRole('button', { name: 'Take it in' }).click();
    };
    const complains = (text) => page.getByRole('alert').filter({ hasText: text }).waitFor();
    const at = async (instant) => {
      await page.clock.setFixedTime(instant);
      await page.goto(server.address);
    };

    await at('2029-01-20T12:00:00Z');
    await says('No license yet.');
    await gate(false);
    await takeIn(tampered);
    await complains('signature-mismatch');
    await takeIn(renewed(genuine, { product: 'icewarp' }));
    await complains('This is a license of icewarp.');
    await gate(false);

    await takeIn(genuine);
    await says('41 days left.');
    await gate(true);
    // The complaint is gone.
    await page.getByRole('alert').filter({ hasText: /^$/ }).waitFor({ state: 'attached' });

    await at('2029-03-01T23:00:00Z');
    await says('only 1 day left. Renew');
    await page.locator('#license.warning').waitFor();
    await gate(true);
    await takeIn('nonsense');
    await complains('This is no license of ours');
    await gate(true);

    await at('2029-03-02T00:00:00Z');
    await says('The license ended on 2029-03-01.');
    await gate(false);
    const tried = { id: 'activesync', category: 'server', seats: 5, expires: '2029-03-01' };
    await takeIn(renewed(genuine, { licenseExpires: '2030-02-28', modules: [tried] }));
    await says('364 days left.');
    await gate(false);
    await takeIn(renewed(genuine, { licenseExpires: '2030-03-01' }));
    await says('365 days left.');
    await gate(true);
    assert.deepEqual(problems, []);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Fails unless the document shows every recipe as it stands. */
export async function shown() {
  const text = readFileSync(document, 'utf8');
  const missing = readdirSync(recipes).filter((name) => !text.includes(`\n${readFileSync(join(recipes, name), 'utf8')}\`\`\``));
  assert.deepEqual(missing, [], `${document} shows other code than recipes/`);
}

/** The license with other claims, signed anew. */
function renewed(license, changes) {
  const [, body] = /-----BEGIN LICENSE-----([^]*?)-----END/.exec(license);
  const [header, payload] = body.replace(/\s/g, '').split('.');
  const claims = { ...JSON.parse(Buffer.from(payload, 'base64url')), ...changes };
  const signed = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.from(SEED)]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return `${signed}.${sign(null, Buffer.from(signed), key).toString('base64url')}`;
}
