(function () {
  const script = document.currentScript;
  function fail(cause) {
    const text = 'Dabiao: expected ENTRY.classic.js to be loaded by <script src>, beside ENTRY.js';
    console.error(text, cause || '');
    throw cause || new Error(text);
  }
  if (!script || !script.src) fail();
  window.dabiao = import(new URL('ENTRY.js', script.src).href).catch(fail);
})();
