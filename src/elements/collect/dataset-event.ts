import type { Dataset } from '../../submissions/dataset.js';

/** The office has sealed a dataset. When the event is prevented no file is saved: the page has taken the dataset. */
export class DabiaoDatasetEvent extends Event {
  static readonly type = 'dabiao-dataset';
  readonly dataset: Dataset;

  constructor(dataset: Dataset) {
    super(DabiaoDatasetEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.dataset = dataset;
  }

  /** As `dataset`, for libraries that read `detail`. */
  get detail(): { readonly dataset: Dataset } {
    return { dataset: this.dataset };
  }
}

declare global {
  interface HTMLElementEventMap {
    'dabiao-dataset': DabiaoDatasetEvent;
  }
}
