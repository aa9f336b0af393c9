import type { Json } from './template.ts';

/** The values of CloudFormation's pseudo parameters. */
export interface PseudoParameters {
  account: string;
  region: string;
  /** Missing for texts that do not depend on it. */
  stackName?: string;
}

function substitute(text: string, { account, region, stackName }: PseudoParameters): string | undefined {
  const values: Record<string, string | undefined> = {
    'AWS::AccountId': account,
    'AWS::Region': region,
    'AWS::StackName': stackName,
    'AWS::Partition': region.startsWith('cn-')
      ? 'aws-cn'
      : region.startsWith('us-gov-')
        ? 'aws-us-gov'
        : 'aws',
  };
  let isResolved = true;
  const result = text.replaceAll(/\$\{([^!}][^}]*)\}/g, (_match, name: string) => {
    const value = values[name];
    if (value === undefined) isResolved = false;
    return value ?? '';
  });
  return isResolved ? result.replaceAll('${!', '${') : undefined;
}

/** Resolves a text that depends only on pseudo parameters, through `Fn::Sub`, `Fn::Join` and `Ref`; undefined otherwise. */
export function resolveText(value: Json | undefined, parameters: PseudoParameters): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { 'Fn::Sub': sub, 'Fn::Join': join, Ref: ref } = value;
  if (typeof sub === 'string') return substitute(sub, parameters);
  if (typeof ref === 'string') return substitute(`\${${ref}}`, parameters);
  if (!Array.isArray(join)) return undefined;
  const [separator, parts] = join;
  if (typeof separator !== 'string' || !Array.isArray(parts)) return undefined;
  const texts = parts.map((part) => resolveText(part, parameters));
  return texts.every((text) => text !== undefined) ? texts.join(separator) : undefined;
}
