export * from './digest.js';
export * from './open-points.js';
export * from './report.js';
export * from './submission.js';
export * from './clipboard.js';
