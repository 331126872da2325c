// Generated from the JSON Schemas: `cargo xtask generate` writes it.

/**
 * What is to be said of one license at one instant.
 */
export type Verdict =
  | {
      /**
       * The key that signed it.
       */
      keyId: string;
      /**
       * What it grants.
       */
      license: Claims;
      verdict: 'valid';
    }
  | {
      /**
       * The key that signed it.
       */
      keyId: string;
      /**
       * What it grants when it is in force.
       */
      license: Claims;
      /**
       * Every reason, not only the first.
       */
      reasons: Refusal[];
      verdict: 'refused';
    }
  | {
      /**
       * Why.
       */
      error: OpenError;
      verdict: 'not-genuine';
    };
/**
 * A point in time: UTC, whole seconds (RFC 3339).
 */
export type Instant = string;
/**
 * What a document is within what a licensee holds.
 */
export type Kind = 'base' | 'add-on' | 'renewal' | 'upgrade' | 'trial' | 'bridge';
/**
 * A calendar day, inclusive: it ends at the next midnight of the installation's UTC offset.
 */
export type CalendarDate = string;
/**
 * The two categories of modules, as the license dialog shows them.
 */
export type Category = 'server' | 'client';
/**
 * How many accounts may use a module: a number, or the word `unlimited`, which is more than any.
 */
export type Seats = number | 'unlimited';
/**
 * The policy of a license: the id of a policy that the reader knows, or one embedded in full
 * view of the signature.
 */
export type PolicyReference = string | EmbeddedPolicy;
/**
 * A count or a span, at most `SPAN_DAYS` whatever its unit.
 */
export type Span = number;
/**
 * What an expired license means once its grace is over.
 */
export type AfterExpiry = 'clients-blocked' | 'suspended';
/**
 * What a license is bound to.
 */
export type Binding = 'reference-id' | 'registration';
/**
 * Who takes a seat.
 */
export type Counting =
  'mailboxes' | 'devices' | 'extensions' | 'login-accounts' | 'active-per-module';
/**
 * What the end of maintenance means for a license that runs on.
 */
export type LapsedMaintenance = 'installed-build-runs' | 'ends-license';
/**
 * Several of them, at most `SPANS`.
 *
 * @maxItems 32
 */
export type Spans = Span[];
/**
 * What happens to an account for which there is no seat.
 */
export type OverLimit = 'refused' | 'trial-seat' | 'admitted';
/**
 * What makes a second installation a permitted standby.
 */
export type Standby = 'no-mail' | 'one-cable' | 'no-calls' | 'forbidden';
/**
 * The price class of a license (BUY-6).
 */
export type PriceClass = 'standard' | 'edu' | 'gov';
/**
 * Why a genuine license is not in force.
 */
export type Refusal =
  | {
      /**
       * The instant judged.
       */
      at: Instant;
      code: 'not-yet-valid';
      /**
       * The first instant at which it counts.
       */
      notBefore: Instant;
    }
  | {
      /**
       * The instant judged.
       */
      at: Instant;
      code: 'license-expired';
      /**
       * The last day of the right to run.
       */
      licenseExpires: CalendarDate;
    };
/**
 * Why a text is not a genuine license.
 *
 * Serialised, the variant is `code` in kebab case and its fields stand beside it:
 * `{"code":"unknown-key","keyId":"…"}`. The set is closed on purpose: a new code is a new major
 * version, and every place that puts codes into words fails to compile until it has them.
 */
export type OpenError =
  | {
      code: 'empty';
    }
  | {
      code: 'too-large';
      /**
       * How large it may be.
       */
      limit: number;
      /**
       * How large it is.
       */
      size: number;
      /**
       * What is too large.
       */
      what: SizedThing;
    }
  | {
      code: 'not-a-license';
      /**
       * What they look like instead.
       */
      looksLike: LooksLike;
    }
  | {
      code: 'several-documents';
      /**
       * How many.
       */
      count: number;
    }
  | {
      code: 'unfinished-armor';
      /**
       * Line of the BEGIN line, counted from 1.
       */
      line: number;
    }
  | {
      /**
       * The character.
       */
      character: string;
      code: 'armor-character';
      /**
       * Line of the character, counted from 1.
       */
      line: number;
    }
  | {
      code: 'wrapped-key';
      /**
       * How many.
       */
      lines: number;
    }
  | {
      code: 'part-count';
      /**
       * How many parts there are.
       */
      parts: number;
    }
  | {
      code: 'base64';
      /**
       * Which part.
       */
      part: Part;
    }
  | {
      /**
       * How many there are.
       */
      characters: number;
      code: 'signature-length';
    }
  | {
      code: 'json-syntax';
      /**
       * What the reader said.
       */
      detail: string;
      /**
       * Which part.
       */
      part: Part;
    }
  | {
      code: 'duplicate-member';
      /**
       * The member's name.
       */
      member: string;
      /**
       * Which part.
       */
      part: Part;
      /**
       * Path of the object; empty for the outermost.
       */
      path: string;
    }
  | {
      code: 'too-deep';
      /**
       * Deepest allowed nesting.
       */
      limit: number;
      /**
       * Which part.
       */
      part: Part;
    }
  | {
      code: 'header-member';
      /**
       * What the reader said.
       */
      detail: string;
      /**
       * Its name.
       */
      path: string;
    }
  | {
      /**
       * What it names.
       */
      alg: string;
      code: 'unsupported-algorithm';
    }
  | {
      code: 'wrong-type';
      /**
       * What it should be.
       */
      expected: string;
      /**
       * What it is; absent if there is none.
       */
      typ?: string;
    }
  | {
      code: 'unknown-extension';
      /**
       * What `crit` lists.
       */
      names: string[];
    }
  | {
      code: 'forbidden-parameter';
      /**
       * The parameter: `jwk`, `jku`, `x5u`, `x5c` or `b64`.
       */
      name: string;
    }
  | {
      code: 'unknown-key';
      /**
       * The key id that the license names.
       */
      keyId: string;
    }
  | {
      code: 'key-revoked';
      /**
       * The key id.
       */
      keyId: string;
      /**
       * Why, if the key set says so.
       */
      reason?: string;
      /**
       * When it was revoked, if the key set says so.
       */
      revokedAt?: Instant;
    }
  | {
      code: 'signature-mismatch';
      /**
       * The key id.
       */
      keyId: string;
    }
  | {
      code: 'outside-key-window';
      /**
       * First instant at which it no longer is.
       */
      expires?: Instant;
      /**
       * When the license was issued.
       */
      issued: Instant;
      /**
       * The key id.
       */
      keyId: string;
      /**
       * First instant at which the key is valid.
       */
      notBefore?: Instant;
    }
  | {
      code: 'bad-claim';
      /**
       * What the reader said.
       */
      detail: string;
      /**
       * Path of the claim; empty for the payload as a whole.
       */
      path: string;
    };
/**
 * Something whose size is limited.
 */
export type SizedThing = 'input' | 'documents' | 'document' | 'header';
/**
 * What bytes look like, judged by how they begin.
 */
export type LooksLike =
  | 'pdf'
  | 'zip'
  | 'image'
  | 'utf16'
  | 'binary'
  | 'html'
  | 'xml'
  | 'json'
  | 'private-key'
  | 'public-key'
  | 'other-armor'
  | 'key-among-text'
  | 'text';
/**
 * A part of a compact JWS.
 */
export type Part = 'header' | 'payload' | 'signature';
/**
 * Why a text is not a set of trusted keys. Serialised like `OpenError`.
 */
export type KeyringError =
  | {
      code: 'empty-keys';
    }
  | {
      code: 'keys-too-large';
      /**
       * How long it may be.
       */
      limit: number;
      /**
       * How long it is, in bytes.
       */
      size: number;
    }
  | {
      code: 'not-keys';
      /**
       * What it looks like instead.
       */
      looksLike: LooksLike;
    }
  | {
      code: 'private-key';
      /**
       * Its place in the set, counted from 0; absent for a PEM file.
       */
      index?: number;
    }
  | {
      code: 'bad-pem';
    }
  | {
      code: 'bad-key-set';
      /**
       * What the reader said.
       */
      detail: string;
      /**
       * Path of the offending member; empty for the set as a whole.
       */
      path: string;
    }
  | {
      code: 'too-many-keys';
      /**
       * How many there are.
       */
      count: number;
      /**
       * How many there may be.
       */
      limit: number;
    }
  | {
      code: 'key-id-mismatch';
      /**
       * What it should say.
       */
      expected: string;
      /**
       * The key's place in the set.
       */
      index: number;
      /**
       * What its `kid` says.
       */
      keyId: string;
    }
  | {
      code: 'duplicate-key';
      /**
       * Its key id.
       */
      keyId: string;
    }
  | {
      code: 'invalid-key';
      /**
       * The key's place in the set.
       */
      index: number;
    }
  | {
      code: 'weak-key';
      /**
       * The key's place in the set.
       */
      index: number;
    }
  | {
      code: 'no-usable-key';
      /**
       * What it holds.
       */
      skipped: SkippedKey[];
    };

/**
 * Every document that the verifier writes.
 */
export interface Documents {
  Verdict: Verdict;
  KeyringError: KeyringError;
}
/**
 * The claims of a license.
 *
 * ```
 * # use licentia_verifier::{Claims, Seats};
 * let claims: Claims = serde_json::from_str(r#"{
 *     "issuer": "Example Mail Ltd", "orderId": "ORD-1", "kind": "base",
 *     "product": "kerio-connect", "policy": "kerio-connect",
 *     "licensee": { "name": "Ada Byron", "company": "Engines", "email": "ada@engines.example" },
 *     "issued": "2026-01-15T09:30:00Z",
 *     "modules": [{ "id": "server", "category": "server", "seats": 5, "extraSeats": 20 }]
 * }"#)?;
 * assert_eq!(claims.modules[0].total_seats(), Seats::Limited(25));
 * # Ok::<(), serde_json::Error>(())
 * ```
 */
export interface Claims {
  /**
   * Limits of single mail domains (SEAT-8), at most `DOMAIN_LIMITS`, each once.
   *
   * @maxItems 1000
   */
  domainLimits?: DomainLimit[];
  /**
   * The edition of the product, where it has several.
   */
  edition?: string;
  /**
   * When the license was signed.
   */
  issued: Instant;
  /**
   * Who issued the license: the vendor's name, as shown to people.
   */
  issuer: string;
  /**
   * What this document is within what the licensee holds.
   */
  kind: Kind;
  /**
   * The last day of the right to run; absent: perpetual (TERM-1).
   */
  licenseExpires?: CalendarDate;
  /**
   * To whom the rights are granted.
   */
  licensee: Licensee;
  /**
   * The last day of the right to updates; absent: no maintenance was bought (TERM-1).
   */
  maintenanceExpires?: CalendarDate;
  /**
   * The parts that are licensed by themselves, at most `MODULES`, each id once.
   *
   * @maxItems 64
   */
  modules: Module[];
  /**
   * The first instant at which the license counts; absent: at once.
   */
  notBefore?: Instant;
  /**
   * Identity of this license in the issuer's order database.
   */
  orderId: string;
  /**
   * The rules that the license lives under; absent: those of its product at the time it was
   * issued, see `of_product`.
   */
  policy?: PolicyReference;
  /**
   * The license that this one updates or extends; it activates only on top of that (ACT-2).
   */
  previousOrderId?: string;
  /**
   * The price class that it was sold in (BUY-6).
   */
  priceClass: PriceClass;
  /**
   * The product that is licensed, as an identifier: `kerio-connect`, `icewarp`.
   */
  product: string;
  /**
   * Fingerprint of the machine that the license is bound to (ACT-1); absent: any machine.
   */
  referenceId?: string;
  /**
   * The day of registration, from which the first year of maintenance runs (BUY-2).
   */
  registeredOn?: CalendarDate;
  /**
   * How often the license must be revalidated (REVAL-1); absent: never.
   */
  revalidation?: Revalidation;
}
/**
 * The limit of one mail domain (SEAT-8).
 */
export interface DomainLimit {
  /**
   * The domain's name.
   */
  domain: string;
  /**
   * Accounts that the domain may have.
   */
  seats: number;
}
/**
 * To whom a license grants its rights.
 */
export interface Licensee {
  /**
   * The company's name.
   */
  company?: string;
  /**
   * Where notices go.
   */
  email: string;
  /**
   * A person's name.
   */
  name: string;
  /**
   * The street address, on one line.
   */
  streetAddress?: string;
}
/**
 * A part of the product that is licensed by itself.
 */
export interface Module {
  /**
   * Whether it runs on the server or is installed with the user.
   */
  category: Category;
  /**
   * The last day of this module, where it ends before the license does.
   */
  expires?: CalendarDate;
  /**
   * Accounts on top of `seats`, bought in packs (BUY-1).
   */
  extraSeats?: number;
  /**
   * Which part: `server`, `antivirus`, `activesync`, `outlook-sync`, …
   */
  id: string;
  /**
   * Accounts that may use it.
   */
  seats: Seats;
}
/**
 * A policy written into a license: a known one and the fields that differ.
 */
export interface EmbeddedPolicy {
  /**
   * Share of used seats from which more are recommended.
   */
  addUsersPercent?: Span;
  /**
   * What an expired license means once its grace is over.
   */
  afterExpiry?: AfterExpiry;
  /**
   * The id of the policy that gives every field that is not named here.
   */
  basedOn: string;
  /**
   * What a license is bound to.
   */
  binding?: Binding;
  /**
   * Who takes a seat.
   */
  counting?: Counting;
  /**
   * Devices that one seat covers.
   */
  devicesPerSeat?: Span;
  /**
   * Days of emergency mode.
   */
  emergencyDays?: Span;
  /**
   * Extensions that one seat covers.
   */
  extensionsPerSeat?: Span;
  /**
   * Days of grace after the license expires.
   */
  graceDays?: Span;
  /**
   * What the end of maintenance means.
   */
  lapsedMaintenance?: LapsedMaintenance;
  /**
   * Price of a year of maintenance, of the current new price.
   */
  maintenancePercent?: Span;
  /**
   * Days that a migration may run on two machines.
   */
  migrationOverlapDays?: Span;
  /**
   * Days that services run on after the reference id stopped matching.
   */
  mismatchDays?: Span;
  /**
   * Days before the end of maintenance on which the postmaster is told.
   */
  noticeDays?: Spans;
  /**
   * What happens to an account for which there is no seat.
   */
  overLimit?: OverLimit;
  /**
   * Days before the end of maintenance from which renewal is recommended.
   */
  renewDays?: Span;
  /**
   * Days from the first failure to emergency mode, where the license says nothing.
   */
  revalidationGraceDays?: Span;
  /**
   * Hours after the first failure at which a notice goes out.
   */
  revalidationNoticeHours?: Spans;
  /**
   * Days from one successful revalidation to the next attempt, where the license says nothing.
   */
  revalidationPeriodDays?: Span;
  /**
   * Hours between two attempts after a failure.
   */
  revalidationRetryHours?: Span;
  /**
   * Days that a trial seat lasts.
   */
  seatTrialDays?: Span;
  /**
   * Messages in and out per seat and day before outgoing mail is delayed; 0: never.
   */
  smtpDailyPerSeat?: Span;
  /**
   * Licensed users from which outgoing mail is never delayed.
   */
  smtpFreeFromSeats?: Span;
  /**
   * What makes a second installation a permitted standby.
   */
  standby?: Standby;
  /**
   * Moves to other hardware that are allowed.
   */
  transfers?: Span;
  /**
   * Days of a product trial.
   */
  trialDays?: Span;
  /**
   * Hours that a bought update may take to arrive.
   */
  updateDelayHours?: Span;
  /**
   * Users that the server license includes.
   */
  usersIncluded?: Span;
  /**
   * Users in one pack.
   */
  usersPerPack?: Span;
  /**
   * Days before the end of maintenance from which the console warns.
   */
  warningDays?: Span;
}
/**
 * How often a license must be revalidated with the license server (REVAL-1, REVAL-3).
 */
export interface Revalidation {
  /**
   * Days from the first failed attempt to emergency mode.
   */
  graceDays: number;
  /**
   * Days from one successful revalidation to the next attempt.
   */
  periodDays: number;
}
/**
 * A key of a JWK Set that is of another kind and was passed over (RFC 7517 section 5).
 */
export interface SkippedKey {
  /**
   * Its curve (`crv`), if it names one.
   */
  crv?: string;
  /**
   * Its place in the set, counted from 0.
   */
  index: number;
  /**
   * Its key type (`kty`).
   */
  kty: string;
}
