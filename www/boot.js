// Starts the portal. Trunk's own start script is inline, which the page's security policy forbids;
// this one finds the portal by the preloads that Trunk writes into the page.

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

  // The engine's thread. The policy of the page lets no other script become one.
  const own = { createScriptURL: () => new URL('engine_loader.js', document.baseURI).href };
  const policy = globalThis.trustedTypes?.createPolicy('licentia', own) ?? own;
  globalThis.startEngine = () => new Worker(policy.createScriptURL(''));

  const failed = (error) => {
    console.error(error);
    const [loading, message] = ['loading', 'failed'].map((id) => document.getElementById(id));
    if (loading && message) {
      loading.hidden = true;
      message.hidden = false;
    }
  };

  // What stands in the page already is seen before the portal takes its place; a page in the
  // background is never painted, and need not wait.
  const painted = () => new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 200);
  });

  document.addEventListener('DOMContentLoaded', async () => {
    try {
      const script = document.querySelector('link[rel=modulepreload]');
      const wasm = document.querySelector('link[rel=preload][type="application/wasm"]');
      const response = fetch(wasm.href, { integrity: wasm.integrity });
      const [{ default: start }] = await Promise.all([import(script.href), painted()]);
      await start({ module_or_path: response });
    } catch (error) {
      failed(error);
    }
  });
})();
