export { checkNotSuspended, type SuspensionCheck, suspensionCheck } from './suspension-check.ts';
export { suspensionListeners } from './suspension-listeners.ts';
export { suspensionRecords } from './suspension-records.ts';
