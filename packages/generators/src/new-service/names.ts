/** What a new service is called, and one of the things that it keeps. */
export interface ServiceNames {
  /** The folder and the path: `orders`. */
  service: string;
  /** One of them: `order`. */
  thing: string;
}

/** Wrong words on the command line, with what to type instead. */
export class WrongNames extends Error {}

const form = /^[a-z][a-z0-9]{1,29}$/;

/** The names that the command line gives. Throws {@link WrongNames}. */
export function namesOf([service, thing, ...rest]: readonly string[]): ServiceNames {
  if (!service || !thing || rest.length > 0) {
    throw new WrongNames('Say what it is called and what it keeps: npm run new -- orders order');
  }
  for (const name of [service, thing]) {
    if (!form.test(name))
      throw new WrongNames(`"${name}" must have 2 to 30 small letters and digits, a letter first.`);
  }
  if (service === thing) {
    throw new WrongNames('The service needs the plural, the thing the singular: npm run new -- orders order');
  }
  return { service, thing };
}
