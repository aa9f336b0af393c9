import { describeApp } from '../app-files/describe-app.ts';
import { checkDeployed } from '../check-deployed.ts';
import { deployedTemplates } from '../cloudformation/deployed-templates.ts';
import { requireAccount } from '../cloudformation/require-account.ts';
import { apiAddress, deployedStacks, findStack } from '../cloudformation/stacks.ts';
import { type AccountTarget, requireTarget, stackName } from '../cloudformation/target.ts';
import { describeDns } from '../describe-dns.ts';
import { aroundEdge } from '../edge/around-edge.ts';
import { type EdgePlan, edgePlanOf } from '../edge/edge-plan.ts';
import { exportsOfEdge } from '../edge/edge-stacks.ts';
import { mapConcurrently } from '../map-concurrently.ts';
import { deployOrder, type Transition } from '../plan/deploy-order.ts';
import { describePlan } from '../plan/describe-plan.ts';
import { refuseExportsInUse } from '../plan/exports-in-use.ts';
import { refuseReplacedIndexes } from '../plan/index-changes.ts';
import { describeIndexChanges } from '../plan/index-steps.ts';
import { requireExports } from '../plan/missing-exports.ts';
import { type Plan, planOf } from '../plan/plan.ts';
import { refuseConcurrentRoutes, withoutConcurrentRoutes } from '../plan/route-changes.ts';
import type { Template } from '../plan/template.ts';
import { carryOut } from '../serverless/carry-out.ts';
import { packageService } from '../serverless/package-service.ts';
import { acquirePackagingLock } from '../serverless/packaging-lock.ts';
import { knownServices, requireServices, root } from '../services.ts';
import { closePrompt } from '../terminal/ask.ts';
import { parseCommandLine, sharedOptions } from '../terminal/command-line.ts';
import { confirmationOptions, confirmationUsage, confirmPlans } from '../terminal/confirm.ts';
import { Refusal } from '../terminal/refusal.ts';
import { runCommand } from '../terminal/run-command.ts';

const usage = `scripts/deploy.sh <service…> | --all | --changed [options]

Packages services, shows what would change, asks for confirmation and deploys them in dependency order. Skips services
that have not changed.

  --all               every service
  --changed           every service that differs from its deployed version; lists only those
  --stage <name>      a file under stages/ (dev)
  --region <name>     (AWS_REGION, or ap-northeast-2)
  --at-once           move all calls to the new version immediately, without a canary
  --skip-health-check do not call the services' health operations, and their other functions, afterwards
${confirmationUsage}`;

const options = {
  ...sharedOptions,
  all: { type: 'boolean', default: false },
  changed: { type: 'boolean', default: false },
  'at-once': { type: 'boolean', default: false },
  'skip-health-check': { type: 'boolean', default: false },
  ...confirmationOptions,
} as const;

function wantedServices(names: string[], all: boolean, changed: boolean): string[] {
  const ways = [names.length > 0, all, changed].filter(Boolean).length;
  if (ways === 0)
    throw new Refusal('wrong-use', 'Deploy what? Name services, or --all, or --changed. See --help.');
  if (ways > 1)
    throw new Refusal('wrong-use', 'Pass service names, --all or --changed, and only one of the three.');
  return names.length > 0 ? requireServices(names) : knownServices();
}

/** Refuses what AWS would refuse half-way, and returns the order to deploy in. */
async function requireDeployable(
  plans: readonly Plan[],
  packaged: ReadonlyMap<string, Template>,
  edge: EdgePlan | undefined,
  target: AccountTarget,
): Promise<string[][]> {
  for (const plan of plans) refuseReplacedIndexes(plan, packaged.get(plan.service) ?? { Resources: {} });
  const stacks = await deployedStacks(target);
  const deployed = await deployedTemplates(target, stacks);
  const parametersOf = (service: string) => ({ ...target, stackName: stackName(service, target) });
  const transition: Transition = { deployed, packaged, parametersOf };
  const order = deployOrder(transition);
  await requireExports(packaged, target, edge ? exportsOfEdge(edge.wanted, target.stage) : []);
  await refuseExportsInUse(transition, target);
  refuseConcurrentRoutes(plans, stacks);
  return order;
}

/** Carries out a plan; that of the web app between the halves of the plan of its name and firewall. */
async function deployWithEdge(
  plan: Plan,
  packaged: Template,
  edge: EdgePlan | undefined,
  target: AccountTarget,
): Promise<void> {
  const deploy = () => carryOut(plan, packaged, target);
  return edge && plan.service === 'web' ? aroundEdge(edge, deploy) : deploy();
}

await runCommand(async () => {
  const { values, positionals } = parseCommandLine(usage, options, process.argv.slice(2));
  const wanted = wantedServices(positionals, values.all, values.changed);
  const named = requireTarget(values);
  if (values.diff && values.yes)
    throw new Refusal('wrong-use', '--diff deploys nothing, so --yes has no effect. Pass only one of them.');
  const target = await requireAccount(named);

  acquirePackagingLock(root);
  const atOnce = values['at-once'];
  const packaged = await mapConcurrently(
    wanted,
    async (service) => [service, await packageService(service, target, { atOnce })] as const,
  );
  const templates = new Map(packaged);
  const plans = await mapConcurrently(
    packaged,
    ([service, template]) => planOf(service, template, target),
    4,
  );
  const pending = plans.filter(({ kind }) => kind !== 'none');
  const edge = wanted.includes('web') ? await edgePlanOf(target) : undefined;
  const isEdgePending = edge !== undefined && edge.plan.kind !== 'none';
  if (edge && (isEdgePending || !values.changed)) console.log(describePlan(edge.plan));
  for (const plan of values.changed ? pending : plans) {
    const steps = describeIndexChanges(plan, templates.get(plan.service) ?? { Resources: {} });
    console.log([describePlan(plan), ...steps].join('\n'));
  }
  if (pending.length === 0 && !isEdgePending) return console.log('Nothing to deploy.');
  const order = await requireDeployable(pending, templates, edge, target);
  if (values.diff) return;

  await confirmPlans([...(isEdgePending ? [edge.plan] : []), ...pending], target, values);
  closePrompt();
  for (const wave of order) {
    const own = pending.filter(({ service }) => wave.includes(service));
    await mapConcurrently(withoutConcurrentRoutes(own), async (sequence) => {
      for (const plan of sequence)
        await deployWithEdge(plan, templates.get(plan.service) ?? { Resources: {} }, edge, target);
    });
  }
  const isWebPending = pending.some(({ service }) => service === 'web');
  if (edge && !isWebPending) await aroundEdge(edge, async () => {});
  const api = await apiAddress(target);
  if (!values['skip-health-check']) await checkDeployed(pending, templates, api, target);
  if (api) console.log(`The API is at ${api}`);
  for (const line of await describeApp(target)) console.log(line);
  const withNames = [await findStack('platform', target), await findStack('web', target)];
  for (const line of describeDns(withNames)) console.log(line);
});
