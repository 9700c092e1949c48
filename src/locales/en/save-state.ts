import type { SaveStateWords } from '../zh/save-state.js';
import { retry } from './common.js';

export const saveStateWords: SaveStateWords = {
  saved: (time) => `Saved here ${time}`,
  resumed: (time) => `Draft resumed, last saved ${time}`,
  unfinished: 'Unfinished text was brought back; please confirm it',
  nothing: 'Saves to this computer as you go',
  saving: 'Saving the draft…',
  begun: 'The draft is now saved automatically; you will be notified only if saving fails.',
  recovered: 'Automatic saving has resumed; everything you entered meanwhile is saved.',
  backup: 'Save a backup file',
  failed: 'The draft was not saved!',
  unexplained: 'You can continue, but unsaved entries are lost when the page is closed; export them in time.',
  unsaid: 'There is a message about the draft, but it could not be loaded; the network may be down.',
  retry,
};
