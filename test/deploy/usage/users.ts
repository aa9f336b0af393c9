import { newMember, newNickname, untilSignInIsGone } from '../../people.ts';

/** Everything that makes the functions of users call AWS, in each way that they do. */
export async function useUsers(): Promise<void> {
  const { api, nickname, email } = await newMember();
  await api.GET('/v1/users/me');
  await api.PATCH('/v1/users/me', { body: { bio: 'Hi' } });
  await api.PATCH('/v1/users/me', { body: { nickname: newNickname() } });
  await newMember(`${nickname.slice(0, 15)}b`);
  await api.GET('/v1/users', { params: { query: { nickname: 'n', limit: 1 } } });
  await api.DELETE('/v1/users/me');
  await untilSignInIsGone(email);
}
