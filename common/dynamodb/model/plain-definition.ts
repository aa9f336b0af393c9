import type { AccessPattern } from './access-pattern.ts';
import type { PlainPersonal } from './holdings.ts';

/** A definition without its types. */
export interface PlainDefinition {
  readonly table: string;
  readonly key: { readonly pk: readonly string[]; readonly sk: readonly string[] };
  readonly collection?: string;
  readonly find?: Readonly<Record<string, AccessPattern<string>>>;
  readonly unique?: readonly string[];
  readonly version?: string;
  readonly ttl?: string;
  readonly timestamps?: boolean;
  readonly traced?: boolean;
  readonly personal?: PlainPersonal | 'nothing';
  readonly types?: Readonly<Partial<Record<string, 'number' | 'binary'>>>;
}

/** A definition as it is given, where `key.sk` is optional. */
export interface GivenDefinition extends Omit<PlainDefinition, 'key'> {
  readonly key: { readonly pk: readonly string[]; readonly sk?: readonly string[] };
}
