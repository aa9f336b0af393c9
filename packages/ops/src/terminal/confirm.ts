import { type AccountTarget, describeTarget } from '../cloudformation/target.ts';
import { losingData } from '../plan/data-loss.ts';
import type { Plan } from '../plan/plan.ts';
import { requireTyped, requireYes } from './ask.ts';
import { Refusal } from './refusal.ts';

/** The options of a command that shows its changes and asks the operator to confirm them. */
export const confirmationOptions = {
  diff: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  'allow-data-loss': { type: 'boolean', default: false },
} as const;

/** The usage lines of {@link confirmationOptions}. */
export const confirmationUsage = `  --diff              only show what would change
  --yes               do not ask for confirmation, unless data would be lost
  --allow-data-loss   on prod: ask for confirmation, instead of refusing, if data would be lost`;

/** The parsed {@link confirmationOptions} that decide how to ask. */
interface Confirmation {
  yes: boolean;
  'allow-data-loss': boolean;
}

/** Asks the operator to confirm plans: with yes, or by typing the stage's name if data would be lost. */
export async function confirmPlans(
  plans: readonly Plan[],
  target: AccountTarget,
  given: Confirmation,
): Promise<void> {
  const losses = plans.flatMap(({ service, changes }) =>
    losingData(changes).map(({ id, type, effect }) => `${service}'s ${id} (${type}): ${effect}`),
  );
  const { stage } = target;
  if (losses.length === 0) {
    const names = plans.map(({ service }) => service).join(', ');
    if (!given.yes) await requireYes(`Deploy ${names} to ${describeTarget(target)}?`);
    return;
  }
  const reason = `Data would be lost in ${describeTarget(target)}: ${losses.join('; ')}.`;
  if (stage === 'prod' && !given['allow-data-loss']) {
    throw new Refusal(
      'not-confirmed',
      `${reason} On prod, that requires --allow-data-loss: nothing was changed.`,
    );
  }
  await requireTyped(stage, reason);
}
