import type { Target } from '../cloudformation/target.ts';
import { losingData } from '../plan/data-loss.ts';
import type { Plan } from '../plan/plan.ts';
import { requireTyped, requireYes } from './ask.ts';
import { Refusal } from './refusal.ts';

/** The options of a command that shows what would change, and has the operator agree to it. */
export const agreementOptions = {
  diff: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  'allow-data-loss': { type: 'boolean', default: false },
} as const;

/** Their part of such a command's usage. */
export const agreementUsage = `  --diff              only show what would change
  --yes               do not ask, unless data would be lost
  --allow-data-loss   on prod: ask, instead of refusing, when data would be lost`;

/** What the command line says about questions. */
interface Agreement {
  yes: boolean;
  'allow-data-loss': boolean;
}

/** Has the operator agree to plans: yes or no, or the stage's name typed where data would be lost. */
export async function requireAgreement(
  plans: readonly Plan[],
  target: Target,
  given: Agreement,
): Promise<void> {
  const losses = plans.flatMap(({ service, changes }) =>
    losingData(changes).map(({ id, type, effect }) => `${service}'s ${id} (${type}): ${effect}`),
  );
  const { stage, region } = target;
  if (losses.length === 0) {
    const names = plans.map(({ service }) => service).join(', ');
    if (!given.yes) await requireYes(`Deploy ${names} to ${stage} in ${region}?`);
    return;
  }
  const reason = `Data would be lost: ${losses.join('; ')}.`;
  if (stage === 'prod' && !given['allow-data-loss']) {
    throw new Refusal('notAgreed', `${reason} On prod this needs --allow-data-loss: nothing was done.`);
  }
  await requireTyped(stage, reason);
}
