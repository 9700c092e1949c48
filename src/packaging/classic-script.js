(function () {
  const script = document.currentScript;
  if (!script || !script.src) {
    throw new Error('Dabiao: expected ENTRY.classic.js to be loaded by <script src>, which tells where its files are');
  }
  window.dabiao = import(new URL('ENTRY.js', script.src).href);
})();
