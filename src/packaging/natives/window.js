export const Window = /* @__PURE__ */ (() => Object.getPrototypeOf(window).constructor)();
