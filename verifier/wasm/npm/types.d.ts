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
      /**
       * Genuine and in force.
       */
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
      /**
       * Genuine, and not in force.
       */
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
      /**
       * Genuine, and taken back: its issuer revoked the order. Said only where a list of revoked
       * orders is known.
       */
      verdict: 'revoked';
    }
  | {
      /**
       * Why.
       */
      error: OpenError;
      /**
       * Not a genuine license: there is nothing to judge.
       */
      verdict: 'not-genuine';
    };
/**
 * A point in time: UTC, whole seconds (RFC 3339).
 */
export type Instant = string;
/**
 * The outward form of a license.
 *
 * * `license-file`: Between BEGIN and END lines.
 * * `registration-key`: On one line.
 * * `jws-json`: A JWS in JSON, flattened or general (RFC 7515 section 7.2).
 * * `keygen-license-file`: A license file of Keygen's.
 * * `keygen-machine-file`: A machine file of Keygen's: a license, for one machine.
 * * `keygen-signed-key`: A signed key of Keygen's.
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
 *
 * * `base`: A product license that stands by itself.
 * * `add-on`: Seats or modules on top of a base (BUY-8).
 * * `renewal`: A further period of the same license (BUY-5).
 * * `upgrade`: A larger license in place of an older one.
 * * `trial`: A time-limited evaluation (TRIAL-1).
 * * `bridge`: A temporary license for a migration that takes longer than allowed (DUP-1).
 */
export type Kind = 'base' | 'add-on' | 'renewal' | 'upgrade' | 'trial' | 'bridge';
/**
 * A calendar day, inclusive: it ends at the next midnight of the installation's UTC offset.
 */
export type CalendarDate = string;
/**
 * The two categories of modules, as the license dialog shows them.
 *
 * * `server`: Runs on the server.
 * * `client`: Is installed with the user: Outlook Sync, Desktop Client.
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
 * A count or a span, at most 36,525 whatever its unit.
 */
export type Span = number;
/**
 * What an expired license means once its grace is over.
 *
 * * `clients-blocked`: The web and desktop clients are blocked until renewal.
 * * `suspended`: All functions are suspended.
 */
export type AfterExpiry = 'clients-blocked' | 'suspended';
/**
 * What a license is bound to.
 *
 * * `reference-id`: The machine whose reference id it names.
 * * `registration`: The installation that registered it; copies are a matter of contract.
 */
export type Binding = 'reference-id' | 'registration';
/**
 * Who takes a seat.
 *
 * * `mailboxes`: Every enabled mailbox, over all domains.
 * * `devices`: Accounts with login access, by their devices.
 * * `extensions`: Accounts with login access, by their extensions.
 * * `login-accounts`: Accounts with login access.
 * * `active-per-module`: Per module, the accounts that use it.
 */
export type Counting =
  'mailboxes' | 'devices' | 'extensions' | 'login-accounts' | 'active-per-module';
/**
 * Whether two machines may be a pair of high availability.
 *
 * * `permitted`: Both carry the same license.
 * * `forbidden`: They are two machines like any other.
 */
export type HighAvailability = 'permitted' | 'forbidden';
/**
 * What the end of maintenance means for a license that runs on.
 *
 * * `installed-build-runs`: The installed version keeps running; later builds may not be installed.
 * * `ends-license`: Maintenance and license end together.
 */
export type LapsedMaintenance = 'installed-build-runs' | 'ends-license';
/**
 * Several of them, at most 32.
 *
 * @maxItems 32
 */
export type Spans = Span[];
/**
 * What happens to an account for which there is no seat.
 *
 * * `refused`: It may not connect.
 * * `trial-seat`: It gets a trial seat for a while.
 * * `admitted`: There is no limit.
 */
export type OverLimit = 'refused' | 'trial-seat' | 'admitted';
/**
 * What makes a second installation a permitted standby.
 *
 * * `no-mail`: Its service is off, or no mail passes through it.
 * * `one-cable`: At most one network cable is plugged in.
 * * `no-calls`: No call passes through it.
 * * `forbidden`: None is permitted.
 */
export type Standby = 'no-mail' | 'one-cable' | 'no-calls' | 'forbidden';
/**
 * The price class of a license (BUY-6).
 *
 * * `standard`: The list price.
 * * `edu`: Education.
 * * `gov`: Government and non-profit.
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
      /**
       * It counts from a later instant on (ACT-3).
       */
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
      /**
       * The right to run has ended (TERM-1). The last day is inclusive and ends at midnight UTC
       * here, because a license alone does not know the installation's offset.
       */
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
      /**
       * A file of Keygen's was issued more than five minutes after the instant judged: the clock
       * that this instant comes from is wrong.
       */
      code: 'clock-behind';
      /**
       * When the file was issued.
       */
      issued: Instant;
    }
  | {
      /**
       * A machine file of Keygen's is for another machine than the caller's.
       */
      code: 'other-machine';
      /**
       * The fingerprint in the file.
       */
      fingerprint: string;
    }
  | {
      /**
       * The license was not in force when the file of Keygen's was issued.
       */
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
      /**
       * A file of Keygen's has reached the end of its own life, which is not that of the license: a
       * new file has to be fetched.
       */
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
 * `{"code":"unknown-key","keyId":"…"}`. The set is closed on purpose: every place that
 * puts codes into words fails to compile until it has a new one. `FORMAT.md` section 7 lists
 * them all.
 */
export type OpenError =
  | {
      /**
       * There is nothing but white space.
       */
      code: 'empty';
    }
  | {
      /**
       * Something is larger than its limit (`FORMAT.md` section 8); both in bytes, except for
       * documents and keys, which are counted.
       */
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
      /**
       * The bytes hold neither a license file nor a registration key.
       */
      code: 'not-a-license';
      /**
       * What they look like instead.
       */
      looksLike: LooksLike;
    }
  | {
      /**
       * The text holds several licenses where one was asked for.
       */
      code: 'several-documents';
      /**
       * How many.
       */
      count: number;
    }
  | {
      /**
       * A license file begins but never ends.
       */
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
      /**
       * A license file contains a character that belongs into no license.
       */
      code: 'armor-character';
      /**
       * Line of the character, counted from 1.
       */
      line: number;
    }
  | {
      /**
       * A registration key stands on several lines.
       */
      code: 'wrapped-key';
      /**
       * How many.
       */
      lines: number;
    }
  | {
      /**
       * A compact JWS has three parts (RFC 7515 section 7.1); this has fewer or more: usually a
       * key that was cut while it was copied.
       */
      code: 'part-count';
      /**
       * How many parts there are.
       */
      parts: number;
    }
  | {
      /**
       * A part is not canonical base64url without padding (RFC 7515 section 2).
       */
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
      /**
       * A signature takes 86 characters (64 bytes); usually a key was cut.
       */
      code: 'signature-length';
    }
  | {
      /**
       * A part is not JSON.
       */
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
      /**
       * A JSON object has a member twice.
       */
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
      /**
       * JSON is nested too deep.
       */
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
      /**
       * A header parameter is missing or does not hold what it should.
       */
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
      /**
       * The document names another algorithm than `EdDSA` or `Ed25519` (RFC 8037, RFC 9864), or than
       * `base64+ed25519` or `aes-256-gcm+ed25519` in a file of Keygen's.
       */
      code: 'unsupported-algorithm';
    }
  | {
      /**
       * The header's `typ` is that of another document.
       */
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
      /**
       * The header demands extensions that this version does not know (RFC 7515 section 4.1.11).
       */
      code: 'unknown-extension';
      /**
       * What `crit` lists.
       */
      names: string[];
    }
  | {
      /**
       * The header tries to bring its own key or to change what is signed, or stands unsigned beside
       * the document.
       */
      code: 'forbidden-parameter';
      /**
       * The parameter: `jwk`, `jku`, `x5u`, `x5c` or `b64`; or `header`, which is not signed
       * (RFC 7515 section 7.2.1).
       */
      name: string;
    }
  | {
      /**
       * The license is signed by a key that the caller does not trust.
       */
      code: 'unknown-key';
      /**
       * The key id that the license names.
       */
      keyId: string;
    }
  | {
      /**
       * The license is signed by a key that has been revoked.
       */
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
      /**
       * The signature does not fit: the license was altered, or never came from this key.
       */
      code: 'signature-mismatch';
      /**
       * The key id.
       */
      keyId: string;
    }
  | {
      /**
       * The license says that it was issued when its key was not valid.
       */
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
      /**
       * None of the trusted keys made the signature, and the file does not say whose it is: it was
       * altered, or it comes from somebody who is not trusted.
       */
      code: 'no-key-fits';
      /**
       * How many keys were tried.
       */
      keys: number;
    }
  | {
      /**
       * The file is encrypted, and what would open it was not given (see `Secrets`).
       */
      code: 'encrypted';
      /**
       * What is missing.
       */
      missing: Secret[];
    }
  | {
      /**
       * The file is genuine, but what was given does not decrypt it.
       */
      code: 'wrong-secret';
      /**
       * What was tried; one of it is wrong.
       */
      tried: Secret[];
    }
  | {
      /**
       * Several signatures of one JWS are by trusted keys (RFC 7515 section 7.2.1): which key's
       * window would hold?
       */
      code: 'several-signatures';
      /**
       * How many.
       */
      count: number;
    }
  | {
      /**
       * A member of what wraps a document is missing or does not hold what it should.
       */
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
      /**
       * A claim is missing or does not hold what it should.
       */
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
 *
 * * `input`: The whole text (16,777,216).
 * * `documents`: The number of documents in a text (20,000).
 * * `document`: One compact JWS (98,304).
 * * `header`: Its decoded header (1,024).
 * * `keys`: The number of keys that would have to be tried (16).
 */
export type SizedThing = 'input' | 'documents' | 'document' | 'header' | 'keys';
/**
 * What bytes look like, judged by how they begin.
 *
 * * `pdf`: A PDF document.
 * * `zip`: A ZIP archive, or an office document, which is one.
 * * `image`: A picture: PNG, JPEG or GIF.
 * * `utf16`: Text in UTF-16, as some editors save it.
 * * `binary`: Bytes that are no text at all.
 * * `html`: A web page.
 * * `xml`: An XML document.
 * * `json`: A JSON document: a key set, a request, a report.
 * * `private-key`: A private key. It should be nowhere near a license.
 * * `public-key`: A public key.
 * * `other-armor`: Another vendor's license, or another armoured document.
 * * `key-among-text`: A registration key among other words.
 * * `text`: Some other text.
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
 *
 * * `header`: The protected header.
 * * `payload`: The payload: the claims.
 * * `signature`: The signature.
 * * `envelope`: The JSON around all of these, where there is one: a JWS in JSON (RFC 7515 section 7.2), a file of Keygen's.
 */
export type Part = 'header' | 'payload' | 'signature' | 'envelope';
/**
 * A secret that opens an encrypted file of Keygen's.
 *
 * * `license-key`: The license key.
 * * `fingerprint`: The fingerprint of the machine.
 */
export type Secret = 'license-key' | 'fingerprint';
/**
 * Why a text is not a set of trusted keys. Serialised like `OpenError`.
 */
export type KeyringError =
  | {
      /**
       * There is nothing but white space.
       */
      code: 'empty-keys';
    }
  | {
      /**
       * The text is longer than 65,536.
       */
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
      /**
       * Neither a JWK Set, nor a PEM public key, nor 64 hex digits.
       */
      code: 'not-keys';
      /**
       * What it looks like instead.
       */
      looksLike: LooksLike;
    }
  | {
      /**
       * A private key. It must not be handed to a verifier, and should be considered exposed.
       */
      code: 'private-key';
      /**
       * Its place in the set, counted from 0; absent for a PEM file.
       */
      index?: number;
    }
  | {
      /**
       * A PEM public key of another algorithm than Ed25519, or damaged.
       */
      code: 'bad-pem';
    }
  | {
      /**
       * The JWK Set is not what it should be.
       */
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
      /**
       * More than 64 keys.
       */
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
      /**
       * A key id that is not the RFC 7638 thumbprint of its key.
       */
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
      /**
       * The same key twice: which window would hold?
       */
      code: 'duplicate-key';
      /**
       * Its key id.
       */
      keyId: string;
    }
  | {
      /**
       * Bytes that are no point of the curve, or not in their canonical encoding.
       */
      code: 'invalid-key';
      /**
       * The key's place in the set.
       */
      index: number;
    }
  | {
      /**
       * A point of small order: it would accept signatures of anybody.
       */
      code: 'weak-key';
      /**
       * The key's place in the set.
       */
      index: number;
    }
  | {
      /**
       * The set holds no Ed25519 key.
       */
      code: 'no-usable-key';
      /**
       * What it holds.
       */
      skipped: SkippedKey[];
    };
/**
 * The three states that the license dialog shows (ACT-4).
 *
 * * `ok`: OK.
 * * `evaluation`: An evaluation license, or emergency mode.
 * * `reference-mismatch`: The license is for another machine.
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
      /**
       * There is no license at all, or none that counts.
       */
      code: 'no-license';
    }
  | {
      /**
       * The license does not count yet.
       */
      code: 'not-yet-valid';
      /**
       * The first instant at which it does.
       */
      notBefore: Instant;
    }
  | {
      /**
       * A valid part waits for the license that it extends.
       */
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
      /**
       * A part is for another product than the installation's.
       */
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
      /**
       * The vendor revoked an order.
       */
      code: 'revoked';
      /**
       * Which.
       */
      orderId: string;
    }
  | {
      /**
       * It is an evaluation.
       */
      code: 'evaluation';
    }
  | {
      /**
       * The evaluation is over.
       */
      code: 'evaluation-over';
    }
  | {
      /**
       * The right to run ends soon.
       */
      code: 'license-ending';
      /**
       * Its last day.
       */
      lastDay: CalendarDate;
    }
  | {
      /**
       * The license expired, and its grace has not.
       */
      code: 'grace';
      /**
       * The license's last day.
       */
      lastDay: CalendarDate;
    }
  | {
      /**
       * The grace is over: the clients are blocked.
       */
      code: 'grace-over';
      /**
       * The license's last day.
       */
      lastDay: CalendarDate;
    }
  | {
      /**
       * The license expired: all functions are suspended.
       */
      code: 'license-expired';
      /**
       * The license's last day.
       */
      lastDay: CalendarDate;
    }
  | {
      /**
       * The right to updates ends soon.
       */
      code: 'maintenance-ending';
      /**
       * Its last day.
       */
      lastDay: CalendarDate;
    }
  | {
      /**
       * The right to updates has ended.
       */
      code: 'maintenance-lapsed';
      /**
       * Its last day.
       */
      lastDay: CalendarDate;
    }
  | {
      /**
       * No maintenance was bought.
       */
      code: 'no-maintenance';
    }
  | {
      /**
       * The running build was released after the maintenance had ended.
       */
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
      /**
       * What was bought has not arrived yet.
       */
      code: 'update-pending';
      /**
       * What was bought.
       */
      orderId: string;
    }
  | {
      /**
       * What was bought should have arrived.
       */
      code: 'update-overdue';
      /**
       * What was bought.
       */
      orderId: string;
    }
  | {
      /**
       * A module was held and is no longer.
       */
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
      /**
       * More accounts use a module than there are seats.
       */
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
      /**
       * The seats of a module are nearly or all used.
       */
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
      /**
       * No seat is free: no local account can be created.
       */
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
      /**
       * Accounts use a module in a trial seat.
       */
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
      /**
       * Accounts are refused a module.
       */
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
      /**
       * There are more extensions than the licensed users allow.
       */
      code: 'extensions-exceeded';
      /**
       * How many.
       */
      extensions: number;
    }
  | {
      /**
       * The web filter is licensed for another number of users than the product.
       */
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
      /**
       * A domain has as many accounts as it may have, or more.
       */
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
      /**
       * The license is bound to another machine.
       */
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
      /**
       * The license is bound to another machine, and the time to get another is over.
       */
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
      /**
       * The license is bound to a machine, and nobody said which one this is.
       */
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
      /**
       * The license moved to other hardware more often than allowed.
       */
      code: 'too-many-transfers';
      /**
       * How often.
       */
      used: number;
    }
  | {
      /**
       * The license could not be revalidated, and is tried again.
       */
      code: 'revalidation-failing';
    }
  | {
      /**
       * The license could not be revalidated in time: no setting can be changed.
       */
      code: 'emergency';
    }
  | {
      /**
       * Emergency mode is over: services stop at the next midnight.
       */
      code: 'emergency-over';
    }
  | {
      /**
       * Services were stopped because the license could not be revalidated.
       */
      code: 'services-stopped';
    }
  | {
      /**
       * Two machines for the time of a migration.
       */
      code: 'migration';
    }
  | {
      /**
       * Two machines for longer than a migration may take.
       */
      code: 'migration-overdue';
    }
  | {
      /**
       * Why it is permitted.
       */
      case: StandbyCase;
      /**
       * A second machine is a permitted standby.
       */
      code: 'standby';
    }
  | {
      /**
       * Two machines are a pair of high availability.
       */
      code: 'high-availability';
    }
  | {
      /**
       * How.
       */
      breach: Breach;
      /**
       * Several machines break the contract: invoices may be back-dated for the whole time.
       */
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
      /**
       * The clock shows an earlier time than was seen before.
       */
      code: 'clock-rollback';
    }
  | {
      /**
       * Outgoing mail is delayed for the rest of the day.
       */
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
 *
 * * `license`: The license.
 * * `domain`: The domain's own limit.
 */
export type LimitedBy = 'license' | 'domain';
/**
 * Why a second machine is permitted (DUP-2).
 *
 * * `service-off`: Its service is off.
 * * `no-mail`: Its service is on, and no mail passes through it.
 * * `one-cable`: At most one network cable is plugged in.
 * * `no-calls`: No call passes through it.
 */
export type StandbyCase = 'service-off' | 'no-mail' | 'one-cable' | 'no-calls';
/**
 * How several machines break the contract (DUP-3).
 *
 * * `too-many-copies`: The license is on more than two machines.
 * * `two-in-production`: Two machines are in production.
 * * `standby-carries-mail`: Mail passes through the standby, and its service is on.
 * * `standby-cables`: More than one network cable is plugged into the standby.
 * * `standby-carries-calls`: Calls pass through the standby.
 * * `standby-forbidden`: The product permits no standby.
 * * `pair-forbidden`: The product permits no pair of high availability.
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
 *
 * * `install-license`: Install a valid license in the administration.
 * * `install-base`: Register the license that this one extends.
 * * `wait`: Wait until the license counts.
 * * `renew`: Renew the license, or its maintenance.
 * * `add-users`: Buy seats.
 * * `add-users-or-free-seats`: Buy seats, or free some.
 * * `renew-or-older-build`: Go back to a build of the time of the maintenance, or renew it.
 * * `fetch-by-hand`: Fetch the bought update by hand.
 * * `license-for-machine`: Get a license for this machine.
 * * `name-machine`: Say which machine it is.
 * * `reach-license-server`: Let the server reach the license server, or enter a license off-line.
 * * `end-migration`: Take the old machine out of service, or ask for a bridge license.
 * * `stop-duplicate`: Let only one machine do the work.
 * * `ask-vendor`: Ask the vendor.
 * * `set-clock`: Set the server's clock.
 * * `send-less`: Send less, or buy seats.
 * * `align-users`: Make both numbers of users equal.
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
 *
 * * `info`: Good to know.
 * * `warning`: Somebody should act before a day that is named.
 * * `error`: Something does not work as it should, for somebody.
 * * `critical`: The product does not work, or the contract is broken.
 */
export type Severity = 'info' | 'warning' | 'error' | 'critical';
/**
 * How far something works; the better stands later.
 *
 * * `blocked`: Not at all.
 * * `reduced`: In part: clients with fewer functions, the administration only to look and to enter a license, virus protection with old definitions.
 * * `delayed`: Wholly, but late.
 * * `full`: Wholly.
 */
export type Level = 'blocked' | 'reduced' | 'delayed' | 'full';
/**
 * What the license dialog recommends (SEAT-24).
 *
 * * `add-users`: Used seats approach the limit.
 * * `renew-license`: Maintenance approaches its end, or has ended.
 */
export type Recommended = 'add-users' | 'renew-license';
/**
 * What a license means for an installation; the graver stands later.
 *
 * * `ok`: All is well.
 * * `evaluation`: An evaluation runs (TRIAL-1).
 * * `maintenance-lapsed`: The product runs, without updates (TERM-6).
 * * `revalidation-grace`: Revalidation fails, and the whole product works (REVAL-3).
 * * `reference-mismatch`: The license is for another machine, and services will stop (ACT-1).
 * * `grace`: The license has expired, and some functions work for a while (TERM-2).
 * * `emergency`: Services work, and no setting can be changed (REVAL-4).
 * * `emergency-over`: Services stop at the next midnight (REVAL-5).
 * * `clients-blocked`: The clients are blocked (TERM-4).
 * * `suspended`: All functions are suspended (TERM-5), or there is no license.
 * * `stopped`: All services are stopped (REVAL-5, ACT-1).
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
 *
 * * `none`: It does not ask for one.
 * * `refused`: It is refused (SEAT-10, SEAT-21).
 * * `trial`: It has one for a while (SEAT-20).
 * * `kept`: It was in before seats were taken away, and stays (SEAT-10).
 * * `full`: It has one.
 */
export type Seat = 'none' | 'refused' | 'trial' | 'kept' | 'full';
/**
 * What a log line says.
 *
 * * `revalidation-failed`: Revalidation failed for the first time.
 * * `emergency-began`: Emergency mode has begun.
 * * `services-stopping`: Emergency mode is over, or services were stopped once more.
 * * `traffic-delayed`: A session was delayed.
 */
export type LogEntry =
  'revalidation-failed' | 'emergency-began' | 'services-stopping' | 'traffic-delayed';
/**
 * Something odd about a scenario.
 */
export type Note =
  | {
      /**
       * The events were not in order of time, and were sorted.
       */
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
      /**
       * An event is outside of the scenario's time, and was left out.
       */
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
      /**
       * An event is about an account that nobody knows at that time.
       */
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
      /**
       * An event makes an account that is there.
       */
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
      /**
       * An event is about a machine that nobody knows at that time.
       */
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
      /**
       * A first access in the future was taken for one of now.
       */
      note: 'access-in-future';
    }
  | {
      /**
       * Parts are for other products than the installation's, and were left out.
       */
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
      /**
       * Maintenance ends in so many days (TERM-7).
       */
      subject: 'maintenance-ending';
    }
  | {
      /**
       * What was bought.
       */
      orderId: string;
      /**
       * What was bought should have arrived (TERM-8).
       */
      subject: 'update-overdue';
    }
  | {
      /**
       * The accounts, by module, in order of first access.
       */
      modules: {
        [k: string]: string[];
      };
      /**
       * Accounts use modules in trial seats (SEAT-22).
       */
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
      /**
       * The license server cannot be reached (REVAL-2, REVAL-7).
       */
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
      /**
       * Emergency mode has begun (REVAL-4, REVAL-7).
       */
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
      /**
       * Emergency mode is over (REVAL-5, REVAL-7).
       */
      subject: 'emergency-over';
    };
/**
 * Who gets a message.
 *
 * * `administrator`: The administrator.
 * * `postmaster`: The postmaster's account.
 * * `license-holder`: The license holder's email address.
 * * `copyright-holder`: The vendor.
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
      /**
       * The license was revalidated.
       */
      outcome: 'revalidated';
    }
  | {
      /**
       * The license could not be revalidated.
       */
      outcome: 'revalidation-failed';
    }
  | {
      /**
       * All services were stopped (REVAL-5).
       */
      outcome: 'services-stopped';
    }
  | {
      /**
       * Its order.
       */
      orderId: string;
      /**
       * The license was accepted.
       */
      outcome: 'activated';
    }
  | {
      /**
       * The order, if it is known.
       */
      orderId?: string;
      /**
       * The license was not accepted (ACT-3).
       */
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
      /**
       * A local account could not be made.
       */
      outcome: 'creation-refused';
      /**
       * Why.
       */
      reason: CreationRefusal;
    }
  | {
      /**
       * A build could not be installed (TERM-6).
       */
      outcome: 'build-refused';
      /**
       * The day on which it was released.
       */
      released: CalendarDate;
    }
  | {
      /**
       * The event had no effect: there was nothing that it could change.
       */
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
      /**
       * It is for another product.
       */
      reason: 'wrong-product';
    }
  | {
      /**
       * The first instant at which it does.
       */
      notBefore: Instant;
      /**
       * It does not count yet.
       */
      reason: 'not-yet-valid';
    }
  | {
      /**
       * Its last day.
       */
      licenseExpires: CalendarDate;
      /**
       * It has expired.
       */
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
      /**
       * It is for another machine.
       */
      reason: 'reference-differs';
    }
  | {
      /**
       * What it extends.
       */
      previousOrderId: string;
      /**
       * The license that it extends is not installed (ACT-2).
       */
      reason: 'previous-not-installed';
    }
  | {
      /**
       * The last day of its maintenance.
       */
      maintenanceExpires: CalendarDate;
      /**
       * Its maintenance ended before the running build was released.
       */
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
      /**
       * A newer license took its place.
       */
      reason: 'superseded';
    }
  | {
      /**
       * The vendor revoked it.
       */
      reason: 'revoked';
    }
  | {
      /**
       * How often it may.
       */
      allowed: number;
      /**
       * It has moved to other hardware as often as it may (ACT-5).
       */
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
      /**
       * Nobody knows the policy that it names.
       */
      reason: 'policy-unknown';
    }
  | {
      /**
       * Its id.
       */
      orderId: string;
      /**
       * Nobody knows the order.
       */
      reason: 'order-unknown';
    }
  | {
      /**
       * There is no license that could be entered once more.
       */
      reason: 'no-license';
    };
/**
 * Why a local account could not be made.
 */
export type CreationRefusal =
  | {
      /**
       * The license lets nobody make accounts at that time.
       */
      reason: 'blocked';
    }
  | {
      /**
       * All seats are used (SEAT-10).
       */
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
      /**
       * The domain has as many accounts as it may have (SEAT-8).
       */
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
      /**
       * What the license means.
       */
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
      /**
       * What the license dialog shows.
       */
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
      /**
       * How far a function works.
       */
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
      /**
       * How far a module works.
       */
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
      /**
       * What there is to say; codes of findings, each as often as it is said.
       */
      what: 'findings';
    };
/**
 * What the product can do, apart from its modules.
 *
 * * `web-mail`: Web mail.
 * * `desktop-clients`: Desktop clients.
 * * `mail-delivery`: SMTP, IMAP and POP3.
 * * `active-sync`: ActiveSync.
 * * `antivirus-updates`: Updates of the antivirus engine and definitions.
 * * `anti-spam-updates`: Updates of the anti-spam engine and definitions.
 * * `product-updates`: Updates of the product.
 * * `administration`: Changing settings.
 * * `account-creation`: Creating local accounts.
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
      /**
       * It counts.
       */
      standing: 'counts';
    }
  | {
      /**
       * What it extends.
       */
      previousOrderId: string;
      /**
       * The license that it extends is not there, or does not count itself (BUY-8).
       */
      standing: 'incomplete';
    }
  | {
      /**
       * The product of what it extends.
       */
      product: string;
      /**
       * It is for another product than what it extends.
       */
      standing: 'other-product';
    }
  | {
      /**
       * Order id of that one.
       */
      by: string;
      /**
       * Another license took its place.
       */
      standing: 'superseded';
    }
  | {
      /**
       * The issuer revoked the order.
       */
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
      /**
       * Packs of users of the server or of a module.
       */
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
      /**
       * A module, with as many users as the server includes.
       */
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
      /**
       * A temporary license for a migration (DUP-1).
       */
      code: 'bridge';
      /**
       * For how many days.
       */
      days: number;
    }
  | {
      /**
       * A module to try.
       */
      code: 'trial-module';
      /**
       * Which one.
       */
      module: string;
    }
  | {
      /**
       * Further years of maintenance.
       */
      code: 'renewal';
      /**
       * What the same license would cost new, part by part: together the unit price.
       */
      parts: NewPrice[];
    }
  | {
      /**
       * A larger license in place of the old one.
       */
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
      /**
       * The price list counts from a later day on.
       */
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
      /**
       * The last day of the price list is over.
       */
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
      /**
       * The price list has no prices in this currency.
       */
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
      /**
       * The price list does not have the product.
       */
      code: 'product-not-listed';
      /**
       * The product.
       */
      product: string;
    }
  | {
      /**
       * The price list does not have the module, for this product.
       */
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
      /**
       * The license has no module `server`: there is nothing to add to.
       */
      code: 'no-server';
    }
  | {
      /**
       * The license has any number of users: there are none to add, and no price for them.
       */
      code: 'unlimited-users';
      /**
       * The module, or `server`.
       */
      module: string;
    }
  | {
      /**
       * No users were asked for.
       */
      code: 'zero-users';
    }
  | {
      /**
       * No years were asked for.
       */
      code: 'zero-years';
    }
  | {
      /**
       * More users than any license can have.
       */
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
      /**
       * The policy's packs hold no users.
       */
      code: 'empty-pack';
    }
  | {
      /**
       * Fewer users than there are: lowering is not refunded (BUY-6).
       */
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
      /**
       * The license has the module already, for as many users.
       */
      code: 'already-held';
      /**
       * The module.
       */
      module: string;
    }
  | {
      /**
       * The web filter has as many users as the server, no more and no fewer (SEAT-4).
       */
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
      /**
       * The policy knows no trials.
       */
      code: 'no-trial';
    }
  | {
      /**
       * There is no maintenance that could be renewed, or that an addition could end with.
       */
      code: 'no-maintenance';
    }
  | {
      /**
       * Prices are for the days that are left, and there are none: renew first.
       */
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
      /**
       * Renewed years begin at the previous expiry, and so few would be over already (BUY-5).
       */
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
      /**
       * The calendar ends with the year 9999.
       */
      code: 'calendar-ends';
    }
  | {
      /**
       * An amount would be larger than 9,007,199,254,740,991.
       */
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
      /**
       * What is added has no maintenance: there is none that it could end with (BUY-4).
       */
      code: 'without-maintenance';
      /**
       * The last day of maintenance; absent: there never was any.
       */
      maintenanceExpires?: CalendarDate;
    }
  | {
      /**
       * A late renewal begins at the previous expiry all the same: so many days are paid that have
       * passed without maintenance (BUY-5).
       */
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
      /**
       * A module that ends before the license is not part of what is renewed or upgraded.
       */
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
      /**
       * A module has as many users as the server had, and no more are sold.
       */
      code: 'module-not-raised';
      /**
       * The module.
       */
      module: string;
    }
  | {
      /**
       * The larger license has no such module.
       */
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
      /**
       * The larger license would cost less new than the old one: the difference is not refunded
       * (BUY-6).
       */
      code: 'not-refunded';
    };
/**
 * In what an answer is not what was ordered. Serialised like `OpenError`.
 */
export type Mismatch =
  | {
      /**
       * It answers another request; nothing else is compared then.
       */
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
      /**
       * The request is not the one that was answered: a word of it was changed since, or before.
       */
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
      /**
       * A license is for another product.
       */
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
      /**
       * Fewer users of a module than were ordered.
       */
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
      /**
       * A module that was ordered is in none of the licenses.
       */
      code: 'module-missing';
      /**
       * The module.
       */
      module: string;
    }
  | {
      /**
       * Maintenance is not extended as it was ordered.
       */
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
      /**
       * There is no license of a kind that was ordered.
       */
      code: 'license-missing';
      /**
       * The kind.
       */
      kind: Kind;
    }
  | {
      /**
       * A license extends none of those that the order is based on.
       */
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
      /**
       * It is an enabled mailbox.
       */
      reason: 'mailbox';
    }
  | {
      /**
       * It is an enabled mailbox, and that it may administer is no exemption.
       */
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
      /**
       * It has login access, and so many devices.
       */
      reason: 'devices';
    }
  | {
      /**
       * It has login access.
       */
      reason: 'login-access';
    }
  | {
      /**
       * Of how many.
       */
      modules: number;
      /**
       * The service of at least one module is active for it.
       */
      reason: 'service-active';
    }
  | {
      /**
       * No module's service is active for it.
       */
      reason: 'no-service-active';
    }
  | {
      /**
       * It has no login access.
       */
      reason: 'no-login-access';
    }
  | {
      /**
       * It is disabled.
       */
      reason: 'disabled';
    }
  | {
      /**
       * It is another name of an account.
       */
      reason: 'alias';
    }
  | {
      /**
       * It is a mailing list.
       */
      reason: 'mailing-list';
    }
  | {
      /**
       * It is a group.
       */
      reason: 'group';
    }
  | {
      /**
       * It is a resource.
       */
      reason: 'resource';
    }
  | {
      /**
       * It is the administrator that comes with the product.
       */
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
      /**
       * The row has more or fewer cells than the header.
       */
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
      /**
       * A quotation begins in this row and never ends: the rest of the list is in it.
       */
      code: 'open-quote';
    }
  | {
      /**
       * The cell holds bytes that are no UTF-8.
       */
      code: 'not-utf8';
    }
  | {
      /**
       * The cell is longer than 16,384.
       */
      code: 'cell-too-long';
      /**
       * That limit.
       */
      limitBytes: number;
    }
  | {
      /**
       * The account has no id.
       */
      code: 'no-id';
    }
  | {
      /**
       * Another row has the same id.
       */
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
      /**
       * Longer than allowed, or with characters that a terminal or a page would act on.
       */
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
      /**
       * Neither yes nor no.
       */
      code: 'not-a-boolean';
      /**
       * What stands there.
       */
      found: string;
    }
  | {
      /**
       * No kind of account.
       */
      code: 'not-a-kind';
      /**
       * What stands there.
       */
      found: string;
    }
  | {
      /**
       * No source of accounts.
       */
      code: 'not-a-source';
      /**
       * What stands there.
       */
      found: string;
    }
  | {
      /**
       * Neither a date nor an instant.
       */
      code: 'not-a-time';
      /**
       * What stands there.
       */
      found: string;
    }
  | {
      /**
       * Not a whole number from 0 to the limit.
       */
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
      /**
       * Not the id of a module.
       */
      code: 'not-a-module';
      /**
       * What stands there.
       */
      found: string;
    }
  | {
      /**
       * More modules than 64.
       */
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
 *
 * * `expiry-article`: GFI's support article on expired Kerio Connect licenses.
 * * `connect-manual`: The Kerio Connect manual, chapter on licenses.
 * * `licensing-policy`: The licensing policy of all Kerio products.
 * * `duplicates-article`: A distributor's article on duplicate Kerio licenses (CoreTech, 3 March 2015).
 * * `ice-warp-manual`: The IceWarp manual, chapter on licenses.
 * * `other-vendor-material`: Other public material of the vendors.
 * * `assumed`: Nobody published it: we chose a default.
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
 *
 * * `days`: Days.
 * * `hours`: Hours.
 * * `seats`: Accounts.
 * * `count`: Devices, extensions, messages, moves.
 * * `percent`: Hundredths.
 * * `choice`: No number: one of a few words.
 */
export type Unit = 'days' | 'hours' | 'seats' | 'count' | 'percent' | 'choice';
/**
 * Something in a policy that cannot have been meant.
 */
export type PolicyFlaw =
  | {
      /**
       * One seat covers 0 devices or extensions: no number of seats is ever enough.
       */
      code: 'nothing-per-seat';
    }
  | {
      /**
       * Trial seats that last 0 days: who gets one is refused at once.
       */
      code: 'trial-seat-without-days';
    }
  | {
      /**
       * Packs of 0 users: users can never be added.
       */
      code: 'empty-pack';
    }
  | {
      /**
       * A failed revalidation is never tried again.
       */
      code: 'no-retry';
    }
  | {
      /**
       * The first failed revalidation stops all services: there is neither grace nor emergency mode.
       */
      code: 'no-second-chance';
    }
  | {
      /**
       * A notice that would go out when the grace that it warns of is over.
       */
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
      /**
       * A notice on the day itself or twice on the same day.
       */
      code: 'useless-notice';
      /**
       * Days before the end of maintenance.
       */
      days: number;
    }
  | {
      /**
       * More users are recommended only when there are more than there can be.
       */
      code: 'never-recommended';
      /**
       * The share from which they are, in percent.
       */
      percent: number;
    }
  | {
      /**
       * Services stop in the instant in which the machine changes.
       */
      code: 'no-time-to-move';
    }
  | {
      /**
       * A traffic limit that nobody is small enough for.
       */
      code: 'limit-for-nobody';
    }
  | {
      /**
       * Two machines may not run at once, not even for a move or as a standby.
       */
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
      /**
       * The license server can no longer be reached.
       */
      event: 'outage-began';
    }
  | {
      /**
       * It can be reached again.
       */
      event: 'outage-ended';
    }
  | {
      /**
       * It, as it is from then on.
       */
      account: Account;
      /**
       * An account is made, mapped or imported.
       */
      event: 'account-created';
    }
  | {
      /**
       * Its id.
       */
      account: string;
      /**
       * An account is deleted; its seat is free.
       */
      event: 'account-removed';
    }
  | {
      /**
       * Its id.
       */
      account: string;
      /**
       * An account is disabled; its seat is free.
       */
      event: 'account-disabled';
    }
  | {
      /**
       * Its id.
       */
      account: string;
      /**
       * An account is enabled again.
       */
      event: 'account-enabled';
    }
  | {
      /**
       * Its id.
       */
      account: string;
      /**
       * An account connects to a module, usually for the first time.
       */
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
      /**
       * A module's service is switched off, for one account or for all.
       */
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
      /**
       * A module's service is switched on, for one account or for all users.
       */
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
      /**
       * A license is ordered and paid; it is still on its way (TERM-8).
       */
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
      /**
       * A license is registered at the installation.
       */
      event: 'license-installed';
      /**
       * It.
       */
      license: LicenseDocument;
    }
  | {
      /**
       * A license is entered off-line (ACT-6, REVAL-6).
       */
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
      /**
       * Somebody asks for a revalidation by hand.
       */
      event: 'revalidated-by-hand';
    }
  | {
      /**
       * A build of the product is installed.
       */
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
      /**
       * The installation moves to another machine.
       */
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
      /**
       * A standby takes over: it is in production, its service is on, and mail or calls pass.
       */
      event: 'standby-promoted';
    }
  | {
      /**
       * It, as it is from then on.
       */
      deployment: Deployment;
      /**
       * A machine is added, or another is known of it from now on.
       */
      event: 'deployment-changed';
    }
  | {
      /**
       * Its id.
       */
      deployment: string;
      /**
       * A machine no longer has the license.
       */
      event: 'deployment-removed';
    }
  | {
      /**
       * Messages pass, in and out, to and from accounts that are not local (SMTP-1).
       */
      event: 'traffic';
      /**
       * How many.
       */
      messages: number;
    }
  | {
      /**
       * Somebody sets the server's clock.
       */
      event: 'clock-set';
      /**
       * To what it shows from then on.
       */
      to: Instant;
    }
  | {
      /**
       * Somebody starts the services again.
       */
      event: 'services-restarted';
    }
  | {
      /**
       * The vendor revokes an order, and the installation learns of it.
       */
      event: 'license-revoked';
      /**
       * Which.
       */
      orderId: string;
    };
/**
 * What an account is.
 *
 * * `user`: A person, or what is treated like one.
 * * `alias`: Another name of an account.
 * * `mailing-list`: A list of addresses.
 * * `group`: A group of accounts.
 * * `resource`: A room or a thing that can be booked.
 * * `built-in-administrator`: The administrator that comes with the product.
 */
export type AccountKind =
  'user' | 'alias' | 'mailing-list' | 'group' | 'resource' | 'built-in-administrator';
/**
 * How an account came to be.
 *
 * * `local`: Made on the server.
 * * `directory`: Mapped from a directory service.
 * * `import`: Imported.
 */
export type AccountSource = 'local' | 'directory' | 'import';
/**
 * A license in a story.
 */
export type LicenseDocument = string | ClaimsInput;
/**
 * What a machine is for.
 *
 * * `production`: It does the work.
 * * `standby`: It waits to take over (DUP-2).
 * * `migration`: It is the new machine of a migration (DUP-1).
 * * `high-availability`: It is one of a pair of high availability (DUP-4).
 */
export type Role = 'production' | 'standby' | 'migration' | 'high-availability';
/**
 * What is asked for users and modules that are added before the end of the maintenance with which
 * theirs ends (BUY-4).
 */
export type Additions =
  | {
      /**
       * The full price: the right is perpetual, only its maintenance ends with that of the server.
       */
      proration: 'none';
    }
  | {
      /**
       * The period that prices are for.
       */
      period: Period;
      /**
       * The price of the days that are left: prices are those of a period, as in a subscription.
       */
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
      /**
       * More users of the server, and of every module that is counted with it.
       */
      change: 'add-users';
      /**
       * How many more; sold in packs.
       */
      users: number;
    }
  | {
      /**
       * An optional module.
       */
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
      /**
       * A module to try for a while, without a price.
       */
      change: 'trial-module';
      /**
       * Its id.
       */
      module: string;
    }
  | {
      /**
       * Maintenance for further years, from the previous expiry on.
       */
      change: 'renew';
      /**
       * How many.
       */
      years: number;
    }
  | {
      /**
       * A larger license in place of this one.
       */
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
      /**
       * A temporary license for a migration that takes longer than allowed (DUP-1).
       */
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
   * Limits of single mail domains (SEAT-8), at most 1,000, each once.
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
   * The parts that are licensed by themselves, at most 64, each id once.
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
   * The rules that the license lives under; absent: those of its product on the day on which it
   * was issued (TERM-2, TERM-5).
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
   * Digits after the point: 2 for euro and cent, 0 for yen; at most 4.
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
   * accounts that use any: no module needs more.
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
  value: number | number[] | string;
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
   * The first instant that no longer belongs to it; not before `from`, and at most 36,525 days
   * after it if the story is to be played.
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
   * (SEAT-7, SEAT-20), at most 64.
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
   * Limits of single mail domains (SEAT-8), at most 1,000, each once.
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
   * The parts that are licensed by themselves, at most 64, each id once.
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
   * The rules that the license lives under; absent: those of its product on the day on which it
   * was issued (TERM-2, TERM-5).
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
   * Everything that the server calls an account, at most 1,000,000, each id once.
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
   * Its domains, at most 10,000, each name once.
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
   * Its currencies, at most 32; the first is the usual one. Every price is
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
   * The products, at most 64, each id once.
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
   * Its modules, at most 64, each id once.
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
   * Order ids of the licenses that it is based on, at most 64, each
   * once.
   *
   * @minItems 1
   * @maxItems 64
   */
  basedOn: [string, ...string[]];
  /**
   * What is wanted, at most 32, each thing once.
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
