import { type Fault, ofType, type Rule } from './rule.ts';

const secretName = /(secret|password|passwd|token|api_?key|private_?key|credential)s?$/i;
const secretValue = /AKIA[0-9A-Z]{16}|-----BEGIN|^eyJ[\w-]+\.|^[A-Za-z0-9+/_-]{40,}={0,2}$/;

/** A function's environment contains references to secrets, never secrets. */
export const secrets: Rule = (template): Fault[] =>
  ofType(template, 'AWS::Lambda::Function').flatMap(([resource, { Properties }]) => {
    const { Environment: environment } = Properties ?? {};
    const named = typeof environment === 'object' && environment !== null && 'Variables' in environment;
    return Object.entries(named ? (environment.Variables ?? {}) : {})
      .filter(
        ([name, value]) => typeof value === 'string' && (secretName.test(name) || secretValue.test(value)),
      )
      .map(([name]) => ({ resource, message: `the environment variable ${name} holds a secret` }));
  });
