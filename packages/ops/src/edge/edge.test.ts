import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { type FakeStacks, startFakeStacks } from '../testing/fake-stacks.ts';
import { aroundEdge } from './around-edge.ts';
import { edgePlanOf } from './edge-plan.ts';
import { hasEdge, removeEdge } from './remove-edge.ts';

const target = { stage: 'dev', region: 'ap-northeast-2' };
const [edge, arns] = ['us-east-1 moim-web-edge-dev', 'ap-northeast-2 moim-web-edge-arns-dev'];
const hostedZone = 'Z0123456789ABCDEFGHIJ';
const app = { domain: { app: 'app.example.com', hostedZone } };
const renamed = { domain: { app: 'www.example.com', hostedZone } };
const waf = { waf: { mode: 'block' } };
const [ofApp, ofRenamed] = ['Certificate28059829', 'Certificate80fc0fb9'];

let aws: FakeStacks;

beforeEach(async () => {
  aws = await startFakeStacks();
  for (const method of ['log', 'error'] as const) jest.spyOn(console, method).mockImplementation(() => {});
});
afterEach(() => {
  aws.close();
  jest.restoreAllMocks();
});

/** Deploys a stage with these settings; returns what changed, and `web` where the distribution did. */
async function deploy(settings: object, deployWeb = async () => {}): Promise<string[]> {
  const plan = await edgePlanOf(target, { ...settings });
  if (!plan) return [];
  aws.changes.length = 0;
  await aroundEdge(plan, async () => {
    await deployWeb();
    aws.changes.push('web');
  });
  return [...aws.changes];
}

const exportsIn = () => Object.entries(JSON.parse(aws.stacks.get(arns)?.template ?? '{}').Outputs ?? {});

test('a stage without a name and a firewall has no such stacks, and us-east-1 is not asked', async () => {
  expect(await edgePlanOf(target, {})).toBeUndefined();
  expect(aws.calls).toEqual(['DescribeStacks']);
});

test('the certificate is there, and its ARN exported in the region of the stage, before the distribution uses it', async () => {
  expect(await deploy(app)).toEqual([`CreateStack ${edge}: ${ofApp}`, `CreateStack ${arns}: Nothing`, 'web']);
  expect(exportsIn()).toEqual([
    [ofApp, { Value: `arn of ${ofApp}`, Export: { Name: `moim-web-dev-edge-${ofApp}` } }],
  ]);
  expect((await edgePlanOf(target, app))?.plan.kind).toBe('none');
  expect(await deploy(app)).toEqual(['web']);
});

test('another name has both certificates until the distribution has moved', async () => {
  await deploy(app);
  expect(await deploy(renamed)).toEqual([
    `UpdateStack ${edge}: ${ofApp}, ${ofRenamed}`,
    `UpdateStack ${arns}: Nothing`,
    'web',
    `UpdateStack ${edge}: ${ofRenamed}`,
    `UpdateStack ${arns}: Nothing`,
  ]);
  expect(exportsIn().map(([id]) => id)).toEqual([ofRenamed]);
});

test('a firewall goes after the distribution has left it, and the stacks with the last of what they hold', async () => {
  await deploy({ ...app, ...waf });
  expect(await deploy(app)).toEqual(['web', `UpdateStack ${edge}: ${ofApp}`, `UpdateStack ${arns}: Nothing`]);
  expect(await deploy({})).toEqual(['web', `DeleteStack ${edge}`, `DeleteStack ${arns}`]);
  expect(await edgePlanOf(target, {})).toBeUndefined();
});

test('a run that ended before, between or after its halves is finished by the next', async () => {
  const failing = async () => {
    throw new Error('web failed');
  };
  await expect(deploy(app, failing)).rejects.toThrow('web failed');
  await expect(deploy(renamed, failing)).rejects.toThrow('web failed');
  expect(exportsIn().map(([id]) => id)).toEqual([ofApp, ofRenamed]);
  expect(await deploy(renamed)).toEqual([
    'web',
    `UpdateStack ${edge}: ${ofRenamed}`,
    `UpdateStack ${arns}: Nothing`,
  ]);
  aws.stacks.delete(arns);
  expect((await edgePlanOf(target, renamed))?.plan.kind).toBe('update');
  expect(await deploy(renamed)).toEqual([`CreateStack ${arns}: Nothing`, 'web']);
});

test('a stack whose first deployment failed is made anew', async () => {
  aws.stacks.set(edge, { status: 'ROLLBACK_COMPLETE', template: '{"Resources":{}}', isProtected: false });
  const [first, second] = await deploy(app);
  expect([first, second]).toEqual([`DeleteStack ${edge}`, `CreateStack ${edge}: ${ofApp}`]);
});

test('a certificate that still waits for its record is left alone, and the operator told', async () => {
  aws.stacks.set(edge, { status: 'CREATE_IN_PROGRESS', template: '{"Resources":{}}', isProtected: false });
  await expect(deploy(app)).rejects.toThrow('moim-web-edge-dev is in CREATE_IN_PROGRESS: another operation');
  expect(aws.changes).toEqual([]);
});

test('removal takes both stacks, protected or not', async () => {
  expect(await hasEdge(target, app)).toBe(false);
  await deploy({ ...app, terminationProtection: true });
  expect(await hasEdge(target, app)).toBe(true);
  aws.changes.length = 0;
  await removeEdge(target, app);
  expect(aws.changes).toEqual([`DeleteStack ${edge}`, `DeleteStack ${arns}`]);
  expect(await hasEdge(target, app)).toBe(false);
});

test('what a stage no longer names is removed, too', async () => {
  await deploy(app);
  await removeEdge(target, {});
  expect([...aws.stacks]).toEqual([]);
});
