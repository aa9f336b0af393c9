/** The inputs of ours that the user pool checks. */
export type InputField = 'email' | 'password' | 'code';

const fields: readonly (readonly [RegExp, InputField])[] = [
  [/'?(?:password|proposedPassword|previousPassword)'? (?:failed|should|must|is)/i, 'password'],
  [/'?confirmationCode'? (?:failed|should|must|is)/i, 'code'],
  [/'?(?:username|email|userAttributes\.[\w.]+)'? (?:failed|should|must|is)|email address format/i, 'email'],
];

/** Reads the refused input out of a validation message of the user pool, which names it only there. */
export function inputFieldIn(message: string): InputField | undefined {
  return fields.find(([pattern]) => pattern.test(message))?.[1];
}
