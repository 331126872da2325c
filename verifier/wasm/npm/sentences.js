// What is said about codes that only the whole verifier throws.

const MISTAKES = (what) => ({ problems }) => {
  const named = problems.slice(0, 3).map(({ path, detail }) => (path ? `${path}: ${detail}` : detail));
  const more = problems.length - named.length;
  return `correct ${what}: ${named.join('; ')}${0 < more ? `; and ${more} more in \`values.problems\`` : ''}`;
};

const NAMED = { license: 'license', revocations: 'list of revoked orders', prices: 'price list', answer: 'order answer' };

export const SENTENCES = {
  'bad-options': MISTAKES('the options'),
  'bad-scenario': MISTAKES('the scenario'),
  'bad-installation': MISTAKES('the installation'),
  'bad-policy': MISTAKES('the policy'),
  'bad-changes': MISTAKES('the changes'),
  'bad-price-list': MISTAKES('the price list'),
  'bad-request': MISTAKES('the order request'),
  'bad-account-list': ({ why }) => `no account list (${why.code}): CSV with a header and a column \`id\` or \`email\``,
  'several-products': ({ products }) => `name the one that is installed as \`product\`: ${products.join(', ')}`,
  'unknown-policy': ({ policy }) => `nobody has the policy \`${policy}\`: see \`policies()\`, or hand it over as \`policies\` to \`create\``,
  'unknown-rule': ({ rule }) => `there is no rule \`${rule}\`: see \`rules()\``,
  'not-genuine': ({ what, error, verdict }) =>
    `the ${NAMED[what]} cannot be trusted (${(error ?? verdict?.error)?.code ?? verdict?.verdict}): ask who issued it for another copy`,
  'not-followed': ({ why }) => `the list of revoked orders may not take the place of the one that is known (${why.code}): fetch the latest`,
  'not-held': ({ held }) => (held.length ? `held is ${held.join(', ')}: name one of these as \`holding\`` : 'no base is held: hand it over as well'),
  'several-held': ({ held }) => `say by \`holding\` which one is meant: ${held.join(', ')}`,
  'not-held-yet': ({ holding }) => `${holding} counts from a later instant on: ask as of then by \`at\``,
};
