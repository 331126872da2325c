// The engine's thread: starts the engine that the page has fetched and checked.

onmessage = ({ data: { script, module } }) => {
  onmessage = null;
  importScripts(script);
  wasm_bindgen({ module_or_path: module });
};
