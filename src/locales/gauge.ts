/** Sentences of the gauge. Numbers come in written, with their unit. Kept short: they count into the gauge's 10 kB. */
import { localized } from '../vocabulary/locale.js';
import { gaugeMessages as en } from './en/gauge.js';
import { gaugeMessages as zh } from './zh/gauge.js';

export type { GaugeMessages, GaugeStatus } from './zh/gauge.js';
export const gaugeMessages = localized('gauge', zh, en);
