import { delimiter } from 'node:path';
import { root } from '../repository/tracked-files.ts';

/** What npm sets for the scripts that it runs, and what tests set for functions. Registry settings stay. */
const isOurs =
  /^(?:INIT_CWD|NODE|NODE_OPTIONS|API_URL|AWS_.*|LOCAL_AWS_.*|JEST_.*|npm_(?!config_(?:registry|cafile|cache)).*)$/i;

/** The environment of a person's shell: without the settings of this test run, and this repository's programs. */
export function cleanEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || isOurs.test(name) ? [] : [[name, value] as const],
  );
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(root));
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter) };
}
