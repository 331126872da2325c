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
       * What it says beside that, if it came in a file of Keygen's.
       */
      keygen?: Keygen;
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
       * What it says beside that, if it came in a file of Keygen's.
       */
      keygen?: Keygen;
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
       * The key that signed it.
       */
      keyId: string;
      /**
       * What it says beside that, if it came in a file of Keygen's.
       */
      keygen?: Keygen;
      /**
       * What it granted.
       */
      license: Claims;
      verdict: 'revoked';
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
 * The outward form of a license.
 */
export type Form =
  | 'license-file'
  | 'registration-key'
  | 'jws-json'
  | 'keygen-license-file'
  | 'keygen-machine-file'
  | 'keygen-signed-key';
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
 * Whether two machines may be a pair of high availability.
 */
export type HighAvailability = 'permitted' | 'forbidden';
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
    }
  | {
      /**
       * The instant judged.
       */
      at: Instant;
      code: 'clock-behind';
      /**
       * When the file was issued.
       */
      issued: Instant;
    }
  | {
      code: 'other-machine';
      /**
       * The fingerprint in the file.
       */
      fingerprint: string;
    }
  | {
      code: 'not-active';
      /**
       * Its status: `SUSPENDED`, `BANNED` or `EXPIRED`.
       */
      status: string;
    }
  | {
      /**
       * The instant judged.
       */
      at: Instant;
      code: 'file-expired';
      /**
       * The first instant at which it no longer counts.
       */
      fileExpires: Instant;
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
       * The parameter: `jwk`, `jku`, `x5u`, `x5c` or `b64`; or `header`, which is not signed
       * (RFC 7515 section 7.2.1).
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
      code: 'no-key-fits';
      /**
       * How many keys were tried.
       */
      keys: number;
    }
  | {
      code: 'encrypted';
      /**
       * What is missing.
       */
      missing: Secret[];
    }
  | {
      code: 'wrong-secret';
      /**
       * What was tried; one of it is wrong.
       */
      tried: Secret[];
    }
  | {
      code: 'several-signatures';
      /**
       * How many.
       */
      count: number;
    }
  | {
      code: 'envelope-member';
      /**
       * What the reader said.
       */
      detail: string;
      /**
       * Its path.
       */
      path: string;
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
export type SizedThing = 'input' | 'documents' | 'document' | 'header' | 'keys';
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
 * A part of a document.
 */
export type Part = 'header' | 'payload' | 'signature' | 'envelope';
/**
 * A secret that opens an encrypted file of Keygen's.
 */
export type Secret = 'license-key' | 'fingerprint';
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
 * The three states that the license dialog shows (ACT-4).
 */
export type DisplayedState = 'ok' | 'evaluation' | 'reference-mismatch';
/**
 * One thing to say, and for how long it is so.
 */
export type Finding = Fact & {
  /**
   * What to do about it.
   */
  remedy?: Remedy;
  /**
   * The rule that makes it matter.
   */
  rule: Rule;
  /**
   * How grave it is.
   */
  severity: Severity;
  /**
   * Since when it is so; absent: nobody knows, or always.
   */
  since?: Instant;
  /**
   * The first instant at which it is no longer so if nothing happens; absent: it stays.
   */
  until?: Instant;
};
export type Fact =
  | {
      code: 'no-license';
    }
  | {
      code: 'not-yet-valid';
      /**
       * The first instant at which it does.
       */
      notBefore: Instant;
    }
  | {
      code: 'incomplete';
      /**
       * The part.
       */
      orderId: string;
      /**
       * What it extends.
       */
      previousOrderId: string;
    }
  | {
      code: 'other-product';
      /**
       * The part.
       */
      orderId: string;
      /**
       * Its product.
       */
      product: string;
    }
  | {
      code: 'revoked';
      /**
       * Which.
       */
      orderId: string;
    }
  | {
      code: 'evaluation';
    }
  | {
      code: 'evaluation-over';
    }
  | {
      code: 'license-ending';
      /**
       * Its last day.
       */
      lastDay: CalendarDate;
    }
  | {
      code: 'grace';
      /**
       * The license's last day.
       */
      lastDay: CalendarDate;
    }
  | {
      code: 'grace-over';
      /**
       * The license's last day.
       */
      lastDay: CalendarDate;
    }
  | {
      code: 'license-expired';
      /**
       * The license's last day.
       */
      lastDay: CalendarDate;
    }
  | {
      code: 'maintenance-ending';
      /**
       * Its last day.
       */
      lastDay: CalendarDate;
    }
  | {
      code: 'maintenance-lapsed';
      /**
       * Its last day.
       */
      lastDay: CalendarDate;
    }
  | {
      code: 'no-maintenance';
    }
  | {
      code: 'build-after-maintenance';
      /**
       * The last day of the maintenance.
       */
      lastDay: CalendarDate;
      /**
       * When it was released.
       */
      released: CalendarDate;
    }
  | {
      code: 'update-pending';
      /**
       * What was bought.
       */
      orderId: string;
    }
  | {
      code: 'update-overdue';
      /**
       * What was bought.
       */
      orderId: string;
    }
  | {
      code: 'module-ended';
      /**
       * Its last day.
       */
      lastDay: CalendarDate;
      /**
       * Which.
       */
      module: string;
    }
  | {
      code: 'seats-exceeded';
      /**
       * Which.
       */
      module: string;
      /**
       * Seats held.
       */
      seats: number;
      /**
       * Seats used.
       */
      used: number;
    }
  | {
      code: 'seats-nearly-used';
      /**
       * Which.
       */
      module: string;
      /**
       * Seats held.
       */
      seats: number;
      /**
       * Seats used.
       */
      used: number;
    }
  | {
      code: 'seats-full';
      /**
       * Seats held.
       */
      seats: number;
      /**
       * Seats used.
       */
      used: number;
    }
  | {
      /**
       * How many accounts.
       */
      accounts: number;
      code: 'trial-seats';
      /**
       * When the first of them ends.
       */
      firstEnd: Instant;
      /**
       * Which.
       */
      module: string;
    }
  | {
      /**
       * How many accounts.
       */
      accounts: number;
      code: 'accounts-refused';
      /**
       * Which.
       */
      module: string;
    }
  | {
      /**
       * How many are allowed.
       */
      allowed: number;
      code: 'extensions-exceeded';
      /**
       * How many.
       */
      extensions: number;
    }
  | {
      code: 'web-filter-differs';
      /**
       * Seats of the product; absent: unlimited.
       */
      server?: number;
      /**
       * Seats of the web filter; absent: unlimited.
       */
      webFilter?: number;
    }
  | {
      code: 'domain-full';
      /**
       * Which.
       */
      domain: string;
      /**
       * How many it may have.
       */
      limit: number;
      /**
       * What sets that limit.
       */
      limitedBy: LimitedBy;
      /**
       * Accounts that count.
       */
      used: number;
    }
  | {
      code: 'reference-mismatch';
      /**
       * The machine that it is on.
       */
      found: string;
      /**
       * The machine that the license names.
       */
      licensed: string;
    }
  | {
      code: 'mismatch-over';
      /**
       * The machine that it is on.
       */
      found: string;
      /**
       * The machine that the license names.
       */
      licensed: string;
    }
  | {
      code: 'reference-unknown';
      /**
       * The machine that the license names.
       */
      licensed: string;
    }
  | {
      /**
       * How often it may.
       */
      allowed: number;
      code: 'too-many-transfers';
      /**
       * How often.
       */
      used: number;
    }
  | {
      code: 'revalidation-failing';
    }
  | {
      code: 'emergency';
    }
  | {
      code: 'emergency-over';
    }
  | {
      code: 'services-stopped';
    }
  | {
      code: 'migration';
    }
  | {
      code: 'migration-overdue';
    }
  | {
      /**
       * Why it is permitted.
       */
      case: StandbyCase;
      code: 'standby';
    }
  | {
      code: 'high-availability';
    }
  | {
      /**
       * How.
       */
      breach: Breach;
      code: 'duplicate';
      /**
       * How many machines there are.
       */
      machines: number;
    }
  | {
      /**
       * By how much, in seconds, when it was set.
       */
      behindSeconds: number;
      code: 'clock-rollback';
    }
  | {
      code: 'traffic-delay';
      /**
       * Messages from which mail is delayed.
       */
      limit: number;
      /**
       * The day's messages.
       */
      messages: number;
    };
/**
 * What sets the limit of a domain (SEAT-8).
 */
export type LimitedBy = 'license' | 'domain';
/**
 * Why a second machine is permitted (DUP-2).
 */
export type StandbyCase = 'service-off' | 'no-mail' | 'one-cable' | 'no-calls';
/**
 * How several machines break the contract (DUP-3).
 */
export type Breach =
  | 'too-many-copies'
  | 'two-in-production'
  | 'standby-carries-mail'
  | 'standby-cables'
  | 'standby-carries-calls'
  | 'standby-forbidden'
  | 'pair-forbidden';
/**
 * What to do about a finding.
 */
export type Remedy =
  | 'install-license'
  | 'install-base'
  | 'wait'
  | 'renew'
  | 'add-users'
  | 'add-users-or-free-seats'
  | 'renew-or-older-build'
  | 'fetch-by-hand'
  | 'license-for-machine'
  | 'name-machine'
  | 'reach-license-server'
  | 'end-migration'
  | 'stop-duplicate'
  | 'ask-vendor'
  | 'set-clock'
  | 'send-less'
  | 'align-users';
/**
 * A rule of licensing, as `RULES.md` numbers them.
 */
export type Rule =
  | 'TERM-1'
  | 'TERM-2'
  | 'TERM-3'
  | 'TERM-4'
  | 'TERM-5'
  | 'TERM-6'
  | 'TERM-7'
  | 'TERM-8'
  | 'TRIAL-1'
  | 'TRIAL-2'
  | 'SEAT-1'
  | 'SEAT-2'
  | 'SEAT-3'
  | 'SEAT-4'
  | 'SEAT-5'
  | 'SEAT-6'
  | 'SEAT-7'
  | 'SEAT-8'
  | 'SEAT-10'
  | 'SEAT-11'
  | 'SEAT-20'
  | 'SEAT-21'
  | 'SEAT-22'
  | 'SEAT-23'
  | 'SEAT-24'
  | 'SEAT-25'
  | 'SEAT-26'
  | 'ACT-1'
  | 'ACT-2'
  | 'ACT-3'
  | 'ACT-4'
  | 'ACT-5'
  | 'ACT-6'
  | 'ACT-7'
  | 'REVAL-1'
  | 'REVAL-2'
  | 'REVAL-3'
  | 'REVAL-4'
  | 'REVAL-5'
  | 'REVAL-6'
  | 'REVAL-7'
  | 'DUP-1'
  | 'DUP-2'
  | 'DUP-3'
  | 'DUP-4'
  | 'BUY-1'
  | 'BUY-2'
  | 'BUY-3'
  | 'BUY-4'
  | 'BUY-5'
  | 'BUY-6'
  | 'BUY-7'
  | 'BUY-8'
  | 'BUY-9'
  | 'BUY-10'
  | 'SMTP-1'
  | 'SMTP-2';
/**
 * How grave a finding is.
 */
export type Severity = 'info' | 'warning' | 'error' | 'critical';
/**
 * How far something works; the better stands later.
 */
export type Level = 'blocked' | 'reduced' | 'delayed' | 'full';
/**
 * What the license dialog recommends (SEAT-24).
 */
export type Recommended = 'add-users' | 'renew-license';
/**
 * What a license means for an installation; the graver stands later.
 */
export type Status =
  | 'ok'
  | 'evaluation'
  | 'maintenance-lapsed'
  | 'revalidation-grace'
  | 'reference-mismatch'
  | 'grace'
  | 'emergency'
  | 'emergency-over'
  | 'clients-blocked'
  | 'suspended'
  | 'stopped';
/**
 * What an account has of a module.
 */
export type Seat = 'none' | 'refused' | 'trial' | 'kept' | 'full';
/**
 * What a log line says.
 */
export type LogEntry =
  'revalidation-failed' | 'emergency-began' | 'services-stopping' | 'traffic-delayed';
/**
 * Something odd about a scenario.
 */
export type Note =
  | {
      note: 'events-sorted';
    }
  | {
      /**
       * When it is.
       */
      at: Instant;
      /**
       * Its place in the list, from 0.
       */
      event: number;
      note: 'event-outside';
    }
  | {
      /**
       * The account.
       */
      account: string;
      /**
       * Its place in the list, from 0.
       */
      event: number;
      note: 'unknown-account';
    }
  | {
      /**
       * The account.
       */
      account: string;
      /**
       * Its place in the list, from 0.
       */
      event: number;
      note: 'account-exists';
    }
  | {
      /**
       * The machine.
       */
      deployment: string;
      /**
       * Its place in the list, from 0.
       */
      event: number;
      note: 'unknown-deployment';
    }
  | {
      /**
       * The account.
       */
      account: string;
      /**
       * When it was to be.
       */
      at: Instant;
      /**
       * The module.
       */
      module: string;
      note: 'access-in-future';
    }
  | {
      note: 'other-product';
      /**
       * The order.
       */
      orderId: string;
      /**
       * Its product.
       */
      product: string;
    };
/**
 * A message that the product sends. The sentences are said where people read.
 */
export type Notice = Subject & {
  /**
   * When it goes out.
   */
  at: Instant;
  /**
   * To whom.
   */
  recipients: Recipient[];
};
export type Subject =
  | {
      /**
       * Days until it ends.
       */
      days: number;
      /**
       * Whether the license is over then, because it ends with its maintenance or has no later
       * day of its own; otherwise what is installed runs on (TERM-6).
       */
      endsLicense: boolean;
      /**
       * Its last day.
       */
      lastDay: CalendarDate;
      subject: 'maintenance-ending';
    }
  | {
      /**
       * What was bought.
       */
      orderId: string;
      subject: 'update-overdue';
    }
  | {
      /**
       * The accounts, by module, in order of first access.
       */
      modules: {
        [k: string]: string[];
      };
      subject: 'trial-seats';
    }
  | {
      /**
       * When emergency mode begins.
       */
      emergencyAt: Instant;
      /**
       * The server that cannot reach it.
       */
      host?: string;
      /**
       * Hours since the first failure.
       */
      hours: number;
      /**
       * Its address.
       */
      ip?: string;
      subject: 'revalidation-failed';
    }
  | {
      /**
       * The server that cannot reach the license server.
       */
      host?: string;
      /**
       * Its address.
       */
      ip?: string;
      /**
       * When services stop.
       */
      stopAt: Instant;
      subject: 'emergency-began';
    }
  | {
      /**
       * The server that cannot reach the license server.
       */
      host?: string;
      /**
       * Its address.
       */
      ip?: string;
      /**
       * When services stop.
       */
      stopAt: Instant;
      subject: 'emergency-over';
    };
/**
 * Who gets a message.
 */
export type Recipient = 'administrator' | 'postmaster' | 'license-holder' | 'copyright-holder';
/**
 * What became of an event, or what the server did by itself.
 */
export type Outcome = Effect & {
  /**
   * When.
   */
  at: Instant;
  /**
   * The event's place in the list, from 0; absent: the server did it by itself.
   */
  event?: number;
};
export type Effect =
  | {
      outcome: 'revalidated';
    }
  | {
      outcome: 'revalidation-failed';
    }
  | {
      outcome: 'services-stopped';
    }
  | {
      /**
       * Its order.
       */
      orderId: string;
      outcome: 'activated';
    }
  | {
      /**
       * The order, if it is known.
       */
      orderId?: string;
      outcome: 'activation-refused';
      /**
       * Every reason.
       */
      reasons: ActivationRefusal[];
    }
  | {
      /**
       * Which.
       */
      account: string;
      outcome: 'creation-refused';
      /**
       * Why.
       */
      reason: CreationRefusal;
    }
  | {
      outcome: 'build-refused';
      /**
       * The day on which it was released.
       */
      released: CalendarDate;
    }
  | {
      outcome: 'no-effect';
    };
/**
 * Why a license was not accepted (ACT-3).
 */
export type ActivationRefusal =
  | {
      /**
       * The installation's.
       */
      expected: string;
      /**
       * Its product.
       */
      product: string;
      reason: 'wrong-product';
    }
  | {
      /**
       * The first instant at which it does.
       */
      notBefore: Instant;
      reason: 'not-yet-valid';
    }
  | {
      /**
       * Its last day.
       */
      licenseExpires: CalendarDate;
      reason: 'expired';
    }
  | {
      /**
       * The machine that it is on.
       */
      found: string;
      /**
       * The machine that it names.
       */
      licensed: string;
      reason: 'reference-differs';
    }
  | {
      /**
       * What it extends.
       */
      previousOrderId: string;
      reason: 'previous-not-installed';
    }
  | {
      /**
       * The last day of its maintenance.
       */
      maintenanceExpires: CalendarDate;
      reason: 'maintenance-older-than-build';
      /**
       * When the build was released.
       */
      released: CalendarDate;
    }
  | {
      /**
       * Which.
       */
      by: string;
      reason: 'superseded';
    }
  | {
      reason: 'revoked';
    }
  | {
      /**
       * How often it may.
       */
      allowed: number;
      reason: 'transfers-used-up';
      /**
       * How often it moved.
       */
      used: number;
    }
  | {
      /**
       * Its id.
       */
      policy: string;
      reason: 'policy-unknown';
    }
  | {
      /**
       * Its id.
       */
      orderId: string;
      reason: 'order-unknown';
    }
  | {
      reason: 'no-license';
    };
/**
 * Why a local account could not be made.
 */
export type CreationRefusal =
  | {
      reason: 'blocked';
    }
  | {
      reason: 'seats-full';
      /**
       * Seats held.
       */
      seats: number;
      /**
       * Seats used.
       */
      used: number;
    }
  | {
      /**
       * How many it may have.
       */
      limit: number;
      /**
       * What sets that limit.
       */
      limitedBy: LimitedBy;
      reason: 'domain-full';
      /**
       * Accounts of the domain.
       */
      used: number;
    };
/**
 * One thing that differs.
 */
export type Differs =
  | {
      /**
       * In the one.
       */
      one: Status;
      /**
       * In the other.
       */
      other: Status;
      what: 'status';
    }
  | {
      /**
       * In the one.
       */
      one: DisplayedState;
      /**
       * In the other.
       */
      other: DisplayedState;
      what: 'display';
    }
  | {
      /**
       * Which.
       */
      function: ProductFunction;
      /**
       * In the one.
       */
      one: Level;
      /**
       * In the other.
       */
      other: Level;
      what: 'function';
    }
  | {
      /**
       * Which.
       */
      module: string;
      /**
       * In the one; absent: it is not held.
       */
      one?: Level;
      /**
       * In the other; absent: it is not held.
       */
      other?: Level;
      what: 'module';
    }
  | {
      /**
       * Those of the one alone.
       */
      one: string[];
      /**
       * Those of the other alone.
       */
      other: string[];
      what: 'findings';
    };
/**
 * What the product can do, apart from its modules.
 */
export type ProductFunction =
  | 'web-mail'
  | 'desktop-clients'
  | 'mail-delivery'
  | 'active-sync'
  | 'antivirus-updates'
  | 'anti-spam-updates'
  | 'product-updates'
  | 'administration'
  | 'account-creation';
/**
 * A license and what became of it.
 */
export type HeldPart = Standing & {
  /**
   * What it is.
   */
  kind: Kind;
  /**
   * Its order id.
   */
  orderId: string;
  /**
   * The product it is for.
   */
  product: string;
};
export type Standing =
  | {
      /**
       * Order id of the root of its holding.
       */
      holding: string;
      standing: 'counts';
    }
  | {
      /**
       * What it extends.
       */
      previousOrderId: string;
      standing: 'incomplete';
    }
  | {
      /**
       * The product of what it extends.
       */
      product: string;
      standing: 'other-product';
    }
  | {
      /**
       * Order id of that one.
       */
      by: string;
      standing: 'superseded';
    }
  | {
      standing: 'revoked';
    };
/**
 * One line of a quote.
 *
 * Its amount is the unit price, times the quantity, times its percentages, times the time that is
 * left where it is prorated, rounded half up once, at the end.
 */
export type Line = QuotedItem & {
  /**
   * What it costs.
   */
  amount: Money;
  /**
   * What the price class pays of it, in percent (BUY-6).
   */
  classPercent: number;
  /**
   * The time that it is paid or tried for; absent where no maintenance covers it.
   */
  covers?: QuotedSpan;
  /**
   * What a year of maintenance costs of it, in percent; absent where none is bought (BUY-3).
   */
  maintenancePercent?: number;
  /**
   * The part of a period that is paid; absent: all of it.
   */
  prorated?: Prorated;
  /**
   * How many: packs, modules, or years.
   */
  quantity: number;
  /**
   * The rules that make it what it is.
   */
  rules: string[];
  /**
   * The list price of one.
   */
  unitPrice: Money;
};
export type QuotedItem =
  | {
      code: 'added-users';
      /**
       * The module, or `server`.
       */
      module: string;
      /**
       * How many were asked for.
       */
      usersAsked: number;
      /**
       * How many the packs hold: at least as many.
       */
      usersGot: number;
    }
  | {
      code: 'added-module';
      /**
       * Which one.
       */
      module: string;
      /**
       * How many users of it are in the price.
       */
      usersIncluded: number;
    }
  | {
      code: 'bridge';
      /**
       * For how many days.
       */
      days: number;
    }
  | {
      code: 'trial-module';
      /**
       * Which one.
       */
      module: string;
    }
  | {
      code: 'renewal';
      /**
       * What the same license would cost new, part by part: together the unit price.
       */
      parts: NewPrice[];
    }
  | {
      code: 'upgrade';
      /**
       * The product until now.
       */
      fromProduct: string;
      /**
       * The list price of the larger one.
       */
      newPrice: Money;
      /**
       * The list price of the old license, if it were bought new.
       */
      oldPrice: Money;
      /**
       * The product from now on.
       */
      toProduct: string;
    };
/**
 * Something that cannot be quoted.
 */
export type Refused = QuoteRefusal & {
  /**
   * Which change, counted from 0; absent: none can be.
   */
  change?: number;
};
export type QuoteRefusal =
  | {
      code: 'price-list-not-yet-issued';
      /**
       * When it was issued.
       */
      issued: Instant;
      /**
       * The day of the quote.
       */
      on: CalendarDate;
    }
  | {
      code: 'price-list-ended';
      /**
       * The day of the quote.
       */
      on: CalendarDate;
      /**
       * Its last day.
       */
      validUntil: CalendarDate;
    }
  | {
      code: 'currency-not-listed';
      /**
       * The currency's code.
       */
      currency: string;
      /**
       * Those that it has.
       */
      listed: string[];
    }
  | {
      code: 'product-not-listed';
      /**
       * The product.
       */
      product: string;
    }
  | {
      code: 'module-not-listed';
      /**
       * The module.
       */
      module: string;
      /**
       * The product.
       */
      product: string;
    }
  | {
      code: 'no-server';
    }
  | {
      code: 'unlimited-users';
      /**
       * The module, or `server`.
       */
      module: string;
    }
  | {
      code: 'zero-users';
    }
  | {
      code: 'zero-years';
    }
  | {
      code: 'too-many-users';
      /**
       * How many there may be.
       */
      limit: number;
      /**
       * How many there would be.
       */
      users: number;
    }
  | {
      code: 'empty-pack';
    }
  | {
      code: 'lowering';
      /**
       * The module, or `server`.
       */
      module: string;
      /**
       * How many there are.
       */
      users: number;
      /**
       * How many were asked for.
       */
      usersAsked: number;
    }
  | {
      code: 'already-held';
      /**
       * The module.
       */
      module: string;
    }
  | {
      code: 'unequal-to-server';
      /**
       * The module.
       */
      module: string;
      /**
       * How many the server has.
       */
      serverUsers: number;
      /**
       * How many users of it were asked for.
       */
      usersAsked: number;
    }
  | {
      code: 'no-trial';
    }
  | {
      code: 'no-maintenance';
    }
  | {
      code: 'maintenance-ended';
      /**
       * The last day of maintenance.
       */
      maintenanceExpires: CalendarDate;
      /**
       * The day of the quote.
       */
      on: CalendarDate;
    }
  | {
      code: 'too-few-years';
      /**
       * How many were asked for.
       */
      years: number;
      /**
       * How many reach the day of the quote.
       */
      yearsNeeded: number;
    }
  | {
      code: 'calendar-ends';
    }
  | {
      code: 'amount-too-large';
      /**
       * The largest there can be, in minor units.
       */
      limitMinor: number;
    };
/**
 * What a customer should know about what was quoted; the set is closed.
 */
export type Remark =
  | {
      code: 'without-maintenance';
      /**
       * The last day of maintenance; absent: there never was any.
       */
      maintenanceExpires?: CalendarDate;
    }
  | {
      code: 'late-renewal';
      /**
       * Days from the one after it to the one before the quote.
       */
      daysPassed: number;
      /**
       * The previous last day of maintenance.
       */
      maintenanceExpires: CalendarDate;
    }
  | {
      code: 'module-ends';
      /**
       * Its last day.
       */
      expires: CalendarDate;
      /**
       * The module.
       */
      module: string;
    }
  | {
      code: 'module-not-raised';
      /**
       * The module.
       */
      module: string;
    }
  | {
      code: 'module-dropped';
      /**
       * The module.
       */
      module: string;
      /**
       * The product of the larger license.
       */
      product: string;
    }
  | {
      code: 'not-refunded';
    };
/**
 * In what an answer is not what was ordered. Serialised like `OpenError`.
 */
export type Mismatch =
  | {
      code: 'other-request';
      /**
       * The one that it was compared with.
       */
      expected: string;
      /**
       * The request that it answers.
       */
      requestId: string;
    }
  | {
      code: 'request-changed';
      /**
       * The digest of the request that was answered.
       */
      digest: string;
      /**
       * The digest of the one that it was compared with.
       */
      expected: string;
    }
  | {
      code: 'other-product';
      /**
       * What was ordered.
       */
      expected: string;
      /**
       * Its order id.
       */
      orderId: string;
      /**
       * Its product.
       */
      product: string;
    }
  | {
      code: 'fewer-users';
      /**
       * How many were issued.
       */
      issued: Seats;
      /**
       * The module.
       */
      module: string;
      /**
       * How many were ordered.
       */
      ordered: number;
    }
  | {
      code: 'module-missing';
      /**
       * The module.
       */
      module: string;
    }
  | {
      code: 'maintenance-not-extended';
      /**
       * The last day that was issued; absent: none was.
       */
      expires?: CalendarDate;
      /**
       * The last day that was ordered; absent: the request does not say from which day on.
       */
      ordered?: CalendarDate;
    }
  | {
      code: 'license-missing';
      /**
       * The kind.
       */
      kind: Kind;
    }
  | {
      code: 'not-based-on-order';
      /**
       * Its order id.
       */
      orderId: string;
      /**
       * What it extends.
       */
      previousOrderId?: string;
    };
/**
 * What one account adds.
 */
export type Counted = SeatReason & {
  /**
   * Whether it takes a seat.
   */
  counts: boolean;
  /**
   * The account's id.
   */
  id: string;
  /**
   * The rule that says so.
   */
  rule: Rule;
  /**
   * Seats that it takes.
   */
  seats: number;
};
export type SeatReason =
  | {
      reason: 'mailbox';
    }
  | {
      reason: 'administrator-mailbox';
    }
  | {
      /**
       * How many.
       */
      devices: number;
      /**
       * How many one seat covers.
       */
      perSeat: number;
      reason: 'devices';
    }
  | {
      reason: 'login-access';
    }
  | {
      /**
       * Of how many.
       */
      modules: number;
      reason: 'service-active';
    }
  | {
      reason: 'no-service-active';
    }
  | {
      reason: 'no-login-access';
    }
  | {
      reason: 'disabled';
    }
  | {
      reason: 'alias';
    }
  | {
      reason: 'mailing-list';
    }
  | {
      reason: 'group';
    }
  | {
      reason: 'resource';
    }
  | {
      reason: 'built-in-administrator';
    };
/**
 * What is wrong with a row.
 */
export type RowProblem = CellProblem & {
  /**
   * The column, as the header names it; absent: the row as a whole.
   */
  column?: string;
  /**
   * The line on which the row starts, counted from 1.
   */
  line: number;
};
export type CellProblem =
  | {
      code: 'cell-count';
      /**
       * How many the header has.
       */
      expected: number;
      /**
       * How many it has.
       */
      found: number;
    }
  | {
      code: 'open-quote';
    }
  | {
      code: 'not-utf8';
    }
  | {
      code: 'cell-too-long';
      /**
       * That limit.
       */
      limitBytes: number;
    }
  | {
      code: 'no-id';
    }
  | {
      code: 'duplicate-id';
      /**
       * The line of the row that counts.
       */
      firstLine: number;
      /**
       * The id.
       */
      found: string;
    }
  | {
      code: 'not-a-text';
      /**
       * What stands there.
       */
      found: string;
      /**
       * How long it may be.
       */
      limitBytes: number;
    }
  | {
      code: 'not-a-boolean';
      /**
       * What stands there.
       */
      found: string;
    }
  | {
      code: 'not-a-kind';
      /**
       * What stands there.
       */
      found: string;
    }
  | {
      code: 'not-a-source';
      /**
       * What stands there.
       */
      found: string;
    }
  | {
      code: 'not-a-time';
      /**
       * What stands there.
       */
      found: string;
    }
  | {
      code: 'not-a-number';
      /**
       * What stands there.
       */
      found: string;
      /**
       * The limit.
       */
      limit: number;
    }
  | {
      code: 'not-a-module';
      /**
       * What stands there.
       */
      found: string;
    }
  | {
      code: 'too-many-modules';
      /**
       * How many.
       */
      count: number;
      /**
       * That limit.
       */
      limit: number;
    };
/**
 * Where a rule comes from.
 */
export type RuleSource =
  | 'expiry-article'
  | 'connect-manual'
  | 'licensing-policy'
  | 'duplicates-article'
  | 'ice-warp-manual'
  | 'other-vendor-material'
  | 'assumed';
/**
 * What the number in a field counts.
 */
export type Unit = 'days' | 'hours' | 'seats' | 'count' | 'percent' | 'choice';
/**
 * Something in a policy that cannot have been meant.
 */
export type PolicyFlaw =
  | {
      code: 'nothing-per-seat';
    }
  | {
      code: 'trial-seat-without-days';
    }
  | {
      code: 'empty-pack';
    }
  | {
      code: 'no-retry';
    }
  | {
      code: 'no-second-chance';
    }
  | {
      code: 'notice-after-grace';
      /**
       * Hours that the grace lasts.
       */
      graceHours: number;
      /**
       * Hours after the first failure at which it would.
       */
      noticeHours: number;
    }
  | {
      code: 'useless-notice';
      /**
       * Days before the end of maintenance.
       */
      days: number;
    }
  | {
      code: 'never-recommended';
      /**
       * The share from which they are, in percent.
       */
      percent: number;
    }
  | {
      code: 'no-time-to-move';
    }
  | {
      code: 'limit-for-nobody';
    }
  | {
      code: 'no-way-to-move';
    };
/**
 * Something that happens at an instant.
 */
export type Entry = ScenarioEvent & {
  /**
   * When.
   */
  at: Instant;
};
export type ScenarioEvent =
  | {
      event: 'outage-began';
    }
  | {
      event: 'outage-ended';
    }
  | {
      /**
       * It, as it is from then on.
       */
      account: Account;
      event: 'account-created';
    }
  | {
      /**
       * Its id.
       */
      account: string;
      event: 'account-removed';
    }
  | {
      /**
       * Its id.
       */
      account: string;
      event: 'account-disabled';
    }
  | {
      /**
       * Its id.
       */
      account: string;
      event: 'account-enabled';
    }
  | {
      /**
       * Its id.
       */
      account: string;
      event: 'first-access';
      /**
       * To which; absent: the server itself.
       */
      module?: string;
    }
  | {
      /**
       * For whom; absent: all accounts.
       */
      account?: string | null;
      event: 'service-switched-off';
      /**
       * Which.
       */
      module: string;
    }
  | {
      /**
       * For whom; absent: all users.
       */
      account?: string | null;
      event: 'service-switched-on';
      /**
       * Which.
       */
      module: string;
    }
  | {
      /**
       * What it cost.
       */
      cost?: Cost | null;
      event: 'license-bought';
      /**
       * It.
       */
      license: LicenseDocument;
    }
  | {
      /**
       * What it cost, if that was not said when it was bought.
       */
      cost?: Cost | null;
      event: 'license-installed';
      /**
       * It.
       */
      license: LicenseDocument;
    }
  | {
      event: 'activated-offline';
      /**
       * It; absent: the one of `orderId`, or the one that is installed once more.
       */
      license?: LicenseDocument | null;
      /**
       * The order id that recovers it.
       */
      orderId?: string | null;
    }
  | {
      event: 'revalidated-by-hand';
    }
  | {
      event: 'build-installed';
      /**
       * The day on which it was released.
       */
      released: CalendarDate;
      /**
       * What people call it.
       */
      version?: string | null;
    }
  | {
      event: 'machine-moved';
      /**
       * That machine's reference id.
       */
      referenceId: string;
    }
  | {
      /**
       * Its id.
       */
      deployment: string;
      event: 'standby-promoted';
    }
  | {
      /**
       * It, as it is from then on.
       */
      deployment: Deployment;
      event: 'deployment-changed';
    }
  | {
      /**
       * Its id.
       */
      deployment: string;
      event: 'deployment-removed';
    }
  | {
      event: 'traffic';
      /**
       * How many.
       */
      messages: number;
    }
  | {
      event: 'clock-set';
      /**
       * To what it shows from then on.
       */
      to: Instant;
    }
  | {
      event: 'services-restarted';
    }
  | {
      event: 'license-revoked';
      /**
       * Which.
       */
      orderId: string;
    };
/**
 * What an account is.
 */
export type AccountKind =
  'user' | 'alias' | 'mailing-list' | 'group' | 'resource' | 'built-in-administrator';
/**
 * How an account came to be.
 */
export type AccountSource = 'local' | 'directory' | 'import';
/**
 * A license in a story.
 */
export type LicenseDocument = string | ClaimsInput;
/**
 * What a machine is for.
 */
export type Role = 'production' | 'standby' | 'migration' | 'high-availability';
/**
 * What is asked for users and modules that are added before the end of the maintenance with which
 * theirs ends (BUY-4).
 */
export type Additions =
  | {
      proration: 'none';
    }
  | {
      /**
       * The period that prices are for.
       */
      period: Period;
      proration: 'by-day';
    };
/**
 * The period that prices are for: a number of days, or the word `month`.
 */
export type Period = number | 'month';
/**
 * One thing that a customer wants changed (BUY-4, BUY-5, BUY-6, BUY-9, DUP-1).
 */
export type Change =
  | {
      change: 'add-users';
      /**
       * How many more; sold in packs.
       */
      users: number;
    }
  | {
      change: 'add-module';
      /**
       * Its id.
       */
      module: string;
      /**
       * For how many users; absent: for all users of the server.
       */
      users?: number | null;
    }
  | {
      change: 'trial-module';
      /**
       * Its id.
       */
      module: string;
    }
  | {
      change: 'renew';
      /**
       * How many.
       */
      years: number;
    }
  | {
      change: 'upgrade';
      /**
       * The product.
       */
      product: string;
      /**
       * Users of the new license, at least as many as before; absent: as many.
       */
      users?: number | null;
    }
  | {
      change: 'bridge';
      /**
       * For how many days both machines run.
       */
      days: number;
    };

/**
 * Every document that the verifier writes or reads.
 */
export interface Documents {
  Verdict: Verdict;
  KeyringError: KeyringError;
  Assessment: Assessment;
  Timeline: Timeline;
  Comparison: Comparison;
  EntitlementAt: EntitlementAt;
  Quote: Quote;
  AnswerCheck: AnswerCheck;
  Tally: Tally;
  Explanation: Explanation;
  ShownPolicy: ShownPolicy;
  PolicyFlaw: PolicyFlaw;
  Scenario: Scenario;
  Installation: Installation;
  Policy: Policy;
  PriceList: PriceList;
  OrderRequest: OrderRequest;
}
/**
 * What a file of Keygen's says beside its claims.
 *
 * The lifetime of the file and that of the license are two things: a file is handed out anew every
 * few days or weeks, so that a license which was suspended stops working where nobody is online.
 */
export interface Keygen {
  /**
   * The attributes of the license or machine as they stand, or what a signed key holds (a text
   * is called `data`), without license keys: nobody should read those along.
   */
  attributes: {
    [k: string]: unknown;
  };
  /**
   * Whether it was encrypted.
   */
  encrypted: boolean;
  /**
   * The first instant at which the file no longer counts; absent: it has no lifetime of its own.
   */
  fileExpires?: Instant;
  /**
   * Fingerprint of the machine, as a machine file writes it.
   */
  fingerprint?: string;
  /**
   * Whether that is the fingerprint which the caller gave, if he gave one.
   */
  fingerprintFits?: boolean;
  /**
   * What it is.
   */
  format: Form;
  /**
   * What the file includes: type, id and attributes of each, without license keys.
   */
  included?: unknown[];
  /**
   * When the file was issued, if it says so.
   */
  issued?: Instant;
  /**
   * The first instant at which the license has expired; absent: it never does. The claim
   * `licenseExpires` is the last day on which it has not.
   */
  licenseExpires?: Instant;
  /**
   * How long the file lives, in seconds.
   */
  lifetimeSeconds?: number;
  /**
   * The license's status when the file was issued: `ACTIVE`, `INACTIVE`, `EXPIRING`, `EXPIRED`,
   * `SUSPENDED`, `BANNED`, or a word that is not known here.
   */
  status?: string;
}
/**
 * The claims of a license.
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
   * How often the license must be revalidated (REVAL-1); absent: as its policy says.
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
   * Whether two machines may be a pair of high availability.
   */
  highAvailability?: HighAvailability;
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
/**
 * What a license means for an installation at one instant.
 */
export interface Assessment {
  /**
   * The instant.
   */
  at: Instant;
  /**
   * What the license dialog shows (ACT-4).
   */
  display: DisplayedState;
  /**
   * Everything there is to say.
   */
  findings: Finding[];
  /**
   * How far each function works, and why.
   */
  functions: {
    'account-creation': Allowance;
    'active-sync': Allowance;
    administration: Allowance;
    'anti-spam-updates': Allowance;
    'antivirus-updates': Allowance;
    'desktop-clients': Allowance;
    'mail-delivery': Allowance;
    'product-updates': Allowance;
    'web-mail': Allowance;
  };
  /**
   * The rows of the license dialog.
   */
  modules: ModuleRow[];
  /**
   * What changes first if nothing happens; absent: nothing does.
   */
  next?: NextChange;
  /**
   * Order id of the license in force, if there is one.
   */
  orderId?: string;
  /**
   * The rules that it lives under.
   */
  policy: string;
  /**
   * The product, if any license says which.
   */
  product?: string;
  /**
   * The one word for all of it.
   */
  status: Status;
  /**
   * Minutes that the server's clock is ahead of UTC.
   */
  utcOffsetMinutes: number;
}
/**
 * How far something works, and why not wholly.
 */
export interface Allowance {
  /**
   * Codes of the findings that restrict it this far; empty if nothing does.
   */
  because?: string[];
  /**
   * How far.
   */
  level: Level;
}
/**
 * A row of the license dialog.
 */
export interface ModuleRow {
  /**
   * Codes of the findings that restrict it this far; empty if nothing does.
   */
  because?: string[];
  /**
   * Its category, if it is held.
   */
  category?: Category;
  /**
   * The red exclamation mark: more seats are used than held (SEAT-24).
   */
  exceeded: boolean;
  /**
   * Seats of accounts that have a full one.
   */
  full: number;
  /**
   * Whether it is held; a module that accounts use may not be.
   */
  held: boolean;
  /**
   * Seats of accounts that stay in beyond the limit (SEAT-10).
   */
  kept: number;
  /**
   * The last day of this module, where it ends before the license.
   */
  lastDay?: CalendarDate;
  /**
   * How far.
   */
  level: Level;
  /**
   * Days until maintenance ends, begun ones included; absent: there is none, or no end.
   */
  maintenanceDaysLeft?: number;
  /**
   * The module.
   */
  module: string;
  /**
   * What is recommended (SEAT-24).
   */
  recommended?: Recommended[];
  /**
   * Accounts that are refused, by id.
   */
  refused: string[];
  /**
   * Seats held.
   */
  seats: Seats;
  /**
   * Accounts in trial seats, in order of first access (SEAT-20).
   */
  trial: TrialSeat[];
  /**
   * Seats used.
   */
  used: number;
}
/**
 * An account in a trial seat.
 */
export interface TrialSeat {
  /**
   * Its id.
   */
  account: string;
  /**
   * The first instant at which it is refused.
   */
  until: Instant;
}
/**
 * What changes first if nothing happens.
 */
export interface NextChange {
  /**
   * When.
   */
  at: Instant;
  /**
   * Findings that begin then.
   */
  begins: Finding[];
  /**
   * Codes of the findings that end then.
   */
  ends: string[];
  /**
   * The status from then on.
   */
  status: Status;
}
/**
 * What a story comes to, from its first instant to its last.
 */
export interface Timeline {
  /**
   * Seats of each account, whenever they changed.
   */
  accounts: SeatChange[];
  /**
   * Orders whose license was made up: what follows from them is a plan, not a right.
   */
  drafts?: string[];
  /**
   * The first instant.
   */
  from: Instant;
  /**
   * Lines that the product writes into its logs.
   */
  log: LogLine[];
  /**
   * What was odd about the scenario, and how it was taken.
   */
  notes?: Note[];
  /**
   * Messages that the product sends.
   */
  notices: Notice[];
  /**
   * What became of events that did not simply do what they say, and what the server did itself.
   */
  outcomes: Outcome[];
  /**
   * The product, if any license says which.
   */
  product?: string;
  /**
   * Seats of each module, whenever they changed.
   */
  seats: SeatCount[];
  /**
   * Spans in which nothing changes but numbers; they meet, and cover the whole time.
   */
  segments: Segment[];
  /**
   * What was spent, by currency.
   */
  spent: Cost[];
  /**
   * The first instant that no longer belongs to it.
   */
  until: Instant;
  /**
   * Minutes that the server's clock is ahead of UTC.
   */
  utcOffsetMinutes: number;
}
/**
 * The seat of an account from an instant on.
 */
export interface SeatChange {
  /**
   * The account's id.
   */
  account: string;
  /**
   * From when.
   */
  at: Instant;
  /**
   * The module.
   */
  module: string;
  /**
   * What it has from then on.
   */
  seat: Seat;
  /**
   * When a trial ends; absent: no trial.
   */
  until?: Instant;
}
/**
 * A line in a log, as the product itself writes it.
 */
export interface LogLine {
  /**
   * When.
   */
  at: Instant;
  /**
   * What.
   */
  entry: LogEntry;
  /**
   * The line: severity, thread id, the server's time of day, text (REVAL-7, SMTP-2).
   */
  line: string;
}
/**
 * Seats of a module from an instant on.
 */
export interface SeatCount {
  /**
   * From when.
   */
  at: Instant;
  /**
   * Seats of accounts that have a full one.
   */
  full: number;
  /**
   * Seats of accounts that stay in beyond the limit.
   */
  kept: number;
  /**
   * The module.
   */
  module: string;
  /**
   * Accounts that are refused.
   */
  refused: number;
  /**
   * Seats held; absent: unlimited.
   */
  seats?: number;
  /**
   * Accounts in trial seats.
   */
  trial: number;
  /**
   * Seats used, see SEAT-7.
   */
  used: number;
}
/**
 * A span in which nothing changes but numbers.
 */
export interface Segment {
  /**
   * What the license dialog shows.
   */
  display: DisplayedState;
  /**
   * Everything there is to say; numbers as they are at the beginning of the segment.
   */
  findings: Finding[];
  /**
   * The first instant.
   */
  from: Instant;
  /**
   * How far each function works.
   */
  functions: {
    'account-creation': Allowance;
    'active-sync': Allowance;
    administration: Allowance;
    'anti-spam-updates': Allowance;
    'antivirus-updates': Allowance;
    'desktop-clients': Allowance;
    'mail-delivery': Allowance;
    'product-updates': Allowance;
    'web-mail': Allowance;
  };
  /**
   * How far each module works.
   */
  modules: {
    [k: string]: Allowance;
  };
  /**
   * What the license means.
   */
  status: Status;
  /**
   * The first instant that no longer belongs to it.
   */
  until: Instant;
}
/**
 * Money that was spent, in minor units.
 */
export interface Cost {
  /**
   * How much, in minor units of the currency.
   */
  amountMinor: number;
  /**
   * The currency (ISO 4217).
   */
  currency: string;
}
/**
 * Two timelines side by side, over the time that both cover.
 */
export interface Comparison {
  /**
   * The first instant at which they differ, and in what; absent: they do not.
   */
  firstDifference?: Difference;
  /**
   * The first instant that both cover.
   */
  from: Instant;
  /**
   * What the one comes to.
   */
  one: Side;
  /**
   * What the other comes to.
   */
  other: Side;
  /**
   * The first instant after `from` that one of them does not cover; `from` itself where they
   * have no time in common.
   */
  until: Instant;
}
/**
 * What differs at an instant.
 */
export interface Difference {
  /**
   * When.
   */
  at: Instant;
  /**
   * What, the gravest first; never empty.
   */
  what: Differs[];
}
/**
 * What a timeline comes to.
 */
export interface Side {
  /**
   * Seconds for which a function did not wholly work, by function and level, in the time that
   * both cover.
   */
  lostSeconds: {
    [k: string]: {
      [k: string]: number;
    };
  };
  /**
   * What was spent in all of its own time, by currency.
   */
  spent: Cost[];
  /**
   * Seconds of each status, in the time that both cover.
   */
  statusSeconds: {
    [k: string]: number;
  };
}
/**
 * What a set of licenses grants at an instant, and what became of each.
 */
export interface EntitlementAt {
  /**
   * The instant.
   */
  at: Instant;
  /**
   * One for each root, by order id.
   */
  holdings: HoldingAt[];
  /**
   * Every license, once, and what became of it; by order id, then by the time it was issued.
   */
  parts: HeldPart[];
}
/**
 * A holding, and what it grants at an instant.
 */
export interface HoldingAt {
  /**
   * What it grants; absent: nothing of it counts yet.
   */
  held?: Held;
  /**
   * Order id of its root: its name, whatever is bought later.
   */
  orderId: string;
  /**
   * The product.
   */
  product: string;
  /**
   * What it is put together from.
   */
  sources: HoldingSource[];
}
/**
 * What a holding grants at an instant.
 */
export interface Held {
  /**
   * The last day on which a bridge license permits two machines (DUP-1).
   */
  bridgedUntil?: CalendarDate;
  /**
   * Limits of single domains.
   */
  domainLimits?: DomainLimit[];
  /**
   * Modules that were held and have ended, with their last days.
   */
  endedModules?: EndedModule[];
  /**
   * When it was issued: revalidation counts from here (REVAL-1).
   */
  issued: Instant;
  /**
   * What that license is.
   */
  kind: Kind;
  /**
   * The last day of the right to run; absent: perpetual (TERM-1).
   */
  licenseExpires?: CalendarDate;
  /**
   * To whom it was granted.
   */
  licensee: Licensee;
  /**
   * The last day of the right to updates; absent: none was bought (TERM-1).
   */
  maintenanceExpires?: CalendarDate;
  /**
   * The modules, by id.
   */
  modules: Module[];
  /**
   * The first instant at which it counts; absent: when it was issued.
   */
  notBefore?: Instant;
  /**
   * Order id of the license in force for it: the root, or the upgrade that took its place.
   */
  orderId: string;
  /**
   * The rules that it lives under.
   */
  policy: PolicyReference;
  /**
   * The price class that it was sold in (BUY-6).
   */
  priceClass: PriceClass;
  /**
   * The machine that it is bound to; absent: any.
   */
  referenceId?: string;
  /**
   * How often it must be revalidated; absent: as its policy says.
   */
  revalidation?: Revalidation;
}
/**
 * A module that was held and has ended.
 */
export interface EndedModule {
  /**
   * Its id.
   */
  id: string;
  /**
   * Its last day.
   */
  lastDay: CalendarDate;
}
/**
 * A license that counts in a holding.
 */
export interface HoldingSource {
  /**
   * The first instant at which it counts; absent: at once.
   */
  notBefore?: Instant;
  /**
   * Its order id.
   */
  orderId: string;
}
/**
 * What changes to a license cost.
 */
export interface Quote {
  /**
   * The license with everything that the lines are for.
   */
  after: QuotedOutcome;
  /**
   * The license now.
   */
  before: QuotedOutcome;
  /**
   * The currency; absent if the price list does not have it.
   */
  currency?: Currency;
  /**
   * What can be quoted, in the order of the changes.
   */
  lines: Line[];
  /**
   * The day of the quote.
   */
  on: CalendarDate;
  /**
   * Order id of the license that is changed.
   */
  orderId: string;
  /**
   * The price class.
   */
  priceClass: PriceClass;
  /**
   * The price list that it was made from.
   */
  priceList: PriceListName;
  /**
   * What cannot be quoted, and why; such a change has no line at all.
   */
  refusals: Refused[];
  /**
   * What the customer should know.
   */
  remarks: Remark[];
  /**
   * What the lines cost together.
   */
  total: Money;
}
/**
 * A license before or after what is quoted.
 */
export interface QuotedOutcome {
  /**
   * The last day of the right to run; absent: perpetual (TERM-1).
   */
  licenseExpires?: CalendarDate;
  /**
   * The last day of the right to updates; absent: none was bought (TERM-1).
   */
  maintenanceExpires?: CalendarDate;
  /**
   * The modules, by id.
   */
  modules: Module[];
  /**
   * The product.
   */
  product: string;
}
/**
 * A currency, as ISO 4217 has it.
 */
export interface Currency {
  /**
   * Its code: `EUR`, `USD`, `JPY`.
   */
  code: string;
  /**
   * Digits after the point: 2 for euro and cent, 0 for yen; at most `MINOR_DIGITS`.
   */
  minorDigits: number;
}
/**
 * What a module of a license would cost new.
 */
export interface NewPrice {
  /**
   * The module, or `server`.
   */
  module: string;
  /**
   * Packs beside the users that the server includes.
   */
  packs: number;
  /**
   * The list price with all packs.
   */
  price: Money;
}
/**
 * An amount of money.
 */
export interface Money {
  /**
   * How much, in the currency's minor unit.
   */
  amountMinor: number;
  /**
   * The currency's code.
   */
  currency: string;
}
/**
 * From a day to a day, both inclusive.
 */
export interface QuotedSpan {
  /**
   * The first day.
   */
  from: CalendarDate;
  /**
   * The last day.
   */
  until: CalendarDate;
}
/**
 * The time that is left, in periods and days of one more.
 */
export interface Prorated {
  /**
   * Days that are left of the period before those.
   */
  days: number;
  /**
   * How many days that period has.
   */
  periodDays: number;
  /**
   * Whole periods up to the last day.
   */
  wholePeriods: number;
}
/**
 * A price list, as a quote names it.
 */
export interface PriceListName {
  /**
   * When it was issued.
   */
  issued: Instant;
  /**
   * What people should know about it.
   */
  note?: string;
  /**
   * The last day of its prices.
   */
  validUntil?: CalendarDate;
  /**
   * Its number.
   */
  version: number;
}
/**
 * An answer beside the request that it was given to.
 */
export interface AnswerCheck {
  /**
   * When it was issued.
   */
  issued: Instant;
  /**
   * The key that signed the answer.
   */
  keyId: string;
  /**
   * What the licenses that were issued grant.
   */
  licenses: Claims[];
  /**
   * In what it is not what was ordered; empty: it is.
   */
  mismatches: Mismatch[];
  /**
   * The request that it answers.
   */
  requestId: string;
}
/**
 * How many seats a server needs, who takes them, and what could not be counted.
 */
export interface Tally {
  /**
   * Every account, by id.
   */
  accounts: Counted[];
  /**
   * The rule that decided who counts.
   */
  counting: Counting;
  /**
   * Telephone extensions, where they are counted (SEAT-5); else 0.
   */
  extensions: number;
  /**
   * Seats by module, where accounts use any (SEAT-7).
   */
  modules: {
    [k: string]: number;
  };
  /**
   * Who could give up seats, where that is asked.
   */
  narrow?: Narrowing;
  /**
   * The id of the policy that it was counted by.
   */
  policy: string;
  /**
   * Rows of an account list that were left out.
   */
  problems: RowProblem[];
  /**
   * Seats that the license must have. Where modules are counted each by itself (SEAT-7), the
   * accounts that use any: no module needs more, see `per_module`.
   */
  seatsNeeded: number;
  /**
   * Columns of an account list that were passed over.
   */
  unknownColumns: string[];
}
/**
 * Whose seats of a module could be freed (SEAT-11).
 */
export interface Narrowing {
  /**
   * The command that takes the module from all accounts (SEAT-25); absent: there is none.
   */
  command?: string;
  /**
   * The module.
   */
  module: string;
  /**
   * The accounts, in the order in which they are proposed.
   */
  proposals: Proposal[];
  /**
   * How many seats were asked for; absent: as many as there are.
   */
  seats?: number;
  /**
   * Seats that become free if all of them give theirs up.
   */
  seatsFreed: number;
}
/**
 * An account that could give its seat up. Nothing is taken from anybody: a person decides.
 */
export interface Proposal {
  /**
   * Its id.
   */
  account: string;
  /**
   * The command that takes the module from it; absent: the product has none, or the account's
   * id could mean something else on a command line.
   */
  command?: string;
  /**
   * When its owner last logged in; absent: never, or nobody knows.
   */
  lastLogin?: Instant;
  /**
   * Seats that become free.
   */
  seats: number;
}
/**
 * A rule, explained to programs.
 */
export interface Explanation {
  /**
   * The fields that carry its numbers and choices in the policy.
   */
  fields: ShownField[];
  /**
   * The field by which the policy puts the rule out of force; absent: it holds.
   */
  overruledBy?: string;
  /**
   * The id of the policy.
   */
  policy: string;
  /**
   * The rule.
   */
  rule: Rule;
  /**
   * Where it was published; `assumed` is what nobody published.
   */
  sources: RuleSource[];
  /**
   * What it says under the policy, in whole sentences.
   */
  text: string;
  /**
   * What it is called, in a few words.
   */
  title: string;
}
/**
 * A field in a policy.
 */
export interface ShownField {
  /**
   * Its name in JSON.
   */
  name: string;
  /**
   * The rule that it follows.
   */
  rule: Rule;
  /**
   * Where that rule was published.
   */
  source: RuleSource;
  /**
   * What it counts.
   */
  unit: Unit;
  /**
   * Its value: a number, several, or a word.
   */
  value: {
    [k: string]: unknown;
  };
}
/**
 * A policy, and what is known of its fields.
 */
export interface ShownPolicy {
  /**
   * Its fields, in the order of the rules.
   */
  fields: ShownField[];
  /**
   * The policy.
   */
  policy: Policy;
}
/**
 * A complete set of rules.
 */
export interface Policy {
  /**
   * Share of used seats from which more are recommended.
   */
  addUsersPercent: Span;
  /**
   * What an expired license means once its grace is over.
   */
  afterExpiry: AfterExpiry;
  /**
   * What a license is bound to.
   */
  binding: Binding;
  /**
   * Who takes a seat.
   */
  counting: Counting;
  /**
   * Devices that one seat covers.
   */
  devicesPerSeat: Span;
  /**
   * Days of emergency mode.
   */
  emergencyDays: Span;
  /**
   * Extensions that one seat covers.
   */
  extensionsPerSeat: Span;
  /**
   * Days of grace after the license expires.
   */
  graceDays: Span;
  /**
   * Whether two machines may be a pair of high availability.
   */
  highAvailability: HighAvailability;
  /**
   * What licenses call it.
   */
  id: string;
  /**
   * What the end of maintenance means.
   */
  lapsedMaintenance: LapsedMaintenance;
  /**
   * Price of a year of maintenance, of the current new price.
   */
  maintenancePercent: Span;
  /**
   * Days that a migration may run on two machines.
   */
  migrationOverlapDays: Span;
  /**
   * Days that services run on after the reference id stopped matching.
   */
  mismatchDays: Span;
  /**
   * Days before the end of maintenance on which the postmaster is told.
   */
  noticeDays: Spans;
  /**
   * What happens to an account for which there is no seat.
   */
  overLimit: OverLimit;
  /**
   * Days before the end of maintenance from which renewal is recommended.
   */
  renewDays: Span;
  /**
   * Days from the first failure to emergency mode, where the license says nothing.
   */
  revalidationGraceDays: Span;
  /**
   * Hours after the first failure at which a notice goes out.
   */
  revalidationNoticeHours: Spans;
  /**
   * Days from one successful revalidation to the next attempt, where the license says nothing.
   */
  revalidationPeriodDays: Span;
  /**
   * Hours between two attempts after a failure.
   */
  revalidationRetryHours: Span;
  /**
   * Days that a trial seat lasts.
   */
  seatTrialDays: Span;
  /**
   * Messages in and out per seat and day before outgoing mail is delayed; 0: never.
   */
  smtpDailyPerSeat: Span;
  /**
   * Licensed users from which outgoing mail is never delayed.
   */
  smtpFreeFromSeats: Span;
  /**
   * What makes a second installation a permitted standby.
   */
  standby: Standby;
  /**
   * Moves to other hardware that are allowed.
   */
  transfers: Span;
  /**
   * Days of a product trial.
   */
  trialDays: Span;
  /**
   * Hours that a bought update may take to arrive.
   */
  updateDelayHours: Span;
  /**
   * Users that the server license includes.
   */
  usersIncluded: Span;
  /**
   * Users in one pack.
   */
  usersPerPack: Span;
  /**
   * Days before the end of maintenance from which the console warns.
   */
  warningDays: Span;
}
/**
 * A story to play.
 */
export interface Scenario {
  /**
   * What happens, in the order in which it was written down.
   *
   * @maxItems 2000000
   */
  events?: Entry[];
  /**
   * The first instant.
   */
  from: Instant;
  /**
   * The server.
   */
  installation?: Installation;
  /**
   * The licenses that are installed at first.
   *
   * @maxItems 20000
   */
  licenses?: LicenseDocument[];
  /**
   * Policies that licenses may name, besides the presets.
   *
   * @maxItems 64
   */
  policies?: Policy[];
  /**
   * The rules to play by; absent: those that the licenses name.
   */
  policy?: PolicyReference | null;
  /**
   * The product that is installed; absent: that of the licenses, if it is one.
   */
  product?: string | null;
  /**
   * Orders that the vendor has revoked.
   *
   * @maxItems 20000
   */
  revoked?: string[];
  /**
   * The first instant that no longer belongs to it; not before `from`.
   */
  until: Instant;
}
/**
 * Something that the server calls an account.
 */
export interface Account {
  /**
   * Whether it has rights to administer; that is no exemption (SEAT-2).
   */
  admin?: boolean;
  /**
   * Whether it has connected, so that its mailbox exists (SEAT-10); absent: nobody knows.
   */
  connected?: boolean | null;
  /**
   * When it was made.
   */
  created?: Instant | null;
  /**
   * Devices that it uses, each an IP address (SEAT-3).
   */
  devices?: number;
  /**
   * Its domain, if it has one.
   */
  domain?: string | null;
  /**
   * Whether it can be used; a disabled account takes no seat (SEAT-2).
   */
  enabled?: boolean;
  /**
   * Its telephone extensions (SEAT-5).
   */
  extensions?: number;
  /**
   * The modules whose service is active for it, with its first access if that is known
   * (SEAT-7, SEAT-20), at most `MODULES`.
   */
  firstAccess?: Accesses;
  /**
   * What it is called, often an email address; compared as it is written.
   */
  id: string;
  /**
   * What it is; only users ever take a seat.
   */
  kind?: AccountKind;
  /**
   * When its owner last logged in (SEAT-11); absent: never, or nobody knows.
   */
  lastLogin?: Instant | null;
  /**
   * Whether it may log in (SEAT-3, SEAT-5, SEAT-6); guests that may are no exception.
   */
  loginAccess?: boolean;
  /**
   * How it came to be; all count alike (SEAT-1).
   */
  source?: AccountSource;
}
/**
 * Modules whose service is active, each with its first access if it is known.
 */
export interface Accesses {
  [k: string]: Instant | null;
}
/**
 * The claims of a license.
 */
export interface ClaimsInput {
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
  licenseExpires?: CalendarDate | null;
  /**
   * To whom the rights are granted.
   */
  licensee: Licensee;
  /**
   * The last day of the right to updates; absent: no maintenance was bought (TERM-1).
   */
  maintenanceExpires?: CalendarDate | null;
  /**
   * The parts that are licensed by themselves, at most `MODULES`, each id once.
   *
   * @maxItems 64
   */
  modules?: ModuleInput[];
  /**
   * The first instant at which the license counts; absent: at once.
   */
  notBefore?: Instant | null;
  /**
   * Identity of this license in the issuer's order database.
   */
  orderId: string;
  /**
   * The rules that the license lives under; absent: those of its product at the time it was
   * issued, see `of_product`.
   */
  policy?: PolicyReference | null;
  /**
   * The license that this one updates or extends; it activates only on top of that (ACT-2).
   */
  previousOrderId?: string;
  /**
   * The price class that it was sold in (BUY-6).
   */
  priceClass?: PriceClass;
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
  registeredOn?: CalendarDate | null;
  /**
   * How often the license must be revalidated (REVAL-1); absent: as its policy says.
   */
  revalidation?: Revalidation | null;
}
/**
 * A part of the product that is licensed by itself.
 */
export interface ModuleInput {
  /**
   * Whether it runs on the server or is installed with the user.
   */
  category: Category;
  /**
   * The last day of this module, where it ends before the license does.
   */
  expires?: CalendarDate | null;
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
 * A machine on which the license is installed (DUP-1 to DUP-4).
 */
export interface Deployment {
  /**
   * Network cables that are plugged in.
   */
  cables?: number;
  /**
   * What it is called.
   */
  id: string;
  /**
   * What it is for.
   */
  role?: Role;
  /**
   * Whether the product's service is on.
   */
  serviceOn?: boolean;
  /**
   * Since when the license is on it; absent: nobody knows.
   */
  since?: Instant | null;
  /**
   * Whether mail or calls pass through it.
   */
  traffic?: boolean;
}
/**
 * One running server.
 */
export interface Installation {
  /**
   * Everything that the server calls an account, at most `ACCOUNTS`, each id once.
   *
   * @maxItems 1000000
   */
  accounts?: Account[];
  /**
   * The build that runs; absent: nobody knows.
   */
  build?: Build | null;
  /**
   * Its contact with the license server.
   */
  contact?: Contact;
  /**
   * All machines that have the license, this one included; absent: this one alone.
   *
   * @maxItems 64
   */
  deployments?: Deployment[];
  /**
   * Its domains, at most `DOMAINS`, each name once.
   *
   * @maxItems 10000
   */
  domains?: Domain[];
  /**
   * Telephone extensions that belong to no account: queues, conference rooms, machines.
   */
  extensions?: number;
  /**
   * The server's name, for notices (REVAL-7).
   */
  host?: string | null;
  /**
   * The server's address, for notices (REVAL-7).
   */
  ip?: string | null;
  /**
   * The latest instant that the server's clock is known to have shown.
   */
  latestSeen?: Instant | null;
  /**
   * Since when the machine is not the license's; absent: since it is asked.
   */
  mismatchSince?: Instant | null;
  /**
   * Fingerprint of the machine (ACT-1); absent: nobody knows.
   */
  referenceId?: string | null;
  /**
   * Mail with other servers, by day (SMTP-1).
   *
   * @maxItems 3660
   */
  smtpTraffic?: DayTraffic[];
  /**
   * How often the license has moved to other hardware (ACT-5).
   */
  transfersUsed?: number;
  /**
   * Minutes that its clock is ahead of UTC; its days end at this midnight.
   */
  utcOffsetMinutes?: number;
}
/**
 * The build of the product that runs.
 */
export interface Build {
  /**
   * The day on which it was released (TERM-6).
   */
  released: CalendarDate;
  /**
   * What people call it.
   */
  version?: string | null;
}
/**
 * What is known about the server's contact with the license server (REVAL-1 to REVAL-6).
 */
export interface Contact {
  /**
   * The first attempt that failed since then; absent: none did.
   */
  firstFailure?: Instant | null;
  /**
   * The last revalidation that succeeded; absent: all did, one period after the other from the
   * day of issue.
   */
  lastSuccess?: Instant | null;
  /**
   * Whether the license server can be reached now.
   */
  reachable?: boolean;
  /**
   * When somebody last started the services again after they were stopped.
   */
  servicesRestarted?: Instant | null;
}
/**
 * A mail domain.
 */
export interface Domain {
  /**
   * Its name.
   */
  name: string;
  /**
   * Seats that its administrator set; absent: the license alone limits it (SEAT-8).
   */
  seatLimit?: number | null;
}
/**
 * A day's mail with other servers (SMTP-1).
 */
export interface DayTraffic {
  /**
   * The day, by the server's clock.
   */
  day: CalendarDate;
  /**
   * Messages in and out, to and from accounts that are not local.
   */
  messages: number;
}
/**
 * A price list.
 */
export interface PriceList {
  /**
   * What is asked for what is added before the end of maintenance.
   */
  additions?: Additions;
  /**
   * What education and government pay, in percent of the list price (BUY-6).
   */
  classPercents: ClassPercents;
  /**
   * Its currencies, at most `CURRENCIES`; the first is the usual one. Every price is
   * in each of them.
   *
   * @minItems 1
   * @maxItems 32
   */
  currencies: [Currency, ...Currency[]];
  /**
   * When it was issued; it counts from the beginning of that day on.
   */
  issued: Instant;
  /**
   * What people should know about it.
   */
  note?: string | null;
  /**
   * The products, at most `PRODUCTS`, each id once.
   *
   * @maxItems 64
   */
  products: ProductPrices[];
  /**
   * The last day of its prices; absent: until there is another.
   */
  validUntil?: CalendarDate | null;
  /**
   * Its number; of two lists the one with the higher is the newer.
   */
  version: number;
}
/**
 * What a price class pays, in percent of the list price; the standard class pays 100.
 */
export interface ClassPercents {
  /**
   * Education.
   */
  edu: number;
  /**
   * Government and non-profit.
   */
  gov: number;
}
/**
 * What a product costs. How many users the server includes and how many a pack has is a matter of
 * the policy, not of the list (BUY-1).
 */
export interface ProductPrices {
  /**
   * The product.
   */
  id: string;
  /**
   * Its modules, at most `MODULES`, each id once.
   *
   * @maxItems 64
   */
  modules?: ModulePrices[];
  /**
   * One pack of users.
   */
  pack: {
    [k: string]: number;
  };
  /**
   * The server with the users that it includes.
   */
  server: {
    [k: string]: number;
  };
}
/**
 * What a module costs (BUY-9).
 */
export interface ModulePrices {
  /**
   * Where it runs.
   */
  category: Category;
  /**
   * Which one; the server itself has its price beside.
   */
  id: string;
  /**
   * For one more pack of users; absent: one price for any number of users.
   */
  perPack?: {
    [k: string]: number;
  };
  /**
   * With as many users as the server includes.
   */
  withServer: {
    [k: string]: number;
  };
}
/**
 * What a customer orders (BUY-7, BUY-9).
 */
export interface OrderRequest {
  /**
   * Order ids of the licenses that it is based on, at most `ORDER_LICENSES`, each
   * once.
   *
   * @minItems 1
   * @maxItems 64
   */
  basedOn: [string, ...string[]];
  /**
   * What is wanted, at most `ORDER_CHANGES`, each thing once.
   *
   * @minItems 1
   * @maxItems 32
   */
  changes: [Change, ...Change[]];
  /**
   * When it was written.
   */
  created: Instant;
  /**
   * The currency of `total` (ISO 4217).
   */
  currency?: string | null;
  /**
   * Order id of the root of what is held.
   */
  holding: string;
  /**
   * Its own identity, chosen by who writes it: the same id is the same order.
   */
  id: string;
  /**
   * Who orders.
   */
  licensee: Licensee;
  /**
   * The last day of maintenance as it was held, from which a renewed year runs (BUY-5).
   */
  maintenanceExpires?: CalendarDate | null;
  /**
   * Something for a person to read, on one line.
   */
  note?: string;
  /**
   * The product that is held.
   */
  product: string;
  /**
   * Fingerprint of the machine that new licenses are for; absent: the one of those held.
   */
  referenceId?: string;
  /**
   * Those licenses themselves, for an issuer who does not keep them; in any order.
   *
   * @maxItems 64
   */
  registrationKeys?: string[];
  /**
   * The reseller that it goes to (BUY-7).
   */
  reseller?: string;
  /**
   * What it costs as it was quoted, in minor units of `currency`; the two go together.
   */
  total?: number | null;
}
