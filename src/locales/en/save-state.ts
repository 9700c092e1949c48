import type { SaveStateWords } from '../zh/save-state.js';

export const saveStateWords: SaveStateWords = {
  saved: (time) => `Draft saved on this computer ${time}`,
  nothing: 'The draft is saved on this computer as you type',
  saving: 'Saving the draft…',
  begun: 'The draft is now saved as you type; you will hear of it again only if that fails.',
  recovered: 'The draft is saved again, with all that was typed meanwhile.',
  failed: 'The draft was not saved!',
  why: {
    quota: 'The browser’s storage is full. Free some space and try again. You can go on typing, but export before you leave.',
    unavailable:
      'The browser does not let this page store data (a private window, or a policy). You can go on typing, but what you type is lost when the page closes: export it.',
    other: 'You can go on typing, but what is not saved is lost when the page closes: export it.',
  },
  retry: 'Try again',
};
