import { join } from 'node:path';
import { startAll } from '@moim/local-aws';
import { prepareRuntime } from '@moim/local-aws/core';

// `npm start`. `LOCAL_AWS_PROJECT` names another project's folder, for tests.
const root = join(import.meta.dirname, '..');
prepareRuntime(join(root, '.local/compile-cache'));
await startAll(process.env.LOCAL_AWS_PROJECT ?? root);
