import type { Json, Template } from './template.ts';

interface Version {
  functionId: string;
  hash: Json | undefined;
}

const referenceIn = (value: Json | undefined): string | undefined => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return typeof value.Ref === 'string' ? value.Ref : undefined;
};

/** The code hash of each function, from the version that Serverless publishes of it. */
function versionsIn({ Resources }: Template): Version[] {
  return Object.values(Resources).flatMap(({ Type, Properties }) => {
    const functionId = referenceIn(Properties?.FunctionName);
    if (Type !== 'AWS::Lambda::Version' || functionId === undefined) return [];
    return [{ functionId, hash: Properties?.CodeSha256 }];
  });
}

/** `api` for `ApiLambdaFunction`. */
const nameOf = (functionId: string): string =>
  functionId.replace(/LambdaFunction$/, '').replace(/^./, (letter) => letter.toLowerCase());

/** Returns the names of the functions that exist in both templates and whose code differs. */
export function changedCode(deployed: Template, packaged: Template): string[] {
  const before = new Map(versionsIn(deployed).map(({ functionId, hash }) => [functionId, hash]));
  return versionsIn(packaged)
    .filter(({ functionId, hash }) => before.has(functionId) && before.get(functionId) !== hash)
    .map(({ functionId }) => nameOf(functionId));
}
