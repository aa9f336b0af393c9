import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { pythonWith } from '../python.ts';
import { type Acceptance, type Finding, openFindings, unusedAcceptances } from './finding.ts';
import { services, templateFile } from './packaged.ts';

const run = promisify(execFile);

/** What cfn-lint says, and we leave. Each with its reason. */
const accepted: Acceptance[] = [
  {
    rule: /^W3005$/,
    reason:
      'Serverless says of each route that it comes after its integration, which it names anyway: harmless.',
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
  if (!isMatches(matches)) throw new Error('cfn-lint answered in a shape that is not known.');
  return matches.map(({ Filename, Rule, Message, Location }) => ({
    service: Filename.split('/').at(-3) ?? Filename,
    rule: Rule.Id,
    resource: String(Location.Path?.[1] ?? ''),
    message: Message,
  }));
}

test('cfn-lint finds nothing that is not accepted with a reason, and no reason has outlived its finding', async () => {
  const found = await findings();
  expect(openFindings(found, accepted)).toEqual([]);
  expect(unusedAcceptances(found, accepted)).toEqual([]);
});
