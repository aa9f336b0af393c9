import { randomUUID } from 'node:crypto';
import { type JsonObject, objectOf, stringOf } from '../core/json.ts';
import { closeDatabase, openDatabase } from '../messages/database.ts';

/** A device of an app, to which a platform such as APNs delivers. */
export interface Endpoint {
  readonly arn: string;
  /** The ARN of its platform application. */
  readonly application: string;
  /** Token, Enabled, CustomUserData. */
  readonly attributes: JsonObject;
}

/** Platform applications and their endpoints, kept on disk. */
export interface Applications {
  create(arn: string): void;
  has(arn: string): boolean;
  /** The endpoint with this token, made with the attributes if there is none. */
  endpointFor(application: string, attributes: JsonObject): Endpoint;
  endpoint(arn: string): Endpoint | undefined;
  /** Replaces an endpoint with the same ARN. */
  save(endpoint: Endpoint): void;
  remove(arn: string): void;
  close(): void;
}

/** Opens the platform applications in a data folder. */
export function openApplications(directory: string): Applications {
  const database = openDatabase(directory);
  const statements = {
    create: database.prepare('INSERT INTO platform_applications VALUES (?) ON CONFLICT DO NOTHING'),
    has: database.prepare('SELECT arn FROM platform_applications WHERE arn = ?'),
    save: database.prepare('INSERT OR REPLACE INTO platform_endpoints VALUES (?, ?, ?, ?)'),
    byArn: database.prepare('SELECT * FROM platform_endpoints WHERE arn = ?'),
    byToken: database.prepare('SELECT * FROM platform_endpoints WHERE application = ? AND token = ?'),
    remove: database.prepare('DELETE FROM platform_endpoints WHERE arn = ?'),
  };
  const save = ({ arn, application, attributes }: Endpoint): void =>
    void statements.save.run(arn, application, stringOf(attributes.Token), JSON.stringify(attributes));
  return {
    create: (arn) => void statements.create.run(arn),
    has: (arn) => statements.has.get(arn) !== undefined,
    endpointFor: (application, attributes) => {
      const [known] = statements.byToken.all(application, stringOf(attributes.Token)).map(endpointIn);
      if (known) return known;
      const arn = `${application.replace(':app/', ':endpoint/')}/${randomUUID()}`;
      const made = { arn, application, attributes };
      save(made);
      return made;
    },
    endpoint: (arn) => statements.byArn.all(arn).map(endpointIn)[0],
    save,
    remove: (arn) => void statements.remove.run(arn),
    close: () => closeDatabase(directory),
  };
}

const endpointIn = (row: Record<string, unknown>): Endpoint => ({
  arn: stringOf(row.arn),
  application: stringOf(row.application),
  attributes: objectOf(JSON.parse(stringOf(row.attributes))),
});
