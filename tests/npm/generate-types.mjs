// Writes the package's TypeScript types from the JSON Schemas; with --check compares them.

import { readFileSync, writeFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';

const root = new URL('../../', import.meta.url);
const target = new URL('verifier/wasm/npm/types.d.ts', root);

const schema = (name) =>
  JSON.parse(readFileSync(new URL(`verifier/schemas/${name}.schema.json`, root), 'utf8'));

/** One schema that names every document, so that no type is written twice. */
function together() {
  const $defs = {};
  const properties = {};
  for (const [name, file] of [['Verdict', 'verdict'], ['KeyringError', 'keyring-error']]) {
    const { $defs: parts, $schema, title, ...document } = schema(file);
    Object.assign($defs, parts, { [name]: document });
    properties[name] = { $ref: `#/$defs/${name}` };
  }
  const description = 'Every document that the verifier writes.';
  return described({ type: 'object', description, properties, required: Object.keys(properties), $defs });
}

/** A reference with a description of its own would be written out again: it goes one deeper. */
function described(value) {
  if (Array.isArray(value)) return value.map(described);
  if (typeof value !== 'object' || value === null) return value;
  const { $ref, default: _, ...rest } = value;
  const inner = Object.fromEntries(Object.entries(rest).map(([name, part]) => [name, described(part)]));
  if ($ref === undefined) return inner;
  return Object.keys(inner).length === 0 ? { $ref } : { ...inner, allOf: [{ $ref }] };
}

const generated = await compile(together(), 'Documents', {
  additionalProperties: false,
  bannerComment: '// Generated from the JSON Schemas: `cargo xtask generate` writes it.',
  style: { singleQuote: true, printWidth: 100 },
});
const types = generated.replace(/\r\n/g, '\n');

if (process.argv.includes('--check')) {
  if (types !== readFileSync(target, 'utf8')) {
    console.error('error: verifier/wasm/npm/types.d.ts is not what the schemas generate');
    console.error('help: run `cargo xtask generate`, read the difference, and commit it');
    process.exit(1);
  }
  console.log('the TypeScript types are up to date');
} else {
  writeFileSync(target, types);
  console.log('wrote verifier/wasm/npm/types.d.ts');
}
