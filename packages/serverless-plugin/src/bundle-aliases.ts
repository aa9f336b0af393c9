import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const common = join(import.meta.dirname, '../../../serverless.common.yml');
const line = /^ {4}"(?<left>[^"]+)": "(?<taken>@moim\/common\/lean-sdk\/[^"]+)"$/gm;

/** What the bundles of deployed functions contain in place of parts of the SDK, from serverless.common.yml. */
export function deployedAlias(): Record<string, string> {
  const lines = [...readFileSync(common, 'utf8').matchAll(line)];
  return Object.fromEntries(lines.map(([, left = '', taken = '']) => [left, taken]));
}
