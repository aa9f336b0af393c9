#!/usr/bin/env node
import { join } from 'node:path';
import { prepareRuntime } from './src/core/runtime.ts';

// `npx local-aws` in the folder of a Serverless project.
const project = process.env.LOCAL_AWS_PROJECT ?? process.cwd();
prepareRuntime(join(project, 'node_modules/.cache/local-aws'));
// Imported after the compile cache is enabled, so that it applies to all modules.
const { startAll } = await import('./src/stack/start-all.ts');
await startAll(project);
