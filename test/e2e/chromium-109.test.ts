/** The last browser of Windows 7 and 8, and the core of many that offices run. */
import { tryChromium } from '../browsers/as-tests.js';

await tryChromium(109);
