export * from '../documents/digest.js';
export * from '../report/open-points.js';
export * from '../report/report-document.js';
export * from '../submissions/submission.js';
export * from '../spreadsheet/clipboard.js';
