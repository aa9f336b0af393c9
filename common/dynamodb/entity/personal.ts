import type { Field } from '../model/access-pattern.ts';
import type { Fate } from '../model/holdings.ts';

/** Who a field with the id of a person names, by convention: `userId`, `reporterId`, `lowId`. */
type Role =
  | 'user'
  | 'owner'
  | 'author'
  | 'sender'
  | 'member'
  | 'viewer'
  | 'reporter'
  | 'reported'
  | 'moderator'
  | 'blocked'
  | 'blocker'
  | 'other'
  | 'low'
  | 'high';

type PersonalName =
  | `${Role}Id${'' | 's'}`
  | `${string}${Capitalize<Role>}Id${'' | 's'}`
  | 'members'
  | 'email'
  | 'nickname'
  | 'subject';

/** The fields of `T` that tell something of a person, by their names. */
type PersonalField<T> = Extract<Field<T>, PersonalName>;

/**
 * What an entity holds of people, and what becomes of it. Fields whose names say that they name a person must be among
 * `fields`; add what else names one, such as a text that contains an id.
 */
export type Personal<T> = PersonalItem<T> | ([PersonalField<T>] extends [never] ? 'nothing' : never);

interface Holdings<T> {
  /** For each field that names a person: what becomes of it when they leave. */
  readonly fields: { readonly [F in PersonalField<T>]: Fate } & { readonly [F in Field<T>]?: Fate };
}

type PersonalItem<T> = Holdings<T> &
  (
    | {
        /** The section of a person's export that has these items. */
        readonly exportedAs: string;
      }
    | {
        /** Why no section of a person's export has them. */
        readonly notExported: string;
      }
  );
