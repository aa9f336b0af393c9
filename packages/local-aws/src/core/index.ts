export { localCredentials } from './credentials.ts';
export { ownerOf } from './data-folder-lock.ts';
export { LocalFailure, reasonOf } from './failure.ts';
export { isObject, type Json, type JsonObject, numberOf, objectOf, stringOf } from './json.ts';
export { commandOf, endOrphan, endProcess, isAlive, processInfo } from './orphan-processes.ts';
export { closeServer, freePort, listen } from './ports.ts';
export { prepareRuntime } from './runtime.ts';
