import type { Schemas } from '@moim/client';
import { createSignal } from 'solid-js';
import { t } from '../i18n/language.ts';
import { api } from '../session/api.ts';
import { askFor } from '../session/ask.ts';

/** What is known of a person; `profile` is missing for people who left, or who cannot be seen. */
export interface KnownPerson {
  isLoaded: boolean;
  profile: Schemas['Profile'] | undefined;
  avatar: Schemas['Avatar'] | undefined;
}

const unknown: KnownPerson = { isLoaded: false, profile: undefined, avatar: undefined };

interface Entry {
  person: () => KnownPerson;
  loadedAt: number;
}

const people = new Map<string, Entry>();
/** URLs of avatars are valid for at least 3 minutes. */
const freshFor = 150_000;

async function load(userId: string): Promise<KnownPerson> {
  const params = { path: { userId } };
  const profile = await askFor(api.GET('/v1/users/{userId}', { params }));
  if (!profile.ok) return { ...unknown, isLoaded: true };
  const avatar = profile.data.avatarFileId
    ? await askFor(api.GET('/v1/users/{userId}/avatar', { params }))
    : undefined;
  return { isLoaded: true, profile: profile.data, avatar: avatar?.ok ? avatar.data : undefined };
}

/** A person by their id: unknown at first, then as the API knows them. Requested once for all who ask. */
export function personOf(userId: string): () => KnownPerson {
  const known = people.get(userId);
  if (known && Date.now() - known.loadedAt < freshFor) return known.person;
  const [person, setPerson] = createSignal<KnownPerson>(known?.person() ?? unknown);
  people.set(userId, { person, loadedAt: Date.now() });
  void load(userId).then(setPerson);
  return person;
}

export const forgetPerson = (userId: string): boolean => people.delete(userId);
export const forgetPeople = (): void => people.clear();

export function nameOf(person: KnownPerson): string {
  if (person.profile) return person.profile.name;
  return person.isLoaded ? t().profile.left : '';
}
