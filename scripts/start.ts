import { join } from 'node:path';
import { startAll } from '@moim/local-aws';
import { prepareRuntime } from '@moim/local-aws/core';

// `npm start`. Tests set `LOCAL_AWS_PROJECT` to run another project's folder.
const root = join(import.meta.dirname, '..');
prepareRuntime(join(root, '.local/compile-cache'));
await startAll(process.env.LOCAL_AWS_PROJECT ?? root);
