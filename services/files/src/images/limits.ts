/** Pixels per frame. A decoded pixel takes three or four bytes. */
export const maxPixels = 64_000_000;

/** Pixels of all frames of an animation. Beyond it, the variants show the first frame only; the download stays animated. */
export const maxAnimatedPixels = 25_000_000;

/** Frames of an animation. Beyond it, the variants show the first frame only. */
export const maxFrames = 600;
