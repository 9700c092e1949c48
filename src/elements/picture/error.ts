/** Why there is no picture of an element. */
export const PICTURE_FAULTS = ['nothing-shown', 'not-drawn'] as const;
export type PictureFault = (typeof PICTURE_FAULTS)[number];

export class PictureError extends Error {
  override readonly name = 'PictureError';
  /** `nothing-shown`: the element is hidden, or has a message in place of a drawing. `not-drawn`: the browser makes no image of that size. */
  readonly code: PictureFault;

  constructor(code: PictureFault, message: string) {
    super(message);
    this.code = code;
  }
}
