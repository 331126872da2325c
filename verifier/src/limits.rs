//! A limit on everything, each with the reason for its number.
//!
//! A limit is checked before the work that it bounds; a case one above each stands in
//! `tests/vectors`, or in a test of what it bounds. The numbers are part of the format: two
//! verifiers must agree on what is too large.

/// Longest text that is searched for licenses, in bytes: ten thousand registration keys of the
/// usual kilobyte and a half fit, a disk image does not.
pub const INPUT_BYTES: usize = 16 * 1024 * 1024;

/// Most license files and registration keys in one text: what [`INPUT_BYTES`] can hold.
pub const DOCUMENTS: usize = 20_000;

/// Longest compact JWS, in bytes: a license with 1,000 domain limits takes about 60 KB.
pub const DOCUMENT_BYTES: usize = 96 * 1024;

/// Longest protected header, in bytes once decoded: `alg`, `kid` and `typ` take about 100.
pub const HEADER_BYTES: usize = 1024;

/// Deepest nesting of arrays and objects in any document: a license uses 3, a price list 6.
pub const JSON_DEPTH: usize = 8;

/// Longest text of one claim, in bytes: a street address of sixteen full lines.
pub const TEXT_BYTES: usize = 1024;

/// Longest identifier (order id, product, module, …), in bytes: fits a line of 80 columns.
pub const IDENTIFIER_BYTES: usize = 64;

/// Most modules in one license: the largest known product line has 17.
pub const MODULES: usize = 64;

/// Most domain limits in one license: a hosting provider's larger servers.
pub const DOMAIN_LIMITS: usize = 1000;

/// Most seats of one module: more accounts than any one server of this kind holds.
pub const SEATS: u32 = 10_000_000;

/// Longest span of a period, in days: a century of 365.25-day years.
pub const SPAN_DAYS: u32 = 36_525;

/// Most entries in a list of spans: one notice a day for a month.
pub const SPANS: usize = 32;

/// Longest key file, in bytes: [`KEYS`] keys with room to spare.
pub const KEY_SET_BYTES: usize = 64 * 1024;

/// Most keys in one set: one a year for a lifetime.
pub const KEYS: usize = 64;

/// Longest JWS in JSON (RFC 7515 section 7.2), in bytes: one of [`DOCUMENT_BYTES`] with
/// [`SIGNATURES`] of the longest headers.
pub const JWS_JSON_BYTES: usize = 128 * 1024;

/// Most signatures in one JWS in JSON: by the key of today and the next, for several readers.
pub const SIGNATURES: usize = 8;

/// Longest file of Keygen's, in bytes of base64 between its lines: 500 users, if all are included,
/// take about 1.6 MB there.
pub const KEYGEN_FILE_BYTES: usize = 2 * 1024 * 1024;

/// Longest `alg` of a file of Keygen's, in bytes: the longest known has 27.
pub const KEYGEN_ALG_BYTES: usize = 64;

/// Most trusted keys where each has to be tried, because the file names none: each takes a
/// signature's work.
pub const TRIED_KEYS: usize = 16;

/// How far ahead of the clock a file of Keygen's may have been issued, in seconds: clocks that
/// nobody sets are off by less.
pub const CLOCK_SECONDS: i64 = 5 * 60;

/// Longest revocation list, in bytes: [`REVOKED_ORDERS`] orders take about 6 MB.
pub const REVOCATION_LIST_BYTES: usize = 8 * 1024 * 1024;

/// Most orders in one revocation list: one in a hundred of ten million licenses.
pub const REVOKED_ORDERS: usize = 100_000;

/// Longest order request, in bytes: [`ORDER_LICENSES`] registration keys of the usual kilobyte and
/// a half fit twice.
pub const ORDER_REQUEST_BYTES: usize = 256 * 1024;

/// Longest order answer, in bytes: [`ORDER_CHANGES`] licenses of the usual kilobyte and a half, or
/// three of the longest.
pub const ORDER_ANSWER_BYTES: usize = 512 * 1024;

/// Most changes in one order: every module of the largest known product line, and room besides.
pub const ORDER_CHANGES: usize = 32;

/// Most licenses that one order is based on: a base with sixty years of yearly renewals.
pub const ORDER_LICENSES: usize = 64;

/// Most years of maintenance in one order: nobody knows what comes after ten.
pub const ORDER_YEARS: u32 = 10;

/// Largest amount of money, in minor units: what every program reads exactly (2⁵³ − 1).
pub const AMOUNT: u64 = 9_007_199_254_740_991;

// What follows bounds the facts about a server, which no license holds: not part of the format.
// The case one above each stands beside its reader in `installation/`.

/// Longest account list or installation, in bytes: [`ACCOUNTS`] of 256 bytes each.
pub const ACCOUNT_LIST_BYTES: usize = 256 * 1024 * 1024;

/// Most accounts of one installation, of any kind: ten times the largest servers that are known.
pub const ACCOUNTS: usize = 1_000_000;

/// Longest id of an account, in bytes: the longest email address, 64 + `@` + 255.
pub const ACCOUNT_ID_BYTES: usize = 320;

/// Most domains of one installation: a hosting provider's larger servers, ten times over.
pub const DOMAINS: usize = 10_000;

/// Most devices or extensions of one account: a whole network of the class /16.
pub const DEVICES: u32 = 65_536;

/// Most extensions that belong to no account: what a numbering plan of seven digits holds.
pub const EXTENSIONS: u32 = 10_000_000;

/// Farthest offset from UTC, in minutes: less than a day.
pub const UTC_OFFSET_MINUTES: i32 = 1439;

/// Most columns of an account list: the widest known export has about 80.
pub const COLUMNS: usize = 256;

/// Longest cell of an account list, in bytes: [`MODULES`] modules with their instants fit.
pub const CELL_BYTES: usize = 16 * 1024;

/// Most messages of one day, or of one event: a large provider's.
pub const MESSAGES: u32 = 1_000_000_000;

/// Most machines on which one license is known to be: a whole rack of copies.
pub const DEPLOYMENTS: usize = 64;

/// Most days of traffic in one installation: ten years.
pub const TRAFFIC_DAYS: usize = 3_660;

/// Most events of a scenario: two for each account of the largest installation.
pub const EVENTS: usize = 2_000_000;

/// Longest story that is played, in days: a century, of which every day may have an outcome.
pub const STORY_DAYS: u32 = 36_525;

/// Most accounts in the midnight lists of one story (SEAT-22), each as often as it is named: a
/// million for the 14 days of a trial, and two days more. As JSON that is half of what a string
/// can be in JavaScript, if ids are short, and all of it, if they have thirty bytes.
pub const LISTED: u32 = 16_000_000;

/// Longest policy file, in bytes: every field of a policy fits many times.
pub const POLICY_BYTES: usize = 64 * 1024;

/// Most policies that a scenario brings along.
pub const POLICIES: usize = 64;

/// Most problems of one document that are named: what somebody looks through before he asks for
/// the rest.
pub const PROBLEMS: usize = 100;

// What follows bounds price lists and quotes; the case one above each stands in `quote/`.

/// Longest price list, in bytes: signed, where 3 bytes take 4, it still fits [`DOCUMENT_BYTES`].
pub const PRICE_LIST_BYTES: usize = 64 * 1024;

/// Most products of a price list: a vendor's whole catalogue.
pub const PRODUCTS: usize = 64;

/// Most currencies of a price list: about as many as ISO 4217 has for whole continents.
pub const CURRENCIES: usize = 32;

/// Most digits after the point of a currency: ISO 4217 knows up to 4.
pub const MINOR_DIGITS: u32 = 4;

/// Highest single price, in minor units: ten billion where there are hundredths.
pub const PRICE_MINOR: i64 = 1_000_000_000_000;

/// Highest amount of a quote, in minor units: 2^53 - 1, what every JSON reader reads exactly.
pub const AMOUNT_MINOR: i64 = 9_007_199_254_740_991;
