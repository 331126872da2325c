import type { KeyringError, SkippedKey, Verdict } from './types.js' with { 'resolution-mode': 'import' };

export type * from './types.js' with { 'resolution-mode': 'import' };

/** A JSON Web Key Set (RFC 7517) with Ed25519 keys (RFC 8037). */
export interface JwkSet {
  keys: ReadonlyArray<Readonly<Record<string, unknown>>>;
}

export interface VerifierOptions {
  /**
   * The keys that are trusted: a JWK Set as an object, or as a text; a PEM public key; or 64 hex
   * digits. Bring them with your code: a key that comes with the license proves nothing.
   */
  keys: JwkSet | string;
  /**
   * The wasm, if it is not to be loaded from beside the module: its URL, a response, its bytes or
   * the compiled module. In Node: bytes or the compiled module.
   */
  wasm?: URL | string | Response | BufferSource | WebAssembly.Module;
}

export interface VerifyOptions {
  /**
   * Judge as of this instant: a `Date` (milliseconds are cut off) or a text like
   * `2026-01-15T09:30:00Z`. Default: now, by this machine's clock.
   */
  at?: Date | string;
}

/** Verifies licenses by the keys it was made with. */
export class Verifier {
  /**
   * Loads the wasm, once for all verifiers, and checks the keys.
   *
   * @throws {LicenseError} for keys that cannot be trusted, or wasm that cannot be loaded.
   * @example
   * const verifier = await Verifier.create({ keys });
   * const verdict = verifier.verify(text);
   * if (verdict.verdict === 'valid') console.log(verdict.license.product);
   */
  static create(options: VerifierOptions): Promise<Verifier>;

  /** The same without waiting, where the runtime can load wasm at once: in Node. */
  static createSync(options: VerifierOptions): Verifier;

  private constructor();

  /** Keys of the set that are of another kind and were passed over. */
  readonly skippedKeys: SkippedKey[];

  /**
   * The verdict on one license file or registration key. A license that is not genuine, expired
   * or not valid yet is a verdict, not an exception.
   *
   * @throws {LicenseError} `wrong-argument` only.
   */
  verify(text: string | Uint8Array, options?: VerifyOptions): Verdict;

  /**
   * The verdicts on every license file and registration key in a text, in order.
   *
   * @throws {LicenseError} `wrong-argument` only.
   */
  verifyAll(text: string | Uint8Array, options?: VerifyOptions): Verdict[];

  /** Gives the keys' memory back at once; without it the garbage collector does. */
  free(): void;
}

/** Something that cannot be worked with: keys, arguments, the wasm itself. */
export class LicenseError extends Error {
  readonly name: 'LicenseError';
  readonly code: KeyringError['code'] | 'wrong-argument' | 'wasm-not-loaded';
  /** The values that belong to the code. */
  readonly values: Readonly<Record<string, unknown>>;
}
