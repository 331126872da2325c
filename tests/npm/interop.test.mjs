// Others read what we write: any JOSE library checks a license, any validator its schemas.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import {
  calculateJwkThumbprint, compactVerify, createLocalJWKSet, flattenedVerify, generalVerify, importJWK,
} from 'jose';
import { cases, files, keys } from './corpus.mjs';

const schema = (name) =>
  JSON.parse(readFileSync(new URL(`../../verifier/schemas/${name}.schema.json`, import.meta.url), 'utf8'));
const ajv = new Ajv({ allErrors: true, validateFormats: false });
const shapes = Object.fromEntries(
  ['license', 'verdict', 'key-set', 'vectors'].map((name) => [name, ajv.compile(schema(name))]),
);

/** Vectors that are one genuine document of our own. */
const ours = cases.filter(
  ({ expect, input }) => expect.length === 1 && expect[0].license && !expect[0].keygen && input.text,
);
const isJson = (one) => one.input.text.replace('\uFEFF', '').trim().startsWith('{');
/** The compact JWS of each that is one. */
const genuine = ours
  .filter((one) => !isJson(one))
  .map((one) => ({ one, compact: compactOf(one.input.text) }));

/** Whether a document says of itself that it is a license: of others this schema knows nothing. */
const isLicense = (compact) => {
  try {
    return JSON.parse(Buffer.from(compact.split('.')[0], 'base64url').toString()).typ === 'license+jwt';
  } catch {
    return false; // a file of Keygen's
  }
};

function compactOf(text) {
  const [, body] = /-----BEGIN LICENSE-----([^]*?)-----END LICENSE-----/.exec(text) ?? [null, text];
  return body.replace(/[\s>\uFEFF]/g, '');
}

test('jose verifies those in JSON, flattened and general', async () => {
  const keySet = createLocalJWKSet(keys);
  const all = ours.filter(isJson);
  for (const one of all) {
    const jws = JSON.parse(one.input.text.replace('\uFEFF', ''));
    const { payload } = await (jws.signatures ? generalVerify : flattenedVerify)(jws, keySet);
    assert.ok(JSON.parse(new TextDecoder().decode(payload)).issued, one.id);
  }
  assert.ok(all.length > 4);
});

test('jose verifies every genuine vector', async () => {
  const keySet = createLocalJWKSet(keys);
  for (const { one, compact } of genuine) {
    const { payload, protectedHeader } = await compactVerify(compact, keySet);
    assert.equal(protectedHeader.typ, 'license+jwt', one.id);
    assert.equal(JSON.parse(new TextDecoder().decode(payload)).orderId, one.expect[0].license.orderId);
  }
  console.log(`jose: ${genuine.length} licenses verified`);
});

test('jose finds the same key ids', async () => {
  for (const key of keys.keys) {
    assert.equal(await calculateJwkThumbprint(key), key.kid);
    await importJWK(key, 'EdDSA');
  }
});

test('the schemas hold what is written', () => {
  const must = (name, value, what) =>
    assert.ok(shapes[name](value), `${what}: ${ajv.errorsText(shapes[name].errors)}`);
  must('key-set', keys, 'keys.json');
  for (const { name, ...file } of files) must('vectors', file, name);
  for (const one of cases) {
    for (const verdict of one.expect) {
      // Vectors leave diagnostics out; the schema of what is written demands them.
      const said = verdict.error ? { ...verdict, error: { detail: '', ...verdict.error } } : verdict;
      must('verdict', said, one.id);
    }
  }
  for (const { one, compact } of genuine) {
    const payload = JSON.parse(Buffer.from(compact.split('.')[1], 'base64url').toString());
    if (!Object.values(payload).includes(null)) must('license', payload, one.id);
  }
});

test('the license schema refuses what the verifier refuses', () => {
  const bad = cases.filter(
    (one) => one.expect[0].error?.code === 'bad-claim' && one.input.text && isLicense(compactOf(one.input.text)),
  );
  let refused = 0;
  // What a schema cannot say: the calendar, uniqueness by one member, one claim beside another,
  // how a number was spelled.
  const beyond = /^(no-|extends-itself|.*-of-nothing|.*-twice|name-|expires-|issued-leap|text-above|seats-exponent)/;
  for (const one of bad.filter(({ id }) => !beyond.test(id))) {
    const payload = JSON.parse(Buffer.from(compactOf(one.input.text).split('.')[1], 'base64url').toString());
    assert.ok(!shapes.license(payload), one.id);
    refused += 1;
  }
  assert.ok(refused > 25, `only ${refused}`);
});
