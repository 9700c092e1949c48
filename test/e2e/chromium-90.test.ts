/** The oldest browser on which everything works and looks as it should. */
import { tryChromium } from '../browsers/as-tests.js';

await tryChromium(90);
