import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pythonWith } from '../python.ts';
import type { Finding } from './finding.ts';

const run = promisify(execFile);

interface Match {
  Filename: string;
  Rule: { Id: string };
  Message: string;
  Location: { Path?: (string | number)[] };
}

function isMatches(value: unknown): value is Match[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object' && 'Rule' in one);
}

/** Returns the findings of cfn-lint on packaged templates that are deployed to a region. */
export async function cfnLintFindings(
  files: readonly string[],
  region = 'ap-northeast-2',
): Promise<Finding[]> {
  const programs = await pythonWith(join(import.meta.dirname, 'requirements.txt'), 'cfn-lint');
  const options = ['-r', region, '-f', 'json', '--non-zero-exit-code', 'none', '--'];
  const { stdout } = await run(join(programs, 'cfn-lint'), [...options, ...files], { maxBuffer: 2 ** 26 });
  const matches: unknown = JSON.parse(stdout || '[]');
  if (!isMatches(matches)) throw new Error('The output of cfn-lint has an unexpected format.');
  return matches.map(({ Filename, Rule, Message, Location }) => ({
    service: Filename.split('/').at(-3) ?? Filename,
    rule: Rule.Id,
    resource: String(Location.Path?.[1] ?? ''),
    message: Message,
  }));
}
