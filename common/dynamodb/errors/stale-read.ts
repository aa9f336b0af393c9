/** The item has changed since this write read it: read it again, and try again. */
export class StaleRead extends Error {}
