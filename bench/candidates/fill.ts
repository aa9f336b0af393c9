import { integerBetween, seededRandom } from '@moim/testing';
import { listings, listingsOf } from '../../services/match/src/models/listing.ts';
import { people } from '../../services/match/src/models/person.ts';

const topics = Array.from({ length: 40 }, (_, index) => `interest ${index}`);
const atOnce = 500;
const month = 30 * 24 * 60 * 60 * 1_000;

/** Stores people with three to six of 40 interests, who were active within a month. @returns their ids */
export async function fill(count: number): Promise<string[]> {
  const random = seededRandom(count);
  const now = Date.now();
  const ids: string[] = [];
  while (ids.length < count) {
    const some = Array.from({ length: Math.min(atOnce, count - ids.length) }, (_, index) => {
      const userId = `${String(ids.length + index).padStart(8, '0')}-60d1-7095-1c6e-0a7f3f8f7b52`;
      const interests = Array.from(
        { length: integerBetween(random, 3, 6) },
        () => topics[integerBetween(random, 0, topics.length - 1)] ?? '',
      );
      const activeAt = new Date(now - 60_000 - Math.floor(random() * month)).toISOString();
      return {
        userId,
        nickname: `n${userId.slice(0, 8)}`,
        name: 'Somebody',
        interests: [...new Set(interests)],
        activeAt,
      };
    });
    await Promise.all([people.putMany(some), listings.putMany(some.flatMap(listingsOf))]);
    ids.push(...some.map(({ userId }) => userId));
  }
  return ids;
}
