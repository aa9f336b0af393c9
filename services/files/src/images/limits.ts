/** Of one frame. A decoded pixel takes three or four bytes. */
export const maxPixels = 50_000_000;

/** Of all frames together: an animation of more is shown by its first frame. Its download stays what it is. */
export const maxAnimatedPixels = 25_000_000;

/** An animation of more frames is shown by its first frame, too. */
export const maxFrames = 600;
