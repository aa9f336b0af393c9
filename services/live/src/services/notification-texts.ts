import type { Kind } from '../models/kinds.ts';

interface Shown {
  title: string;
  body: string;
}

const english: Record<Kind, Shown> = {
  message: { title: 'New message', body: 'Somebody wrote to you.' },
  match: { title: 'New match', body: 'You like each other. Say hello.' },
  like: { title: 'New like', body: 'Somebody likes you.' },
  comment: { title: 'New comment', body: 'Somebody commented on your post.' },
  postLike: { title: 'New like', body: 'Somebody likes your post.' },
};

const korean: Record<Kind, Shown> = {
  message: { title: '새 메시지', body: '새 메시지가 도착했어요.' },
  match: { title: '새 매칭', body: '서로 좋아해요. 먼저 인사해 보세요.' },
  like: { title: '새 좋아요', body: '누군가 회원님을 좋아해요.' },
  comment: { title: '새 댓글', body: '회원님의 게시물에 댓글이 달렸어요.' },
  postLike: { title: '새 좋아요', body: '누군가 회원님의 게시물을 좋아해요.' },
};

/** What a device shows of a notification, in its language: Korean, or English for all others. */
export function shownTexts(kind: Kind, language: string, text: string | undefined): Shown {
  const { title, body } = (/^ko(?:-|$)/i.test(language) ? korean : english)[kind];
  return { title, body: text || body };
}
