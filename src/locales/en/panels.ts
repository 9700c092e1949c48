import type { PanelWords } from '../zh/panels.js';
import { close, retry } from './common.js';

export const panelWords: PanelWords = {
  loading: 'Opening…',
  unavailable: 'This part could not be loaded; the network may be down. Please try again. What you have filled in is not affected.',
  retry,
  gone: 'It failed again; the website may have been updated. Please reload the page. Saved drafts are not affected.',
  reload: 'Reload page',
  close,
  export: { open: 'Check and export', title: 'Check and export' },
  import: {
    open: 'Import Excel',
    title: 'Import an Excel or CSV file',
    download: 'Excel form',
    downloading: 'Creating the form…',
    downloaded: (file) => `“${file}” was downloaded.`,
  },
  print: {
    open: 'Print',
    title: 'Print form',
  },
};
