(function () {
  const script = document.currentScript;
  function fail(cause) {
    const text = 'Dabiao: expected ENTRY.classic.js to be loaded by <script src>, beside ENTRY.js';
    console.error(text, cause || '');
    throw cause || new Error(text);
  }
  if (!script || !script.src) fail();
  const loaded = import(new URL('ENTRY.js', script.src).href).catch(fail);
  window.dabiao = Promise.allSettled([window.dabiao, loaded]).then(function (both) {
    const all = Object.assign({}, both[0].value, both[1].value);
    for (const name in all) if (!name[2]) delete all[name];
    return all.DABIAO_VERSION ? all : loaded;
  });
})();
