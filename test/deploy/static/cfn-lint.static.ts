import { expect, test } from '@jest/globals';
import { cfnLintFindings } from './cfn-lint.ts';
import { type Acceptance, openFindings, unusedAcceptances } from './finding.ts';
import { services, templateFile } from './packaged.ts';

/** The findings of cfn-lint that we accept, each with its reason. */
const accepted: Acceptance[] = [
  {
    rule: /^W3005$/,
    reason: 'Serverless adds a redundant DependsOn from each route to its integration, which is harmless.',
  },
];

test('cfn-lint reports only accepted findings, and every accepted finding still occurs', async () => {
  const found = await cfnLintFindings(services.map(templateFile));
  expect(openFindings(found, accepted)).toEqual([]);
  expect(unusedAcceptances(found, accepted)).toEqual([]);
});
