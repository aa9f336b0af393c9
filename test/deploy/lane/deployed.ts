import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requiredSetting } from '@moim/common/settings';
import { isolatedEnvironment } from './isolation.ts';
import { runScript, type ScriptRun } from './run-script.ts';

/** The copy of the repository that is deployed, and may be changed. */
export const project = requiredSetting('DEPLOY_PROJECT');

/** Runs a script of the deployed project against the endpoint under test. */
export function run(command: string, input = ''): Promise<ScriptRun> {
  return runScript(
    project,
    command.split(' '),
    isolatedEnvironment(requiredSetting('DEPLOY_ENDPOINT')),
    input,
  );
}

/** As {@link run}; throws with what the script said when it fails. */
export async function runWell(command: string, input = ''): Promise<ScriptRun> {
  const result = await run(command, input);
  if (result.code !== 0)
    throw new Error(`${command} ended with ${result.code}:\n${result.stdout}${result.stderr}`);
  return result;
}

/** Replaces one text in a file of the deployed project; gives a function that puts it back. */
export function edit(file: string, from: string, to: string): () => void {
  const path = join(project, file);
  const before = readFileSync(path, 'utf8');
  if (!before.includes(from)) throw new Error(`${file} does not say: ${from}`);
  writeFileSync(path, before.replace(from, to));
  return () => writeFileSync(path, before);
}
