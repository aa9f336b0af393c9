import type { Change } from './changes.ts';
import type { Plan } from './plan.ts';

const signs: Record<Change['effect'], string> = {
  added: '+',
  changed: '~',
  replaced: '! REPLACED',
  'may be replaced': '! MAY BE REPLACED',
  removed: '-',
};

const inOrder: Change['effect'][] = ['removed', 'replaced', 'may be replaced', 'changed', 'added'];

function lineOf({ id, type, effect, properties }: Change): string {
  const what = properties.length > 0 ? ` (${properties.join(', ')})` : '';
  return `  ${signs[effect]} ${id} ${type.replace(/^AWS::/, '')}${what}`;
}

/** A plan as an operator reads it: one line a resource, the grave ones first. */
export function describePlan({ service, kind, changes }: Plan): string {
  if (kind === 'none') return `${service}: no change`;
  const lines = inOrder.flatMap((effect) => changes.filter((change) => change.effect === effect).map(lineOf));
  const title =
    kind === 'first' ? `${service}: first deployment, ${changes.length} resources` : `${service}:`;
  if (kind === 'update' && lines.length === 0) return `${service}: outputs or settings of the stack change`;
  return [title, ...lines].join('\n');
}
