export { areBlocked, blockedAmong, checkNotBlocked } from './are-blocked.ts';
export { blockListeners } from './block-listeners.ts';
export { blockRecords } from './block-records.ts';
