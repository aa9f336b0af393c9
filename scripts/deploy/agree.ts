import { requireTyped, requireYes } from './ask.ts';
import { losingData } from './data-loss.ts';
import type { Plan } from './plan.ts';
import { Refusal } from './refusal.ts';
import type { Target } from './target.ts';

/** What the command line says about questions. */
export interface Agreement {
  yes: boolean;
  allowDataLoss: boolean;
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
  if (stage === 'prod' && !given.allowDataLoss) {
    throw new Refusal('notAgreed', `${reason} On prod this needs --allow-data-loss: nothing was done.`);
  }
  await requireTyped(stage, reason);
}
