import type { At, JwkSet, Text } from './index.js' with { 'resolution-mode': 'import' };
import type { SkippedKey, Verdict } from './types.js' with { 'resolution-mode': 'import' };

export type { At, JwkSet, Text } from './index.js' with { 'resolution-mode': 'import' };
export type * from './types.js' with { 'resolution-mode': 'import' };

export interface VerifierOptions {
  /** The keys that are trusted, as for the whole verifier. */
  keys: JwkSet | Text;
  /** The wasm, if it is not to be loaded from beside the module, as for the whole verifier: `licentia_verify_bg.wasm`. */
  wasm?: string | object | undefined;
}

export interface VerifyOptions {
  /** Judge as of this instant. Default: now, by this machine's clock. */
  at?: At | undefined;
}

/**
 * Opens and judges one license, and nothing else: a smaller wasm with the same answers. Files of
 * Keygen's, lists of revoked orders and everything else are for `@licentia/verifier`.
 */
export class Verifier {
  /** Loads the wasm, once for all verifiers of this entry, and checks the keys. */
  static create(options: VerifierOptions): Promise<Verifier>;
  /** The same without waiting: in Node as it is, elsewhere with `wasm` as bytes or compiled. */
  static createSync(options: Omit<VerifierOptions, 'wasm'> & { wasm?: object | undefined }): Verifier;
  private constructor();
  /** Keys of the set that are of another kind and were passed over. */
  readonly skippedKeys: SkippedKey[];
  /**
   * The verdict on one license file or registration key, as the whole verifier gives it.
   *
   * @throws {LicenseError} `wrong-argument`; `not-supported`, of a file of Keygen's.
   */
  verify(text: Text, options?: VerifyOptions): Verdict;
  /** Gives the keys' memory back at once; without it the garbage collector does. */
  free(): void;
  /** The same at the end of a block: `using verifier = await Verifier.create({ keys })`. */
  [Symbol.dispose](): void;
}

// By the name of the package, so that it is the class of whoever imports: ES module or CommonJS.
export { LicenseError } from '@licentia/verifier';
