import type { Change } from './changes.ts';
import type { Plan } from './plan.ts';

const signs: Record<Change['effect'], string> = {
  imported: '= IMPORTED',
  added: '+',
  changed: '~',
  replaced: '! REPLACED',
  'may be replaced': '! MAY BE REPLACED',
  removed: '-',
};

const inOrder: Change['effect'][] = [
  'removed',
  'replaced',
  'may be replaced',
  'changed',
  'imported',
  'added',
];

const shortType = (type: string): string => type.replace(/^AWS::/, '');

function lineOf({ id, type, effect, properties, identifier = {} }: Change): string {
  const details = [...properties, ...Object.values(identifier)];
  const what = details.length > 0 ? ` (${details.join(', ')})` : '';
  return `  ${signs[effect]} ${id} ${shortType(type)}${what}`;
}

/** Versions are published with every change of a function and retained; their logical ids are hashes. */
const isVersion = ({ type, effect }: Change): boolean =>
  type === 'AWS::Lambda::Version' && (effect === 'added' || effect === 'removed');

function countsOf(changes: readonly Change[]): string[] {
  const added = changes.filter(({ effect }) => effect === 'added');
  const byType = Map.groupBy(added, ({ type }) => type);
  return [...byType].map(([type, some]) => `  + ${some.length} ${shortType(type)}`);
}

/** Formats a plan: a line per resource, destructive changes first; for a first deployment, counts per type. */
export function describePlan({ service, kind, changes: all, code = [], uploads = [] }: Plan): string {
  const changes = all.filter((change) => !isVersion(change));
  if (kind === 'none') return `${service}: no change`;
  if (kind === 'first') {
    const kept = changes.filter(({ effect }) => effect === 'imported');
    const files = uploads.length > 0 ? [`  + ${uploads.length} files of its app`] : [];
    return [`${service}: first deployment`, ...kept.map(lineOf), ...countsOf(changes), ...files].join('\n');
  }
  const lines = inOrder.flatMap((effect) => changes.filter((change) => change.effect === effect).map(lineOf));
  const codeLines = code.map((name) => `  ~ code of \`${name}\``);
  const fileLines = uploads.map((key) => `  + ${key}`);
  if (lines.length + codeLines.length + fileLines.length === 0)
    return `${service}: only outputs or stack settings change`;
  return [`${service}:`, ...lines, ...codeLines, ...fileLines].join('\n');
}
