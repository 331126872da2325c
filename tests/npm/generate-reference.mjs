// Writes the reference of the package's API from its types; with --check compares it.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Application } from 'typedoc';

const root = new URL('../../', import.meta.url);
const written = new URL('verifier/wasm/npm/', root);
const path = (name, base = written) => fileURLToPath(new URL(name, base));
const { exports } = JSON.parse(readFileSync(path('package.json'), 'utf8'));

/** Each entry that has types, and the document about it. */
const ENTRIES = Object.entries(exports)
  .filter(([, targets]) => targets.types !== undefined)
  .map(([entry, { types }]) => ({
    types: path(types),
    name: join('@licentia/verifier', entry),
    document: path(`verifier/wasm/docs/API${entry.replace('./', '-').replace('.', '')}.md`, root),
  }));

const OPTIONS = {
  plugin: ['typedoc-plugin-markdown'],
  outputFileStrategy: 'modules',
  compilerOptions: { strict: true, module: 'node16', moduleResolution: 'node16', target: 'es2022', types: [] },
  readme: 'none',
  hidePageHeader: true,
  hideBreadcrumbs: true,
  disableSources: true,
  excludeExternals: true,
  useCodeBlocks: true,
  logLevel: 'Warn',
  ...Object.fromEntries(
    ['parameters', 'interfaceProperties', 'propertyMembers', 'typeDeclaration', 'enumMembers']
      .map((part) => [`${part}Format`, 'table']),
  ),
};

/** The document about an entry. */
async function reference({ types, name }) {
  const out = mkdtempSync(join(tmpdir(), 'licentia-reference-'));
  try {
    const application = await Application.bootstrapWithPlugins({ ...OPTIONS, name, entryPoints: [types], out });
    const project = await application.convert();
    if (!project) throw new Error(`typedoc cannot read ${types}`);
    await application.generateOutputs(project);
    const text = readFileSync(join(out, 'README.md'), 'utf8');
    return `<!-- Generated from the types: \`cargo xtask generate\` writes it. -->\n\n${text.trim()}\n`;
  } finally {
    rmSync(out, { recursive: true });
  }
}

for (const entry of ENTRIES) {
  const text = await reference(entry);
  if (!process.argv.includes('--check')) {
    writeFileSync(entry.document, text);
  } else if (text !== readFileSync(entry.document, 'utf8')) {
    console.error(`${entry.document} is older than ${entry.types}: cargo xtask generate`);
    process.exitCode = 1;
  }
}
