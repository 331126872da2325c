// A page without a framework.

import { keys } from './keys.js';
import { openLicense } from './license.js';
import { inWords } from './words.js';

const part = (id) => document.getElementById(id);
const license = await openLicense({ keys, product: 'kerio-connect' });

function show() {
  const now = license.current();
  part('license').textContent = inWords(now);
  part('license').classList.toggle('warning', Boolean(now.endsSoon));
  part('phones').hidden = !now.has('activesync');
}

license.subscribe(show);
show();

document.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  const taken = license.take(part('key').value);
  part('problem').textContent = taken.state === 'valid' ? '' : inWords(taken);
  if (taken.state === 'valid') event.target.reset();
});
