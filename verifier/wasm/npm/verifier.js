// What every runtime shares: the verifier over a wasm that is already there.

import { baseOf } from './base.js';
import { engineOf } from './engine.js';
import { teach, wrongArgument } from './errors.js';
import { Core, __wbg_reset_state, initSync } from './licentia.js';
import { SENTENCES } from './sentences.js';
import {
  documentBytes, instantOf, LIMIT_BYTES, licenseTexts, listOf, maybeText, optionsOf, policyOf, questionBytes, textBytes,
} from './arguments.js';

teach(SENTENCES);

/** The wasm of the whole verifier. */
const engine = engineOf({ initSync, __wbg_reset_state, Core });

const A_DOCUMENT = 'an object, or JSON as a text or a Uint8Array';
const CHANGES = "a list of changes, as in `[{ change: 'add-users', users: 10 }]`";
const A_FEW = 'a list of at most 64 policies, no `id` twice';
const NARROW = '`{ module, seats }`: the id of a module, and how many seats to free or nothing';
const A_RULE = 'a rule like `SEAT-23`, or the code of a finding';
const ACCOUNTS = 'an installation as an object or JSON, or an account list in CSV';
const PRICES = 'a price list: an object, JSON, or a signed text';
const SECRETS = ['licenseKey', 'fingerprint'];
const HOLDING = ['at', ...SECRETS, 'holding'];

/** The options of `create`; their `wasm` is looked at before anything is loaded. */
const created = (options) => optionsOf(options, ['keys', 'wasm', 'revocations', 'policies']);

const { Verifier: Base, ask, judge, stateOf } = baseOf(engine, created, function* ({ policies, revocations }) {
  if (policies !== undefined) yield ['own', ownPolicies(policies)];
  if (revocations !== undefined) yield ['follow', revocationBytes(revocations)];
});

/** Verifies licenses by the keys it was made with. */
class Verifier extends Base {
  get revocations() {
    return ask(this, 'revocations') ?? undefined;
  }

  verify(text, options) {
    return judge(this, 'verify', text, () => secrets(options));
  }

  verifyAll(text, options) {
    return judge(this, 'verifyAll', text, () => secrets(options));
  }

  isSigned(registrationKey) {
    const state = stateOf(this);
    const bytes = textBytes('registrationKey', registrationKey);
    return bytes.length <= LIMIT_BYTES && engine.enter(state, (core) => core.isSigned(bytes));
  }

  follow(revocations) {
    const bytes = revocationBytes(revocations);
    const followed = ask(this, 'follow', {}, bytes);
    stateOf(this).told.set('follow', bytes);
    return followed;
  }

  entitlement(licenses, options) {
    return ask(this, 'entitlement', held(licenses, optionsOf(options, ['at', ...SECRETS])));
  }

  assess(scenario, options) {
    const { at } = optionsOf(options, ['at']);
    return ask(this, 'assess', { at: at === undefined ? undefined : instantOf(at) }, story('scenario', scenario));
  }

  simulate(scenario) {
    return ask(this, 'simulate', {}, story('scenario', scenario));
  }

  compare(one, other) {
    return ask(this, 'compare', {}, story('one', one), story('other', other));
  }

  comparePolicies(scenario, one, other) {
    const policies = { one: required('one', one), other: required('other', other) };
    return ask(this, 'comparePolicies', policies, story('scenario', scenario));
  }

  count(accounts, options) {
    const { policy, narrow } = optionsOf(options, ['policy', 'narrow']);
    const question = { policy: policyOf('policy', policy), narrow: narrowing(narrow) };
    return ask(this, 'count', question, documentBytes('accounts', accounts, ACCOUNTS));
  }

  quote(licenses, options) {
    const taken = optionsOf(options, [...HOLDING, 'prices', 'changes', 'currency', 'policy']);
    const { prices, changes, currency, policy } = taken;
    const question = {
      ...held(licenses, taken),
      changes: listOf('changes', changes, CHANGES),
      currency: maybeText('currency', currency),
      policy: policyOf('policy', policy),
    };
    return ask(this, 'quote', question, documentBytes('prices', prices, PRICES));
  }

  order(licenses, options) {
    const texts = ['id', 'reseller', 'referenceId', 'note'];
    const taken = optionsOf(options, [...HOLDING, 'changes', ...texts]);
    const question = { ...held(licenses, taken), changes: listOf('changes', taken.changes, CHANGES) };
    for (const name of texts) question[name] = maybeText(name, taken[name]);
    question.id ??= newId();
    return ask(this, 'order', question);
  }

  checkAnswer(answer, request) {
    const wanted = documentBytes('request', request, A_DOCUMENT);
    return ask(this, 'checkAnswer', {}, textBytes('answer', answer), wanted);
  }

  policies() {
    return ask(this, 'policies');
  }

  policy(policy) {
    return ask(this, 'policy', { policy: required('policy', policy) });
  }

  checkPolicy(policy) {
    return ask(this, 'checkPolicy', { policy: required('policy', policy) });
  }

  rules() {
    return ask(this, 'rules');
  }

  explain(rule, options) {
    const { policy } = optionsOf(options, ['policy']);
    if (typeof rule !== 'string' || 64 < rule.length) throw wrongArgument('rule', A_RULE);
    return ask(this, 'explain', { code: rule, policy: policyOf('policy', policy) });
  }
}

/** What the entry of every runtime is made of. */
export const whole = { Verifier, created, engine };

/** When to judge, and what opens what is encrypted. */
function secrets(options) {
  const { at, ...given } = optionsOf(options, ['at', ...SECRETS]);
  return { at, ...secretTexts(given) };
}

function secretTexts({ licenseKey, fingerprint }) {
  return { licenseKey: maybeText('licenseKey', licenseKey), fingerprint: maybeText('fingerprint', fingerprint) };
}

function story(argument, scenario) {
  return documentBytes(argument, scenario, A_DOCUMENT);
}

/** What is held: licenses, and the options that belong to them. */
function held(licenses, { at, holding, ...secrets }) {
  return {
    licenses: licenseTexts(licenses),
    at: instantOf(at),
    ...secretTexts(secrets),
    holding: maybeText('holding', holding),
  };
}

function narrowing(narrow) {
  if (narrow === undefined) return undefined;
  const { module, seats } = optionsOf(narrow, ['module', 'seats'], 'narrow');
  const isCount = seats === undefined || (Number.isSafeInteger(seats) && 0 < seats);
  if (typeof module !== 'string' || !isCount) throw wrongArgument('narrow', NARROW);
  return { module: maybeText('narrow.module', module), seats };
}

function required(argument, policy) {
  return policyOf(argument, policy ?? null);
}

function ownPolicies(policies) {
  const list = listOf('policies', policies, A_FEW);
  // Of several by one name all but the first would silently do nothing.
  const ids = new Set(list.map((policy) => policy?.id));
  if (64 < list.length || ids.size < list.length) throw wrongArgument('policies', A_FEW);
  return questionBytes({ policies: list });
}

function revocationBytes(revocations) {
  return textBytes('revocations', revocations);
}

function newId() {
  const digits = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0'));
  return `REQ-${digits.join('')}`;
}
