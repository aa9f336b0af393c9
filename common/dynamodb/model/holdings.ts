/**
 * What becomes of an item when a person leaves whom it names:
 *
 * - `delete`: it goes.
 * - `anonymize`: what names the person goes, the rest stays.
 * - `reduce`: everything goes but their id and that they left, until it expires, so that nothing late brings them back.
 * - `expire`: it stays as it is until it expires, within days.
 */
export type Fate = 'delete' | 'anonymize' | 'reduce' | 'expire';

/** What an entity holds of people, without its types. */
export interface PlainPersonal {
  readonly fields: Readonly<Partial<Record<string, Fate>>>;
  readonly exportedAs?: string;
  readonly notExported?: string;
}

/** What is wrong with it, if anything. */
export function holdingsProblem(
  personal: PlainPersonal | 'nothing',
  ttl: string | undefined,
): string | undefined {
  if (personal === 'nothing') return undefined;
  const fates = Object.entries(personal.fields);
  if (fates.length === 0) return 'personal.fields must name a field; if nothing is personal, say "nothing"';
  const waiting = fates.find(([, fate]) => fate === 'expire' || fate === 'reduce');
  if (waiting && ttl === undefined)
    return `personal.fields.${waiting[0]} waits until the item expires, so the entity needs a ttl`;
  return undefined;
}
