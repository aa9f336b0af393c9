#!/usr/bin/env node
import { join } from 'node:path';
import { prepareRuntime } from './src/core/runtime.ts';

// `npx local-aws`, in the folder of a Serverless project.
const project = process.env.LOCAL_AWS_PROJECT ?? process.cwd();
prepareRuntime(join(project, 'node_modules/.cache/local-aws'));
// Only now, so that all of it comes out of the compile cache.
const { startAll } = await import('./src/stack/start-all.ts');
await startAll(project);
