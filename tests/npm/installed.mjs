// The npm package as it would be installed: by its name, from `target/npm`, in a folder of its own.

import { createRequire } from 'node:module';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { pathToFileURL } from 'node:url';

export const root = new URL('../../', import.meta.url);
export const home = mkdtempSync(join(tmpdir(), 'licentia-'));
after(() => rmSync(home, { recursive: true }));

export const installed = join(home, 'node_modules/@licentia/verifier');
mkdirSync(installed, { recursive: true });
cpSync(new URL('target/npm/', root), installed, { recursive: true });
writeFileSync(join(home, 'index.mjs'), "export * from '@licentia/verifier';\n");

/** As an ES module. */
export const { Verifier, LicenseError } = await import(pathToFileURL(join(home, 'index.mjs')));
/** As CommonJS. */
export const common = createRequire(join(home, 'index.cjs'))('@licentia/verifier');
