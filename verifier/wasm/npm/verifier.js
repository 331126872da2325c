// What every runtime shares: the verifier over a wasm that is already there.

import { baseOf } from './base.js';
import { engineOf } from './engine.js';
import { LicenseError, teach, wrongArgument } from './errors.js';
import { Core, __wbg_reset_state, initSync, memoryBytes } from './licentia.js';
import { SENTENCES } from './sentences.js';
import {
  documentBytes, instantOf, isObject, licenseTexts, maybeText, optionsOf, plain, policyOf, textBytes,
} from './arguments.js';

teach(SENTENCES);

/** The wasm of the whole verifier. */
export const engine = engineOf({ initSync, __wbg_reset_state, Core, memoryBytes });

const A_DOCUMENT = 'an object, or JSON as a text or a Uint8Array';
const CHANGES = "a list of changes, as in `[{ change: 'add-users', users: 10 }]`";
const NARROW = '`{ module, seats }`: the id of a module, and how many seats to free or nothing';
const A_RULE = 'a rule like `SEAT-23`, or the code of a finding';
const ACCOUNTS = 'an installation as an object or JSON, or an account list in CSV';
const PRICES = 'a price list: an object, JSON, or a signed text';
const SECRETS = ['licenseKey', 'fingerprint'];
const HOLDING = ['at', ...SECRETS, 'holding'];

const encoder = new TextEncoder();

/** The options of `create`; their `wasm` is looked at before anything is loaded. */
export function created(options) {
  if (!isObject(options)) throw wrongArgument('options', '`{ keys }`');
  return optionsOf(options, ['keys', 'wasm', 'revocations', 'policies']);
}

const { Verifier: Base, ask, judge, stateOf, tooLarge } = baseOf(engine, created, function* ({ policies, revocations }) {
  if (policies !== undefined) yield ['own', ownPolicies(policies)];
  if (revocations !== undefined) yield ['follow', revocationBytes(revocations)];
});

/** Verifies licenses by the keys it was made with. */
export class Verifier extends Base {
  get revocations() {
    return ask(this, 'revocations') ?? undefined;
  }

  verify(text, options) {
    return judge(this, 'verify', text, () => secrets(options));
  }

  verifyAll(text, options) {
    const verdicts = judge(this, 'verifyAll', text, () => secrets(options));
    return Array.isArray(verdicts) ? verdicts : [verdicts];
  }

  isSigned(registrationKey) {
    const state = stateOf(this);
    const bytes = textBytes('registrationKey', registrationKey, engine.limits.text, () => undefined);
    return bytes !== undefined && engine.enter(state, (core) => core.isSigned(bytes));
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
    const [first, second] = [required('one', one), required('other', other)];
    return ask(this, 'comparePolicies', { one: first, other: second }, story('scenario', scenario));
  }

  count(accounts, options) {
    const { policy, narrow } = optionsOf(options, ['policy', 'narrow']);
    const question = { policy: policyOf('policy', policy, engine.limits.policy), narrow: narrowing(narrow) };
    const tooLong = mistaken('bad-installation', engine.limits.accounts);
    return ask(this, 'count', question, documentBytes('accounts', accounts, engine.limits.accounts, tooLong, ACCOUNTS));
  }

  quote(licenses, options) {
    const taken = optionsOf(options, [...HOLDING, 'prices', 'changes', 'currency', 'policy']);
    const { prices, changes, currency, policy } = taken;
    const question = {
      ...held(licenses, taken),
      changes: changeList(changes),
      currency: maybeText('currency', currency),
      policy: policyOf('policy', policy, engine.limits.policy),
    };
    const tooLong = mistaken('bad-price-list', engine.limits.prices);
    return ask(this, 'quote', question, documentBytes('prices', prices, engine.limits.prices, tooLong, PRICES));
  }

  order(licenses, options) {
    const texts = ['id', 'reseller', 'referenceId', 'note'];
    const taken = optionsOf(options, [...HOLDING, 'changes', ...texts]);
    const question = { ...held(licenses, taken), changes: changeList(taken.changes) };
    for (const name of texts) question[name] = maybeText(name, taken[name]);
    return ask(this, 'order', { ...question, id: question.id ?? newId() });
  }

  checkAnswer(answer, request) {
    const { text, request: limit } = engine.limits;
    const tooLong = () => {
      throw wrongArgument('answer', `at most ${text} bytes`);
    };
    const bytes = textBytes('answer', answer, text, tooLong);
    const wanted = documentBytes('request', request, limit, mistaken('bad-request', limit), A_DOCUMENT);
    return ask(this, 'checkAnswer', {}, bytes, wanted);
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
    return ask(this, 'explain', { code: rule, policy: policyOf('policy', policy, engine.limits.policy) });
  }
}

/** When to judge, and what opens what is encrypted. */
function secrets(options) {
  const { at, ...given } = optionsOf(options, ['at', ...SECRETS]);
  return { at, ...secretTexts(given) };
}

function secretTexts({ licenseKey, fingerprint }) {
  return { licenseKey: maybeText('licenseKey', licenseKey), fingerprint: maybeText('fingerprint', fingerprint) };
}

function story(argument, scenario) {
  const tooLong = mistaken('bad-scenario', engine.limits.scenario);
  return documentBytes(argument, scenario, engine.limits.scenario, tooLong, A_DOCUMENT);
}

/** What is held: licenses, and the options that belong to them. */
function held(licenses, { at, holding, ...secrets }) {
  return {
    licenses: licenseTexts(licenses, engine.limits.text),
    at: instantOf(at),
    ...secretTexts(secrets),
    holding: maybeText('holding', holding),
  };
}

function changeList(changes) {
  const list = plain('changes', changes, 'a list of changes');
  if (!Array.isArray(list)) throw wrongArgument('changes', CHANGES);
  return list;
}

function narrowing(narrow) {
  if (narrow === undefined) return undefined;
  const { module, seats } = optionsOf(narrow, ['module', 'seats']);
  const isCount = seats === undefined || (Number.isSafeInteger(seats) && 0 < seats);
  if (typeof module !== 'string' || !isCount) throw wrongArgument('narrow', NARROW);
  return { module: maybeText('narrow.module', module), seats };
}

function required(argument, policy) {
  if (policy === undefined) throw wrongArgument(argument, 'the id of a policy, or a policy as an object');
  return policyOf(argument, policy, engine.limits.policy);
}

function ownPolicies(policies) {
  const list = plain('policies', policies, 'a list of policies');
  if (!Array.isArray(list) || 64 < list.length) throw wrongArgument('policies', 'a list of at most 64 policies');
  const bytes = encoder.encode(JSON.stringify({ policies: list }));
  if (64 * engine.limits.policy < bytes.length) throw wrongArgument('policies', 'a list of policies');
  return bytes;
}

function revocationBytes(revocations) {
  const tooLong = (size) => {
    throw new LicenseError({ code: 'not-genuine', what: 'revocations', error: tooLarge(size).error });
  };
  return textBytes('revocations', revocations, engine.limits.text, tooLong).slice();
}

/** What is said of a document that is too long to be handed over. */
function mistaken(code, limit) {
  return () => {
    throw new LicenseError({ code, problems: [{ path: '', detail: `longer than ${limit} bytes` }] });
  };
}

function newId() {
  const digits = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0'));
  return `REQ-${digits.join('')}`;
}
