/** The names of a new service and of one of the things that it stores. */
export interface ServiceNames {
  /** The plural, for the folder and the path: `orders`, `user-groups`. */
  service: string;
  /** The singular: `order`, `user-group`. */
  thing: string;
}

/** Names that cannot be used. The message says what to type instead. */
export class InvalidNames extends Error {
  override name = 'InvalidNames';
}

const form = /^(?=.{2,30}$)[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/;

/** Parses the names on the command line. Throws {@link InvalidNames}. */
export function namesOf([service, thing, ...rest]: readonly string[]): ServiceNames {
  if (!service || !thing || rest.length > 0) {
    throw new InvalidNames(
      'Name the service and one of the things that it stores: npm run new -- orders order',
    );
  }
  for (const name of [service, thing]) {
    if (!form.test(name))
      throw new InvalidNames(
        `"${name}" must be 2 to 30 lower-case letters and digits, starting with a letter. Separate words with a hyphen.`,
      );
  }
  if (service === thing) {
    throw new InvalidNames(
      'The names must differ: the plural for the service, the singular for the thing: npm run new -- orders order',
    );
  }
  return { service, thing };
}
