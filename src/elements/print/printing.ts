/** What fills a frame with the form on paper and prints it: a file of its own, loaded when a person asks for it. */
export { printableForm } from '../paper/printable-form.js';
export { PrintFrame } from '../paper/print-frame.js';
export { renderChoices } from '../paper/choices.js';
