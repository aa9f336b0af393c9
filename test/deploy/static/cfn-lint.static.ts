import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { pythonWith } from '../python.ts';
import { type Acceptance, type Finding, openFindings, unusedAcceptances } from './finding.ts';
import { services, templateFile } from './packaged.ts';

const run = promisify(execFile);

/** The findings of cfn-lint that we accept, each with its reason. */
const accepted: Acceptance[] = [
  {
    rule: /^W3005$/,
    reason: 'Serverless adds a redundant DependsOn from each route to its integration, which is harmless.',
  },
];

interface Match {
  Filename: string;
  Rule: { Id: string };
  Message: string;
  Location: { Path?: (string | number)[] };
}

function isMatches(value: unknown): value is Match[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object' && 'Rule' in one);
}

async function findings(): Promise<Finding[]> {
  const programs = await pythonWith(join(import.meta.dirname, 'requirements.txt'), 'cfn-lint');
  const files = services.map(templateFile);
  const options = ['-r', 'ap-northeast-2', '-f', 'json', '--non-zero-exit-code', 'none', '--'];
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

test('cfn-lint reports only accepted findings, and every accepted finding still occurs', async () => {
  const found = await findings();
  expect(openFindings(found, accepted)).toEqual([]);
  expect(unusedAcceptances(found, accepted)).toEqual([]);
});
