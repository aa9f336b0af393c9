import { prepareRuntime } from './local/runtime.ts';

prepareRuntime();
// Only now, so that all of it comes out of the compile cache.
const { startAll } = await import('./local/start-all.ts');
await startAll();
