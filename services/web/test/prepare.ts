import { newMember, newModerator, newNickname, type Person, uploadPicture } from '@moim/testing/api';
import { eventually } from './eventually.ts';

const profile = {
  name: 'Kim Mina',
  bio: 'Tea first, then the mountains. 차를 마시고 산에 올라요.',
  interests: ['tea', 'climbing', '사진'],
};

const like = (who: Person, whom: Person) =>
  eventually(() => who.api.PUT('/v1/match/likes/{userId}', { params: { path: { userId: whom.userId } } }));

const say = (who: Person, chatId: string, text: string) =>
  eventually(() =>
    who.api.POST('/v1/chats/{chatId}/messages', { params: { path: { chatId } }, body: { text } }),
  );

/** Opens a chat. @returns its id */
async function open(who: Person, others: readonly Person[], title?: string): Promise<string> {
  const body = { memberIds: others.map(({ userId }) => userId), ...(title !== undefined && { title }) };
  return (await eventually(() => who.api.POST('/v1/chats', { body }))).chatId;
}

/** A match between two people, and their chat. */
async function matchOf(one: Person, other: Person): Promise<string> {
  await like(one, other);
  const { matchId = '' } = await like(other, one);
  const { chatId = '' } = await eventually(async () => {
    const { data } = await one.api.GET('/v1/match/matches/{matchId}', { params: { path: { matchId } } });
    return data?.chatId === undefined ? {} : { data };
  });
  return chatId;
}

/** Somebody whom one of everything has happened to, and what is worth looking at. */
export async function prepareMina() {
  const [mina, joon, third] = await Promise.all([newMember(newNickname('mina')), newMember(), newMember()]);
  const fileId = await uploadPicture(mina);
  const { nickname } = mina;
  await eventually(() =>
    mina.api.PUT('/v1/users/me', { body: { ...profile, nickname, avatarFileId: fileId } }),
  );
  await joon.api.PUT('/v1/users/me', { body: { ...profile, nickname: joon.nickname, name: 'Lee Joon' } });
  await like(third, mina);
  const chatId = await matchOf(mina, joon);
  await say(joon, chatId, 'Hello Mina! 안녕하세요.');
  await say(mina, chatId, 'Hi Joon, shall we have tea at the harbour on Saturday?');
  await say(joon, chatId, 'Gladly. 좋아요!');
  const groupId = await open(mina, [joon, third], 'Climbing on Sunday');
  await say(third, groupId, 'Who brings the rope?');
  const content = 'Tea by the sea #tea #바다';
  const altTexts = { [fileId]: 'A cup of tea' };
  const { postId } = await eventually(() =>
    mina.api.POST('/v1/posts', { body: { content, fileIds: [fileId], altTexts } }),
  );
  const params = { path: { postId } };
  await eventually(() => joon.api.POST('/v1/posts/{postId}/comments', { params, body: { text: 'Lovely' } }));
  await joon.api.PUT('/v1/posts/{postId}/like', { params });
  const report = (who: Person, whom: Person, text: string) =>
    eventually(() =>
      who.api.POST('/v1/reports', {
        body: { subject: { type: 'user', id: whom.userId }, reason: 'spam', text },
      }),
    );
  const { reportId } = await report(third, mina, 'Sells tea.');
  await report(mina, third, 'Sells ropes.');
  await mina.api.PUT('/v1/users/me/blocks/{userId}', {
    params: { path: { userId: (await newMember()).userId } },
  });
  return { mina, joon, third, moderator: await newModerator(), chatId, groupId, postId, reportId };
}

const longest = {
  name: 'Wilhelmina Alexandria van der Bergschönhauser-Kim',
  bio: `${'A long life has many chapters, and this is one of them. '.repeat(8)}끝.`,
  interests: ['photography of landscapes', 'long-distance hiking', '한국 전통 음악', 'tea', 'books', 'films'],
};

/** Somebody with long names and thirty of everything. */
export async function prepareCrowd() {
  const busy = await newMember(newNickname('busy'));
  await busy.api.PUT('/v1/users/me', { body: { ...longest, nickname: busy.nickname } });
  const chatIds: string[] = [];
  for (let batch = 0; batch < 6; batch += 1) {
    const five = await Promise.all(Array.from({ length: 5 }, () => newMember()));
    await Promise.all(
      five.map(async (person, index) => {
        const name = index % 2 === 0 ? longest.name : `강물${batch}`;
        await person.api.PUT('/v1/users/me', { body: { nickname: person.nickname, name } });
        await like(person, busy);
        const chatId = await open(busy, [person]);
        await say(person, chatId, `${'Have you seen the new place by the river? '.repeat(index + 1)}`.trim());
        chatIds.push(chatId);
      }),
    );
  }
  const [chatId = ''] = chatIds;
  for (let count = 1; count <= 30; count += 1)
    await say(busy, chatId, count % 7 === 0 ? longest.bio : `Message ${count}`);
  return { busy, chatId };
}
