import { importRetained } from '../cloudformation/import-resources.ts';
import { apiAddress } from '../cloudformation/stacks.ts';
import { requireTarget } from '../cloudformation/target.ts';
import { requireCaller } from '../cloudformation/with-aws-errors.ts';
import { mapConcurrently } from '../map-concurrently.ts';
import { assertPlanIsCurrent } from '../plan/assert-plan-is-current.ts';
import { dependenciesOf, wavesOf } from '../plan/dependencies.ts';
import { describePlan } from '../plan/describe-plan.ts';
import { requireExports } from '../plan/missing-exports.ts';
import { planOf } from '../plan/plan.ts';
import { deployService } from '../serverless/deploy-service.ts';
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
${confirmationUsage}`;

const options = {
  ...sharedOptions,
  all: { type: 'boolean', default: false },
  changed: { type: 'boolean', default: false },
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

await runCommand(async () => {
  const { values, positionals } = parseCommandLine(usage, options, process.argv.slice(2));
  const wanted = wantedServices(positionals, values.all, values.changed);
  const target = requireTarget(values);
  if (values.diff && values.yes)
    throw new Refusal('wrong-use', '--diff deploys nothing, so --yes has no effect. Pass only one of them.');
  const account = await requireCaller(target);

  acquirePackagingLock(root);
  const packaged = await mapConcurrently(
    wanted,
    async (service) => [service, await packageService(service, target)] as const,
  );
  const templates = new Map(packaged);
  const plans = await mapConcurrently(
    packaged,
    ([service, template]) => planOf(service, template, { ...target, account }),
    4,
  );
  const pending = plans.filter(({ kind }) => kind !== 'none');
  for (const plan of values.changed ? pending : plans) console.log(describePlan(plan));
  if (pending.length === 0) return console.log('Nothing to deploy.');
  await requireExports(templates, target);
  if (values.diff) return;

  await confirmPlans(pending, target, values);
  closePrompt();
  for (const wave of wavesOf(dependenciesOf(templates))) {
    const own = pending.filter(({ service }) => wave.includes(service));
    await mapConcurrently(own, async (plan) => {
      const { service, changes } = plan;
      await assertPlanIsCurrent(plan, target);
      await importRetained(service, templates.get(service) ?? { Resources: {} }, changes, target);
      await deployService(service, target);
    });
  }
  const api = await apiAddress(target);
  if (api) console.log(`The API is at ${api}`);
});
