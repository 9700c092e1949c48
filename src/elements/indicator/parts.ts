/** What the panel tells of a cell and its indicator: one file, loaded when a cell is looked at. */
export { renderAbout } from './about.js';
export { renderHeading } from './heading.js';
export { renderMessages } from './message.js';
export { renderRemarks } from './remarks.js';
export { adoptYearStyles, renderYears } from './years-view.js';
export { reportedByKey } from './years.js';
