import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const common = join(import.meta.dirname, '../../../serverless.common.yml');
const entry = /^ {4}"(?<left>[^"]+)": "(?<taken>@moim\/common\/lean-sdk\/[^"]+)"$/gm;

/** What bundles of deployed functions take in place of parts of the SDK, as serverless.common.yml says. */
export function deployedAlias(): Record<string, string> {
  const entries = [...readFileSync(common, 'utf8').matchAll(entry)];
  return Object.fromEntries(entries.map(([, left = '', taken = '']) => [left, taken]));
}
