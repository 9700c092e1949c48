export { pause } from '../../drafts/pause.js';
