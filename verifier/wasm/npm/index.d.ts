import type { Assessment, KeyringError, Scenario, SkippedKey, Timeline, Verdict } from './types.js' with { 'resolution-mode': 'import' };

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
  wasm?: URL | string | Response | BufferSource | WebAssembly.Module | undefined;
}

export interface VerifyOptions {
  /**
   * Judge as of this instant: a `Date` (milliseconds are cut off) or a text like
   * `2026-01-15T09:30:00Z`. Default: now, by this machine's clock.
   */
  at?: Date | string | undefined;
  /** Decrypts a file of Keygen's that is encrypted. It is used for this call only. */
  licenseKey?: string | undefined;
  /**
   * The fingerprint of this machine: it decrypts a machine file of Keygen's, and is compared with
   * the file's (`other-machine`).
   */
  fingerprint?: string | undefined;
}

export interface AssessOptions {
  /**
   * Say what is so at this instant of the scenario: a `Date` (milliseconds are cut off) or a text
   * like `2026-01-15T09:30:00Z`. Default: the scenario's `until`.
   */
  at?: Date | string | undefined;
}

/** Something that is wrong with a scenario. */
export interface ScenarioProblem {
  /** Where: `installation.accounts[1].enabled`; empty for the whole. */
  path: string;
  /** What, for developers. */
  detail: string;
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

  /**
   * Whether a registration key carries a signature of a trusted key that is not revoked. Less than
   * {@link Verifier.verify}, and more than twice as fast: what was signed is not read, so that
   * nothing may be granted by it. For dropping forgeries early, or for a license that was genuine
   * before.
   *
   * @param registrationKey one line; a license file between its BEGIN and END lines is none.
   * @throws {LicenseError} `wrong-argument` only.
   * @example
   * if (!verifier.isSigned(registrationKey)) throw new Error('forged or damaged');
   */
  isSigned(registrationKey: string | Uint8Array): boolean;

  /**
   * What licenses mean for an installation at one instant, after everything that happened until
   * then: one word for it, every finding with its rule (`TERM-2`, `SEAT-10`, …) and what to do,
   * how far each function works (TERM-2 to TERM-6, REVAL-4, REVAL-5), seats by module as the
   * license dialog shows them (SEAT-24, ACT-4), and what changes next.
   *
   * Signed licenses in the scenario are opened with the verifier's keys; licenses written as
   * claims are drafts, and what follows from them is a plan, not a right.
   *
   * @param scenario as an object, or as JSON: a text or its bytes, at most 32 MiB. Dates are
   * texts: `2026-12-31`, `2026-01-15T09:30:00Z`.
   * @throws {LicenseError} `bad-scenario`, with every problem in `values.problems` (see
   * {@link ScenarioProblem}); `several-products`, when nobody says which one is installed;
   * `unknown-policy`, when a policy is named that nobody knows; `wrong-argument`.
   * @example
   * const at = '2026-06-01T00:00:00Z';
   * const installation = { accounts: [{ id: 'ada@engines.example' }] };
   * const { status, findings } = verifier.assess({ from: at, until: at, licenses: [text], installation });
   * for (const { severity, code, rule } of findings) console.log(severity, code, rule);
   */
  assess(scenario: Scenario | string | Uint8Array, options?: AssessOptions): Assessment;

  /**
   * What licenses mean over the time of a scenario: spans in which nothing changes, with status
   * and findings; the messages that the product sends (TERM-7, SEAT-22, REVAL-7) and the lines of
   * its logs (REVAL-7, SMTP-2); what became of each event (ACT-3, SEAT-10); the seats of modules
   * and accounts whenever they changed (SEAT-20, SEAT-21).
   *
   * @param scenario as in {@link Verifier.assess}.
   * @throws {LicenseError} as {@link Verifier.assess}.
   * @example
   * const { segments } = verifier.simulate({
   *   from: '2026-01-01T00:00:00Z',
   *   until: '2027-01-01T00:00:00Z',
   *   licenses: [text],
   *   events: [{ at: '2026-03-01T08:00:00Z', event: 'outage-began' }],
   * });
   * for (const { from, status } of segments) console.log(from, status);
   */
  simulate(scenario: Scenario | string | Uint8Array): Timeline;

  /** Gives the keys' memory back at once; without it the garbage collector does. */
  free(): void;
}

/** Something that cannot be worked with: keys, arguments, a scenario, the wasm itself. */
export class LicenseError extends Error {
  readonly name: 'LicenseError';
  readonly code:
    | KeyringError['code']
    | 'bad-scenario'
    | 'several-products'
    | 'unknown-policy'
    | 'wrong-argument'
    | 'wasm-not-loaded';
  /** The values that belong to the code; `problems` belongs to `bad-scenario`. */
  readonly values: Readonly<Record<string, unknown>> & { readonly problems?: readonly ScenarioProblem[] };
}
