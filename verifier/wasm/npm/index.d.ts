/// <reference lib="esnext.disposable" />

import type {
  AnswerCheck, Assessment, Change, Comparison, EmbeddedPolicy, EntitlementAt, Explanation, Installation,
  KeyringError, OrderRequest, Policy, PolicyFlaw, PriceList, Quote, Rule, Scenario, ShownPolicy, SkippedKey, Tally,
  Timeline, Verdict,
} from './types.js' with { 'resolution-mode': 'import' };

export type * from './types.js' with { 'resolution-mode': 'import' };

/** A text, or its bytes in UTF-8; a view of shared memory is copied first. */
export type Text = string | Uint8Array;

/** One text with licenses in it, or several. */
export type Licenses = Text | readonly Text[];

/** An instant: a `Date` (milliseconds are cut off), or a text like `2026-01-15T09:30:00Z`. */
export type At = Date | string;

/** A JSON Web Key Set (RFC 7517) with Ed25519 keys (RFC 8037). */
export interface JwkSet {
  keys: ReadonlyArray<Readonly<Record<string, unknown>>>;
}

/** A policy of your own: complete, or another one and the fields in which it differs. */
export type OwnPolicy = Policy | (EmbeddedPolicy & { id?: string });

export interface VerifierOptions {
  /**
   * The keys that are trusted: a JWK Set as an object, or as a text or its bytes; a PEM public
   * key; or 64 hex digits. Bring them with your code: a key that comes with the license proves
   * nothing.
   */
  keys: JwkSet | Text;
  /**
   * The issuer's list of revoked orders, as it was signed. A license on it is `revoked`, whatever
   * else holds. See {@link Verifier.follow}.
   */
  revocations?: Text | undefined;
  /**
   * Policies of your own, at most 64, each with another `id` (one may go without: it is `own`). Licenses
   * may name them, and they win over presets.
   */
  policies?: readonly OwnPolicy[] | undefined;
  /**
   * The wasm, if it is not to be loaded from beside the module: its URL, a response, its bytes or
   * the compiled module; for `createSync` and in Node bytes or the compiled module. It is loaded
   * once: later verifiers use the same. (`object`, since not every project has the types of browsers.)
   */
  wasm?: string | object | undefined;
}

/** Options of `createSync`: the wasm as bytes or compiled; Node finds it by itself. */
export type VerifierSyncOptions = Omit<VerifierOptions, 'wasm'> & { wasm?: object | undefined };

/** What decrypts files of Keygen's. It is used for one call only, and is in no error. */
export interface Secrets {
  /** Decrypts a file that is encrypted. */
  licenseKey?: string | undefined;
  /**
   * The fingerprint of this machine: it decrypts a machine file, and is compared with the file's
   * (`other-machine`).
   */
  fingerprint?: string | undefined;
}

export interface VerifyOptions extends Secrets {
  /** Judge as of this instant. Default: now, by this machine's clock. */
  at?: At | undefined;
}

export interface AssessOptions {
  /** Say what is so at this instant of the scenario. Default: the scenario's `until`. */
  at?: At | undefined;
}

/** Which of several bases is meant. */
export interface HoldingOptions extends VerifyOptions {
  /** The order id of the base. Needed only where several are held. */
  holding?: string | undefined;
}

export interface QuoteOptions extends HoldingOptions {
  /** The price list: an object, JSON, or signed by a trusted key. */
  prices: PriceList | Text;
  /** What should change, one after the other: a renewal after added users is of the larger license. */
  changes: readonly Change[];
  /** The currency to pay in, as in `EUR`. Default: the first of the price list. */
  currency?: string | undefined;
  /** The rules of the license. Default: those that it names. */
  policy?: string | OwnPolicy | undefined;
}

export interface OrderOptions extends HoldingOptions {
  /** What should change. */
  changes: readonly Change[];
  /** The id of the request: the same id is the same order. Default: a new one. */
  id?: string | undefined;
  /** The reseller that the order goes to (BUY-7). */
  reseller?: string | undefined;
  /** The machine that new licenses are for. Default: the one that the license is bound to. */
  referenceId?: string | undefined;
  /** Something for the reseller to read, on one line. */
  note?: string | undefined;
}

export interface CountOptions {
  /** The rules to count by. Default: `kerio-connect`, as on the command line. */
  policy?: string | OwnPolicy | undefined;
  /** Propose accounts that could give up seats of a module (SEAT-11): so many, or all. */
  narrow?: { module: string; seats?: number | undefined } | undefined;
}

export interface ExplainOptions {
  /** The policy whose numbers are told. Default: a preset that has the rule. */
  policy?: string | OwnPolicy | undefined;
}

/** What is known of revoked orders. */
export interface RevocationStatus {
  /** The list's place among those of its issuer: each is greater than the one before. */
  number: number;
  /** When it was signed. */
  issued: string;
  /** From here on it is stale: there is a newer one. What it revokes stays revoked. */
  expires: string;
  /** How many orders it revokes. */
  orders: number;
  /** The key that signed it. */
  keyId: string;
}

/** A license that does not count, whatever it grants. */
export interface LeftOut {
  /** Which of the texts it is in, counted from 0. */
  index: number;
  /** Why: not genuine, or a file of Keygen's that does not count here and now. */
  verdict: Verdict;
}

/** Something that is wrong with a document. */
export interface Problem {
  /** Where: `installation.accounts[1].enabled`; empty for the whole. */
  path: string;
  /** What, for developers. */
  detail: string;
}

/** @deprecated It is called {@link Problem}: other documents than scenarios have them as well. */
export type ScenarioProblem = Problem;

/** Verifies licenses by the keys it was made with. */
export class Verifier {
  /**
   * Loads the wasm, once for all verifiers, and checks the keys.
   *
   * @throws {LicenseError} for keys that cannot be trusted, a list of revoked orders that is not
   * genuine, policies with mistakes, or wasm that cannot be loaded.
   * @example
   * const verifier = await Verifier.create({ keys });
   * const verdict = verifier.verify(text);
   * if (verdict.verdict === 'valid') console.log(verdict.license.product);
   */
  static create(options: VerifierOptions): Promise<Verifier>;

  /**
   * The same without waiting: in Node as it is, elsewhere with `wasm` as bytes or compiled, or once
   * `create` has loaded it.
   */
  static createSync(options: VerifierSyncOptions): Verifier;

  private constructor();

  /** Keys of the set that are of another kind and were passed over. */
  readonly skippedKeys: SkippedKey[];

  /** What is known of revoked orders; absent: nobody has given a list. */
  readonly revocations: RevocationStatus | undefined;

  /**
   * The verdict on one license file or registration key. A license that is not genuine, expired,
   * revoked or not valid yet is a verdict, not an exception; so is a text with several of them
   * (`several-documents`), which {@link Verifier.verifyAll} is for.
   *
   * @throws {LicenseError} `wrong-argument` only.
   */
  verify(text: Text, options?: VerifyOptions): Verdict;

  /**
   * The verdicts on every license file and registration key in a text, in order.
   *
   * @throws {LicenseError} `wrong-argument` only.
   */
  verifyAll(text: Text, options?: VerifyOptions): Verdict[];

  /**
   * Whether a registration key carries a signature of a trusted key that is not revoked. Less than
   * {@link Verifier.verify}, and nearly twice as fast: what was signed is not read, so that nothing
   * may be granted by it. For dropping forgeries early, or for a license that was genuine
   * before.
   *
   * @param registrationKey one line; a license file between its BEGIN and END lines is none, nor is
   * anything of Keygen's.
   * @throws {LicenseError} `wrong-argument` only.
   * @example
   * if (!verifier.isSigned(registrationKey)) throw new Error('forged or damaged');
   */
  isSigned(registrationKey: Text): boolean;

  /**
   * Takes in a newer list of revoked orders. Once revoked is always revoked: a list that is older,
   * another one of the same number, or one that leaves out what was revoked, is refused, and the
   * one that is known stays.
   *
   * @throws {LicenseError} `not-genuine`, with the `error` of the list; `not-followed`, with the
   * reason in `values.why.code`: `older`, `other-content` or `dropped`.
   */
  follow(revocations: Text): RevocationStatus;

  /**
   * What several licenses grant together (TERM-1, BUY-4, BUY-8): bases with their add-ons, renewals
   * and upgrades, in whatever order they are given. What is not genuine is in `leftOut`, and the
   * others still count.
   *
   * @throws {LicenseError} `wrong-argument` only.
   * @example
   * const { holdings } = verifier.entitlement([base, addOn]);
   * for (const { product, held } of holdings) console.log(product, held?.modules);
   */
  entitlement(licenses: Licenses, options?: VerifyOptions): EntitlementAt & { leftOut?: LeftOut[] };

  /**
   * What licenses mean for an installation at one instant, after everything that happened until
   * then: one word for it, every finding with its rule (`TERM-2`, `SEAT-10`, …) and what to do,
   * how far each function works (TERM-2 to TERM-6, REVAL-4, REVAL-5), seats by module as the
   * license dialog shows them (SEAT-24, ACT-4), and what changes next.
   *
   * Signed licenses in the scenario are opened with the verifier's keys; licenses written as
   * claims are drafts, and what follows from them is a plan, not a right.
   *
   * Of a file of Keygen's the claims count, not the status, nor the lifetime of the file: for those
   * ask {@link Verifier.verify} first, which also opens one that is encrypted, as a scenario cannot.
   *
   * @param scenario as an object, or as JSON: a text or its bytes, at most 32 MiB. Dates are
   * texts: `2026-12-31`, `2026-01-15T09:30:00Z`.
   * @throws {LicenseError} `bad-scenario`, with every problem in `values.problems` (see
   * {@link Problem}); `several-products`, when nobody says which one is installed;
   * `unknown-policy`, when a policy is named that nobody knows; `wrong-argument`.
   * @example
   * const at = '2026-06-01T00:00:00Z';
   * const installation = { accounts: [{ id: 'ada@engines.example' }] };
   * const { status, findings } = verifier.assess({ from: at, until: at, licenses: [text], installation });
   * for (const { severity, code, rule } of findings) console.log(severity, code, rule);
   */
  assess(scenario: Scenario | Text, options?: AssessOptions): Assessment;

  /**
   * What licenses mean over the time of a scenario: spans in which nothing changes, with status
   * and findings; the messages that the product sends (TERM-7, SEAT-22, REVAL-7) and the lines of
   * its logs (REVAL-7, SMTP-2); what became of each event (ACT-3, SEAT-10); the seats of modules
   * and accounts whenever they changed (SEAT-20, SEAT-21).
   *
   * @param scenario as in {@link Verifier.assess}; from `from` to `until` it lasts a century, 36,525
   * days, at most. An instant of a longer one can be assessed.
   * @throws {LicenseError} as {@link Verifier.assess}; `story-too-long`; `lists-too-long`, when the
   * lists of all its midnights (SEAT-22) name more than 16,000,000 accounts.
   * @example
   * const { segments } = verifier.simulate({
   *   from: '2026-01-01T00:00:00Z',
   *   until: '2027-01-01T00:00:00Z',
   *   licenses: [text],
   *   events: [{ at: '2026-03-01T08:00:00Z', event: 'outage-began' }],
   * });
   * for (const { from, status } of segments) console.log(from, status);
   */
  simulate(scenario: Scenario | Text): Timeline;

  /**
   * Two stories side by side, over the time that both cover: when they first differ and in what,
   * how long each status lasts, for how long functions do not wholly work, what is spent.
   *
   * @throws {LicenseError} as {@link Verifier.simulate}; `values.argument` says which of the two.
   */
  compare(one: Scenario | Text, other: Scenario | Text): Comparison;

  /**
   * The same of one story under two policies, each by its id or as an object.
   *
   * @throws {LicenseError} as {@link Verifier.simulate}; `bad-policy`, with every problem.
   */
  comparePolicies(scenario: Scenario | Text, one: string | OwnPolicy, other: string | OwnPolicy): Comparison;

  /**
   * How many seats a server needs, and for each account why it takes one (SEAT-1 to SEAT-8).
   *
   * @param accounts an installation as an object or JSON, or an account list in CSV, at most 32
   * MiB. Rows that cannot be read are in `problems`, and the others are counted.
   * @throws {LicenseError} `bad-installation`, with every problem; `bad-account-list`, with the
   * reason in `values.why.code`: `empty`, `not-text`, `no-id-column`, `too-many-columns` or
   * `too-many-rows`; `unknown-policy`, `bad-policy`.
   */
  count(accounts: Installation | Text, options?: CountOptions): Tally;

  /**
   * What a change to a license costs (BUY-1 to BUY-6, BUY-9): lines that add up, each with its
   * rules. What cannot be quoted is in `refusals`; nothing is ordered by asking.
   *
   * @throws {LicenseError} `bad-price-list` or `bad-changes`, with every problem; `not-genuine`,
   * of a license or the price list; `not-held`, `several-held`, `not-held-yet`, of the base;
   * `unknown-policy`, `bad-policy`.
   */
  quote(licenses: Licenses, options: QuoteOptions): Quote;

  /**
   * An order request for what is held (BUY-7): send it, as JSON, to the reseller.
   *
   * @throws {LicenseError} as {@link Verifier.quote}; `bad-request`, with every problem;
   * `not-fulfillable`, where the vendor would refuse it, with the place of the `change` and in `values.why`
   * the reason: `fewer-users`, `module-held`, `no-maintenance`, `no-server`, `no-trial`, `other-product`,
   * `past-calendar`, `too-many-users` or `unlimited-already`.
   */
  order(licenses: Licenses, options: OrderOptions): OrderRequest;

  /**
   * What an order answer brings, and in what it is not what was ordered.
   *
   * @throws {LicenseError} `not-genuine`, of the answer; `bad-request`, with every problem.
   */
  checkAnswer(answer: Text, request: OrderRequest | Text): AnswerCheck;

  /** The ids of all policies: your own, then the presets. */
  policies(): string[];

  /**
   * A policy, and what is known of its fields: what each counts, its rule, where it was published.
   *
   * @throws {LicenseError} `unknown-policy`; `bad-policy`, with every problem.
   */
  policy(policy: string | OwnPolicy): ShownPolicy;

  /**
   * Dead ends and contradictions in a policy; none if there is nothing to complain of.
   *
   * @throws {LicenseError} as {@link Verifier.policy}.
   */
  checkPolicy(policy: string | OwnPolicy): PolicyFlaw[];

  /** The ids of all rules, chapter by chapter. */
  rules(): Rule[];

  /**
   * A rule in plain words, with who published it and its numbers, by its id or by the code of a
   * finding.
   *
   * @throws {LicenseError} `unknown-rule`; `unknown-policy`, `bad-policy`.
   * @example
   * const { title, text } = verifier.explain('SEAT-23', { policy: 'icewarp' });
   */
  explain(rule: Rule | (string & {}), options?: ExplainOptions): Explanation;

  /** Gives the keys' memory back at once; without it the garbage collector does. */
  free(): void;

  /** The same at the end of a block: `using verifier = await Verifier.create({ keys })`. */
  [Symbol.dispose](): void;
}

/**
 * Something that cannot be worked with: keys, arguments, a document, the wasm itself. The message says
 * what to do about it.
 *
 * | code | what is wrong | `values` |
 * | --- | --- | --- |
 * | `wrong-argument` | an argument, or an option that there is not | `argument`, `expected` |
 * | the codes of {@link KeyringError} | the keys | those of the code |
 * | `bad-scenario`, `bad-installation`, `bad-policy`, `bad-changes`, `bad-price-list`, `bad-request`, `bad-options` | a document has mistakes | `problems`, each a {@link Problem} |
 * | `bad-account-list` | no list of accounts | `why`, with a `code` |
 * | `not-genuine` | a document, `what`, cannot be trusted | `what`, `error` or `verdict`; `index`, of several licenses |
 * | `not-followed` | a list of revoked orders is no successor of the known one | `why`, with a `code` |
 * | `not-fulfillable` | an order does not fit what is held: the vendor would refuse it | `why`, `change` |
 * | `not-held`, `several-held`, `not-held-yet` | which base is meant? None, several, or one that counts later | `holding`, `held` |
 * | `several-products` | which product is installed? | `products` |
 * | `story-too-long` | a story lasts longer than `days`; `latest` is the last end that can be played | `until`, `latest`, `days` |
 * | `lists-too-long` | its midnight lists name too many accounts | `accounts`, `latest` |
 * | `unknown-policy`, `unknown-rule` | nobody has it | `policy`, `rule` |
 * | `not-supported` | the entry `verify` does not do that | `what` |
 * | `wasm-not-loaded` | the wasm is not there, not ours, or not allowed | `source`, and `reason`: `status`, `unreachable`, `not-wasm`, `damaged`, `other` (not of this version), `blocked` (by the page's policy), `later` (nothing is loaded yet), `unsupported` |
 * | `freed` | the verifier was freed | |
 * | `internal` | the wasm stopped; the next call begins anew | `detail` |
 *
 * Where errors are cloned, as by `postMessage`, only their message is left, which begins with the code:
 * send `code` and `values`.
 */
export class LicenseError extends Error {
  private constructor();
  readonly name: 'LicenseError';
  readonly code:
    | KeyringError['code']
    | 'bad-account-list'
    | 'bad-changes'
    | 'bad-installation'
    | 'bad-options'
    | 'bad-policy'
    | 'bad-price-list'
    | 'bad-request'
    | 'bad-scenario'
    | 'freed'
    | 'internal'
    | 'lists-too-long'
    | 'not-followed'
    | 'not-fulfillable'
    | 'not-genuine'
    | 'not-held'
    | 'not-held-yet'
    | 'not-supported'
    | 'several-held'
    | 'several-products'
    | 'story-too-long'
    | 'unknown-policy'
    | 'unknown-rule'
    | 'wasm-not-loaded'
    | 'wrong-argument';
  /** The values that belong to the code. */
  readonly values: Readonly<Record<string, unknown>> & { readonly problems?: readonly Problem[] };
}
