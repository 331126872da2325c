// The same in React.

import { useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { keys } from './keys.js';
import { openLicense } from './license.js';
import { inWords } from './words.js';

const license = await openLicense({ keys, product: 'kerio-connect' });
const useLicense = () => useSyncExternalStore(license.subscribe, license.current);

function Licensed({ module, children }) {
  return useLicense().has(module) ? children : null;
}

function Status() {
  const now = useLicense();
  return <p id="license" role="status" className={now.endsSoon ? 'warning' : ''}>{inWords(now)}</p>;
}

function Intake() {
  const [key, setKey] = useState('');
  const [problem, setProblem] = useState('');
  const takeIn = (event) => {
    event.preventDefault();
    const taken = license.take(key);
    setProblem(taken.state === 'valid' ? '' : inWords(taken));
    if (taken.state === 'valid') setKey('');
  };
  return (
    <form onSubmit={takeIn}>
      <label htmlFor="key">License file or registration key</label>
      <textarea id="key" rows={4} required value={key} onChange={(event) => setKey(event.target.value)} />
      <button>Take it in</button>
      <p id="problem" role="alert">{problem}</p>
    </form>
  );
}

createRoot(document.getElementById('app')).render(
  <>
    <h1>Example Mail</h1>
    <Status />
    <Licensed module="activesync"><button id="phones">Synchronise phones</button></Licensed>
    <Intake />
  </>,
);
