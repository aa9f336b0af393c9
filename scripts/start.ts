import { mkdirSync } from 'node:fs';
import { startStack } from './local/stack.ts';
import { terminal } from './local/terminal.ts';
import { projectFolder } from './local/config/project.ts';
const t = performance.now();
const directory = process.env.MOIM_LOCAL_DIR ?? projectFolder() + '/.local';
mkdirSync(directory, { recursive: true });
const stack = await startStack({ project: projectFolder(), directory, port: Number(process.env.PORT ?? 3000), stage: 'dev', rawLogs: false, terminal });
console.log(stack.endpoints, performance.now() - t);
