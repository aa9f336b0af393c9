import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requiredSetting } from '@moim/common/settings';
import { isolatedEnvironment } from './isolation.ts';
import { runScript, type ScriptRun } from './run-script.ts';

/** The deployed copy of the repository, which tests may change. */
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

/** Like {@link run}, but throws with the script's output if it fails. */
export async function runWell(command: string, input = ''): Promise<ScriptRun> {
  const result = await run(command, input);
  if (result.code !== 0)
    throw new Error(`${command} ended with ${result.code}:\n${result.stdout}${result.stderr}`);
  return result;
}

/** Replaces a text in a file of the deployed project and returns a function that restores it. */
export function edit(file: string, from: string, to: string): () => void {
  const path = join(project, file);
  const before = readFileSync(path, 'utf8');
  if (!before.includes(from)) throw new Error(`${file} does not contain: ${from}`);
  writeFileSync(path, before.replace(from, to));
  return () => writeFileSync(path, before);
}
