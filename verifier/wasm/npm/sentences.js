// What is said about codes that only the whole verifier throws.

/** A document with mistakes in it: the first three, and where they are. */
const mistakesIn = (what) => ({ problems }) => {
  const named = problems.slice(0, 3).map(({ path, detail }) => (path ? `${path}: ${detail}` : detail));
  const more = problems.length - named.length;
  return `correct the ${what}: ${named.join('; ')}${0 < more ? `; and ${more} more in \`values.problems\`` : ''}`;
};
const namedOf = ({ held }) =>
  held.length ? `held is ${held.join(', ')}: name one of these as \`holding\`` : 'no base is held: hand it over as well';
const DOCUMENTS = ['options', 'scenario', 'installation', 'policy', 'changes', 'price list', 'request'];

export const SENTENCES = {
  ...Object.fromEntries(DOCUMENTS.map((what) => [`bad-${what.replace(' ', '-')}`, mistakesIn(what)])),
  'bad-account-list': ({ why }) => `no account list (${why.code}): CSV with a header and a column \`id\` or \`email\``,
  'several-products': ({ products }) => `name the one that is installed as \`product\`: ${products.join(', ')}`,
  'story-too-long': ({ days, latest }) => `at most ${days} days: set \`until\` to ${latest} or earlier`,
  'lists-too-long': ({ accounts, latest }) =>
    `midnight lists name at most ${accounts} accounts: set \`until\` to ${latest} or earlier, or lower \`seatTrialDays\``,
  'unknown-policy': ({ policy }) => `nobody has the policy \`${policy}\`: see \`policies()\`, or hand it to \`create\``,
  'unknown-rule': ({ rule }) => `there is no rule \`${rule}\`: see \`rules()\``,
  'not-genuine': ({ what, error, verdict }) =>
    `\`${what}\` cannot be trusted (${(error ?? verdict?.error)?.code ?? verdict?.verdict}): ask who issued it for another copy`,
  'not-followed': ({ why }) => `the known list of revoked orders stays (${why.code}): fetch the latest`,
  'not-fulfillable': ({ why, change }) => `correct or leave out changes[${change}]: ${why}`,
  'not-held': namedOf,
  'several-held': namedOf,
  'not-held-yet': ({ holding }) => `${holding} counts from a later instant on: ask as of then by \`at\``,
};
