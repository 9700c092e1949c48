/** Gauges alone: this page loads nothing else of the kit. */
import '../src/gauge.js';
