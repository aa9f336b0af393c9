import { expect, test } from '@jest/globals';
import { acceptedOfCdk, acceptedOfWebsockets } from './accepted-of-cdk.ts';
import { cdkFindings } from './cdk.ts';
import { openFindings, unusedAcceptances } from './finding.ts';
import { services, templateFile } from './packaged.ts';

const findings = services.flatMap((service) => cdkFindings(service, templateFile(service)));

test('AWS’s validator and cdk-nag report only accepted findings', () => {
  console.log(`${findings.length} findings, all accepted, by ${acceptedOfCdk.length} reasons`);
  expect(openFindings(findings, [...acceptedOfCdk, ...acceptedOfWebsockets])).toEqual([]);
});

test('every accepted finding still occurs', () => {
  expect(unusedAcceptances(findings, acceptedOfCdk)).toEqual([]);
});
