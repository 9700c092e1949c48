(() => {
  const { src } = document.currentScript || {};
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- outside it would be a name of the page's
  const fail = (cause) => {
    const text = 'Dabiao: expected ENTRY.classic.js in <script src> by ENTRY.js';
    console.error(text, cause || '');
    throw cause || new Error(text);
  };
  if (!src) fail();
  const loaded = import(new URL('ENTRY.js', src)).catch(fail);
  window.dabiao = Promise.allSettled([window.dabiao, loaded]).then(([{ value: before }, { value }]) => {
    const all = { ...before, ...value };
    for (const name in all) if (!name[2]) delete all[name];
    return all.DABIAO_VERSION ? all : loaded;
  });
})();
