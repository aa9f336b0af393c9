import { randomInt } from 'node:crypto';
import { type JsonObject, numberOf, objectOf, stringOf } from '../core/json.ts';

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const punctuation = '!#$%&()*+,-./:;<=>?@[]^_{|}~';

/** The value of an AWS::SecretsManager::Secret: given, or made up as `GenerateSecretString` asks. */
export function secretValueOf({ SecretString, GenerateSecretString }: JsonObject): string {
  if (typeof SecretString === 'string') return SecretString;
  const { ExcludePunctuation, PasswordLength, SecretStringTemplate, GenerateStringKey } =
    objectOf(GenerateSecretString);
  const characters = ExcludePunctuation === true ? letters : letters + punctuation;
  const length = numberOf(PasswordLength, 32);
  const password = Array.from({ length }, () => characters[randomInt(characters.length)]).join('');
  if (typeof SecretStringTemplate !== 'string') return password;
  return JSON.stringify({
    ...objectOf(JSON.parse(SecretStringTemplate)),
    [stringOf(GenerateStringKey)]: password,
  });
}
