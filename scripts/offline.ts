// What `serverless offline` in a service's folder runs: scripts/serverless/plugin.cjs.
import { prepareRuntime } from './local/runtime.ts';

prepareRuntime();
const { startOne } = await import('./local/start-one.ts');
await startOne();
