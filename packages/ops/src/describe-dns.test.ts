import { expect, test } from '@jest/globals';
import { describeDns } from './describe-dns.ts';

const stack = (outputs: Record<string, string>) => ({
  StackName: 'moim-platform-dev',
  CreationTime: new Date(),
  StackStatus: 'CREATE_COMPLETE' as const,
  Outputs: Object.entries(outputs).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue })),
});

test('names whose DNS is elsewhere have a line with what they must point at', () => {
  const platform = stack({
    HttpApiUrl: 'https://api.example.com',
    HttpApiDnsTarget: 'd-1.execute-api.ap-northeast-2.amazonaws.com',
  });
  const web = stack({ AppUrl: 'https://app.example.com', AppDnsTarget: 'd1.cloudfront.net' });
  expect(describeDns([platform, web])).toEqual([
    'DNS: point api.example.com at d-1.execute-api.ap-northeast-2.amazonaws.com (CNAME)',
    'DNS: point app.example.com at d1.cloudfront.net (CNAME)',
  ]);
});

test('names in Route 53, and stacks that are not deployed, have none', () => {
  expect(describeDns([stack({ HttpApiUrl: 'https://api.example.com' }), undefined])).toEqual([]);
});
