// Writes the package's TypeScript types from the JSON Schemas; with --check compares them.

import { readFileSync, writeFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';

const root = new URL('../../', import.meta.url);
const target = new URL('verifier/wasm/npm/types.d.ts', root);

const schema = (name) =>
  JSON.parse(readFileSync(new URL(`verifier/schemas/${name}.schema.json`, root), 'utf8'));

/** What the verifier writes, and what it reads. */
const WRITTEN = [
  ['Verdict', 'verdict'],
  ['KeyringError', 'keyring-error'],
  ['Assessment', 'assessment'],
  ['Timeline', 'timeline'],
  ['Comparison', 'comparison'],
  ['EntitlementAt', 'entitlement'],
  ['Quote', 'quote'],
  ['AnswerCheck', 'answer-check'],
  ['Tally', 'tally'],
  ['Explanation', 'explanation'],
  ['ShownPolicy', 'shown-policy'],
  ['PolicyFlaw', 'policy-flaw'],
];
const READ = [
  ['Scenario', 'scenario'],
  ['Installation', 'installation'],
  ['Policy', 'policy'],
  ['PriceList', 'price-list'],
  ['OrderRequest', 'order-request'],
];
/** Types that are one of several and have members beside that: what the several are called. */
const ONE_OF = {
  Finding: 'Fact', Notice: 'Subject', Outcome: 'Effect', Entry: 'ScenarioEvent',
  HeldPart: 'Standing', Counted: 'SeatReason', RowProblem: 'CellProblem',
  Line: 'QuotedItem', Refused: 'QuoteRefusal',
};

/** One schema that names every document, so that no type is written twice. */
function together() {
  const $defs = {};
  const properties = {};
  for (const [name, file] of [...WRITTEN, ...READ]) {
    const { $defs: parts, $schema, title, ...document } = schema(file);
    const all = { ...parts, [name]: document };
    const parted = READ.some(([read]) => read === name) ? apart(all, $defs) : all;
    const other = Object.keys(parted).find((part) => part in $defs && !isSame(parted[part], $defs[part]));
    if (other !== undefined) throw new Error(`two types are called ${other}: rename one for the schema`);
    Object.assign($defs, parted);
    properties[name] = { $ref: `#/$defs/${name}` };
  }
  for (const [name, several] of Object.entries(ONE_OF)) {
    const { oneOf, description, ...members } = $defs[name];
    $defs[several] = { oneOf };
    $defs[name] = { description, allOf: [{ $ref: `#/$defs/${several}` }, members] };
  }
  const description = 'Every document that the verifier writes or reads.';
  const whole = { type: 'object', description, properties, required: Object.keys(properties), $defs };
  return described(explained(whole));
}

const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Parts of a document that is read, where more may be left out than in one that is written: those
 * that differ for it are called `…Input`.
 */
function apart(parts, known) {
  const refers = (part, names) => names.some((name) => JSON.stringify(part).includes(`"#/$defs/${name}"`));
  const shared = Object.keys(parts).filter((name) => name in known);
  let differ = shared.filter((name) => JSON.stringify(parts[name]) !== JSON.stringify(known[name]));
  for (let before = -1; before !== differ.length; ) {
    before = differ.length;
    differ = shared.filter((name) => differ.includes(name) || refers(parts[name], differ));
  }
  const renamed = (name) => (differ.includes(name) ? `${name}Input` : name);
  const text = JSON.stringify(parts).replace(/"#\/\$defs\/(\w+)"/g, (_, name) => `"#/$defs/${renamed(name)}"`);
  return Object.fromEntries(Object.entries(JSON.parse(text)).map(([name, part]) => [renamed(name), part]));
}

/**
 * What is said of each of several: of a word in a list below all of them, of an object at the member
 * that tells it from the others. Otherwise it would be lost.
 */
function explained(value) {
  if (Array.isArray(value)) return value.map(explained);
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, explained(part)]));
  if (!Array.isArray(inner.oneOf)) return inner;
  const oneLine = (text) => text.replaceAll('\n', ' ');
  const words = inner.oneOf.filter((one) => 'const' in one && one.description);
  const list = words.map((one) => `* \`${one.const}\`: ${oneLine(one.description)}`);
  const description = [inner.description, list.join('\n')].filter(Boolean).join('\n\n');
  return { ...inner, ...(description && { description }), oneOf: inner.oneOf.map(atItsTag) };
}

function atItsTag({ description, ...one }) {
  const [tag, part] = Object.entries(one.properties ?? {}).find(([, part]) => 'const' in part) ?? [];
  if (tag === undefined || description === undefined) return { ...one, ...(description && { description }) };
  return { ...one, properties: { ...one.properties, [tag]: { ...part, description } } };
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
