import { join } from 'node:path';
import { startOne } from '@moim/local-aws';
import { prepareRuntime } from '@moim/local-aws/core';

// `serverless offline` in a service's folder runs this: packages/serverless-plugin/src/offline-plugin.cjs.
const root = join(import.meta.dirname, '..');
prepareRuntime(join(root, '.local/compile-cache'));
await startOne(process.env.LOCAL_AWS_PROJECT ?? root);
