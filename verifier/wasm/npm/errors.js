// What is thrown: one class, closed codes, and for each what to do about it.

const BRAND = Symbol.for('@licentia/verifier: LicenseError');

/** Something that cannot be worked with: keys, arguments, a document, the wasm itself. */
export class LicenseError extends Error {
  /** An error of another copy of this package, or of its other form, is one as well. */
  static [Symbol.hasInstance](it) {
    return looked(() => BRAND in it) ?? false;
  }

  // Not assigned: where prototypes are frozen, that is refused.
  name = 'LicenseError';

  constructor({ code, ...values }, options) {
    super(`${code}: ${said(code, values)}`, options);
    this.code = code;
    this.values = values;
  }
}

Object.defineProperty(LicenseError.prototype, BRAND, { value: true });

export function wrongArgument(argument, expected, options) {
  return new LicenseError({ code: 'wrong-argument', argument, expected }, options);
}

/** A wasm that is not loaded; `cause` is what was thrown of it, if anything was. */
export function notLoaded(values, cause) {
  const why = cause && { detail: looked(() => String(cause)) };
  return new LicenseError({ code: 'wasm-not-loaded', ...values, ...why }, cause && { cause });
}

/** What keys may be handed over as, each as a text or its bytes; the first as an object too. */
export const KEYS = 'a JWK Set, a PEM public key, or 64 hex digits';
const FORMS = `hand over ${KEYS}`;
const AT_KEY = ({ index }) => `key ${index} of the set`;
const SET_ANEW = 'ask the vendor for the set as it was published';
const SAID = {
  'wrong-argument': ({ argument, expected }) => `\`${argument}\` must be ${expected}`,
  internal: () => 'the verifier stopped, and starts anew with the next call; please report what it was asked',
  'not-supported': ({ what }) => `${what} is not for \`@licentia/verifier/verify\`: use \`@licentia/verifier\``,
  freed: () => 'this verifier was freed: create another one',
  'wasm-not-loaded': (it) => LOADING[it.reason](it),

  'empty-keys': () => `there are no keys: ${FORMS}`,
  'keys-too-large': ({ limit }) => `more than ${limit} bytes of keys: ${FORMS}`,
  'not-keys': ({ looksLike }) => `these are no keys (${looksLike}): ${FORMS}`,
  'private-key': () => 'a private key belongs to the vendor alone: consider it exposed, and hand over the public key',
  'bad-pem': () => 'no PEM of an Ed25519 public key: keys of other curves verify nothing here',
  'bad-key-set': ({ path, detail }) => `correct the key set: ${path ? `${path}: ` : ''}${detail}`,
  'too-many-keys': ({ limit }) => `more than ${limit} keys: leave out those that no license needs`,
  'key-id-mismatch': (it) => `${AT_KEY(it)} is not what its \`kid\` says: ${SET_ANEW}`,
  'duplicate-key': ({ keyId }) => `the key ${keyId} is there twice: leave one of them out`,
  'invalid-key': (it) => `${AT_KEY(it)} is no point of the curve: ${SET_ANEW}`,
  'weak-key': (it) => `${AT_KEY(it)} would accept signatures of anybody: do not trust it`,
  'no-usable-key': () => 'no key of the set is of Ed25519: keys of other curves verify nothing here',
};

const LOADING = {
  status: ({ source, status }) => `${source} is not there (HTTP ${status}): serve the wasm of the package beside its modules, or hand it over as \`wasm\``,
  unreachable: ({ source }) => `${source} cannot be fetched: look whether it is there, and allowed by the page's policy`,
  'not-wasm': ({ source }) => `${source} is no wasm: a server that answers a missing file with a page does so`,
  damaged: ({ source }) => `${source} is damaged or cut short: copy it anew from the package`,
  other: ({ source }) => `${source} is not the wasm of this version of the package: update both together, and empty caches`,
  blocked: () => "the page's policy forbids wasm: allow `script-src 'wasm-unsafe-eval'`",
  later: () => 'nothing is loaded yet: hand over its bytes or module as `wasm`, or use `await Verifier.create(…)`',
  unsupported: () => 'this runtime has no WebAssembly',
};

/** Sentences for further codes. */
export function teach(sentences) {
  Object.assign(SAID, sentences);
}

function said(code, values) {
  return SAID[code]?.(values) ?? JSON.stringify(values);
}

/** What a look gives at what may throw when it is looked at; nothing if it does. */
export function looked(look) {
  try {
    return look();
  } catch {
    return undefined;
  }
}

/** What something is called, of whatever realm it is; nothing if it throws when it is asked. */
export const kindOf = (value) => looked(() => Object.prototype.toString.call(value).slice(8, -1));
