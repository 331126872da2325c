// Writes the reference of the package's API from its types; with --check compares it.

import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Application } from 'typedoc';

const root = new URL('../../', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));
const PACKAGE = 'verifier/wasm/npm/';
const REFERENCE = path('verifier/wasm/docs/api');
const { exports } = JSON.parse(readFileSync(path(`${PACKAGE}package.json`), 'utf8'));

const OPTIONS = {
  plugin: ['typedoc-plugin-markdown'],
  name: '@licentia/verifier',
  entryPoints: Object.values(exports).flatMap(({ types }) => (types ? [path(PACKAGE + types)] : [])),
  compilerOptions: { strict: true, module: 'node16', moduleResolution: 'node16', target: 'es2022', types: [] },
  outputFileStrategy: 'modules',
  readme: 'none',
  hidePageHeader: true,
  hideBreadcrumbs: true,
  disableSources: true,
  excludeExternals: true,
  useCodeBlocks: true,
  logLevel: 'Warn',
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  propertyMembersFormat: 'table',
  typeDeclarationFormat: 'table',
};
const MARK = '<!-- Generated from the types: `cargo xtask generate` writes it. -->';

/** The documents in a folder, by their names. */
const documents = (folder) =>
  Object.fromEntries(readdirSync(folder).sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

const out = mkdtempSync(join(tmpdir(), 'licentia-reference-'));
try {
  const application = await Application.bootstrapWithPlugins({ ...OPTIONS, out });
  const project = await application.convert();
  if (!project) throw new Error('typedoc cannot read the types');
  await application.generateOutputs(project);
  for (const [name, text] of Object.entries(documents(out))) {
    writeFileSync(join(out, name), `${MARK}\n\n${text.trim()}\n`);
  }
  if (!process.argv.includes('--check')) {
    rmSync(REFERENCE, { recursive: true, force: true });
    cpSync(out, REFERENCE, { recursive: true });
  } else if (JSON.stringify(documents(out)) !== JSON.stringify(documents(REFERENCE))) {
    console.error(`${REFERENCE} is older than the types`);
    process.exitCode = 1;
  }
} finally {
  rmSync(out, { recursive: true });
}
