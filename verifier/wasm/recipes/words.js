// What the states of a license are called.

const SENTENCES = {
  none: () => 'No license yet.',
  valid: ({ license, daysLeft, endsSoon }) => {
    const owner = `Licensed to ${license.licensee.name}`;
    if (daysLeft === Infinity) return `${owner}.`;
    const days = daysLeft === 1 ? '1 day' : `${daysLeft} days`;
    return endsSoon ? `${owner}: only ${days} left. Renew before it ends.` : `${owner}, ${days} left.`;
  },
  'license-expired': ({ license }) => `The license ended on ${license.licenseExpires}.`,
  'not-yet-valid': ({ license }) => `The license begins at ${license.notBefore}.`,
  'other-product': ({ license }) => `This is a license of ${license.product}.`,
  'not-genuine': ({ code }) => `This is no license of ours, or it was damaged on the way (${code}).`,
};

/** A sentence for what is so. */
export function inWords(judged) {
  const sentence = SENTENCES[judged.state] ?? (() => `The license cannot be used (${judged.state}).`);
  return sentence(judged);
}
