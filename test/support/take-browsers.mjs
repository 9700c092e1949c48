/** Takes the browsers that the tests need from npm, where they are not there yet. */
import { findHeadlessShell, findOldChromium } from './chrome.mjs';

await findHeadlessShell();
await findOldChromium(90);
await findOldChromium(109);
