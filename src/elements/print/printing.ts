/** What fills a frame with the form on paper and prints it: a file of its own, loaded when a person asks for it. */
export { printableForm } from './printable-form.js';
export { PrintFrame } from './print-frame.js';
