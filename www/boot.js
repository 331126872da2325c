// Starts the programs of the page. A first visit gets `home`, which is small; whoever goes deeper
// gets `portal`, which can do everything, and whose `engine` thinks on a thread of its own.
//
// Trunk's own start script is inline, which the page's security policy forbids. Where the programs
// are, and the hashes they must have, is in the page: `cargo xtask seal` writes it there.

(() => {
  const root = document.documentElement;
  // The same names and rules as in portal/src/browser/look.rs, before the first picture is drawn.
  let remembered = () => null;
  try {
    const storage = localStorage;
    remembered = (name) => storage.getItem(`licentia.${name}`);
  } catch {
    // Nothing is kept here, as in a private window.
  }
  const preferred = [remembered('language'), ...navigator.languages].filter(Boolean);
  const spoken = preferred.map((tag) => tag.split('-')[0].toLowerCase());
  root.lang = spoken.find((tag) => tag === 'en' || tag === 'it') ?? 'en';
  root.dataset.theme = remembered('theme') ?? 'auto';

  const program = (name) => {
    const { content } = document.querySelector(`meta[name="licentia-${name}"]`);
    const [script, scriptHash, wasm, wasmHash] = content.split(' ');
    return { script: new URL(script, document.baseURI).href, scriptHash, wasm, wasmHash };
  };

  // What an import finds was checked by a preload; an import itself knows no hash. What failed to
  // load would fail for good under the same address.
  let attempts = 0;
  const imported = async ({ script, scriptHash }) => {
    const href = attempts === 0 ? script : `${script}?${attempts}`;
    const link = document.createElement('link');
    if (link.relList.supports('modulepreload')) {
      await new Promise((onload, onerror) => {
        Object.assign(link, { rel: 'modulepreload', href, integrity: scriptHash, onload, onerror });
        document.head.append(link);
      });
    }
    return import(href);
  };

  const compiled = async ({ wasm, wasmHash }) => {
    const response = await fetch(wasm, { integrity: wasmHash });
    const streams = response.headers.get('content-type') === 'application/wasm';
    return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
  };

  // The style sheets of deeper pages wait in the page.
  const styled = async () => {
    const sheets = document.querySelectorAll('link[rel=stylesheet][disabled]');
    await Promise.all(Array.from(sheets, (link) => new Promise((onload, failed) => {
      const onerror = (event) => {
        link.disabled = true;
        failed(event);
      };
      Object.assign(link, { onload, onerror, disabled: false });
    })));
  };

  const fetched = new Map();
  const once = (name, load) => {
    if (!fetched.has(name)) {
      fetched.set(name, load().catch((error) => {
        fetched.delete(name);
        attempts += 1;
        throw error;
      }));
    }
    return fetched.get(name);
  };
  const fetchWhole = () => once('portal', () => Promise.all([imported(program('portal')), compiled(program('portal')), styled()]));

  // The engine's thread. The policy of the page lets no other script become one.
  const own = { createScriptURL: () => new URL('thread.js', document.baseURI).href };
  const policy = globalThis.trustedTypes?.createPolicy('licentia', own) ?? own;
  const startEngine = () => {
    const thread = new Worker(policy.createScriptURL(''));
    const { script } = program('engine');
    once('engine', () => compiled(program('engine'))).then(
      (module) => thread.postMessage({ script, module }),
      () => thread.dispatchEvent(new Event('error')),
    );
    return thread;
  };

  // What is dropped or pasted while one program follows the other is held for the second; gives the
  // way to let go of it.
  const hold = () => {
    const held = [];
    const take = (event) => {
      const data = event.dataTransfer ?? event.clipboardData;
      const [files, text] = [Array.from(data.files), event.type === 'paste' ? data.getData('text/plain') : ''];
      const isOffer = files.length > 0 || (text !== '' && !event.target.closest?.('input, textarea'));
      if (!isOffer) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      held.push([event.type, files, text]);
    };
    for (const type of ['drop', 'paste']) addEventListener(type, take, { capture: true });
    const offer = ([type, files, text]) => {
      const data = new DataTransfer();
      for (const file of files) data.items.add(file);
      if (text) data.setData('text/plain', text);
      const init = { bubbles: true, cancelable: true, dataTransfer: data, clipboardData: data };
      document.body.dispatchEvent(type === 'drop' ? new DragEvent(type, init) : new ClipboardEvent(type, init));
    };
    return () => {
      for (const type of ['drop', 'paste']) removeEventListener(type, take, { capture: true });
      // Once it has drawn what is at the address.
      setTimeout(() => held.forEach(offer));
    };
  };

  // From one program to the next, see portal/src/browser/passage.rs.
  let [luggage, entered] = [undefined, () => {}];
  const startWhole = async (carried) => {
    const [{ default: start }, module_or_path] = await fetchWhole();
    luggage = carried;
    const arrived = new Promise((done) => { entered = done; });
    const letGo = hold();
    try {
      await start({ module_or_path });
      await arrived;
    } finally {
      luggage = undefined;
      letGo();
    }
    try {
      localStorage.setItem('licentia.deeper', 'yes');
    } catch {
      // Then the next visit begins with the list again.
    }
  };
  globalThis.licentia = {
    startEngine,
    fetchWhole,
    startWhole,
    luggage: () => luggage,
    entered: () => {
      entered();
      return luggage !== undefined;
    },
  };

  // The list has an address that the whole program knows when somebody comes back to it. So has what
  // was mistyped, before a program sees it: no path of a page begins with two slashes, or with none.
  const settleAddress = () => {
    if (!/^#\/(?![/\\])/.test(location.hash)) history.replaceState(history.state, '', '#/');
  };
  settleAddress();
  for (const sign of ['popstate', 'hashchange']) addEventListener(sign, settleAddress);
  // Who was deeper before goes there again, and has the whole program in the browser's cache.
  const isHome = location.hash === '#/' && !remembered('deeper');
  const failed = (error) => {
    console.error(error);
    const [loading, message] = ['loading', 'failed'].map((id) => document.getElementById(id));
    if (loading && message) {
      loading.hidden = true;
      message.hidden = false;
    }
  };

  // What stands in the page already is seen before a program is fetched, which would take its share
  // of a slow line; a page in the background is never painted, and need not wait.
  const painted = () => new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 200);
  });

  const startHome = async () => {
    const home = program('home');
    const [{ default: start }, module_or_path] = await Promise.all([imported(home), compiled(home)]);
    await start({ module_or_path });
    // Whoever points at a link to a deeper page is about to follow it.
    const intend = ({ target }) => {
      if (target.closest?.('a[href^="#/"]:not([href="#/"])')) fetchWhole().catch(() => {});
    };
    for (const sign of ['pointerover', 'touchstart', 'focusin']) addEventListener(sign, intend, { passive: true });
  };
  document.addEventListener('DOMContentLoaded', () => {
    painted().then(() => (isHome ? startHome() : startWhole())).catch(failed);
  });
})();
