import { type Fault, ofType, type Rule } from './rule.ts';

/** No two functions share a role. */
export const roles: Rule = (template): Fault[] => {
  const byRole = Map.groupBy(ofType(template, 'AWS::Lambda::Function'), ([, { Properties }]) =>
    JSON.stringify(Properties?.Role),
  );
  return [...byRole.values()]
    .filter((functions) => functions.length > 1)
    .flatMap((functions) =>
      functions.map(([resource]) => ({ resource, message: 'shares its role with another function' })),
    );
};
