import type { Schemas } from '@moim/client';
import { t } from '../i18n/language.ts';
import { forgetPerson } from '../people/people.ts';
import { api } from '../session/api.ts';
import { ask, askFor } from '../session/ask.ts';
import { createPages } from '../session/pages.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { PagesView } from '../ui/pages-view.tsx';
import { sayFailed } from '../ui/toasts.tsx';

export function BlockedPeople() {
  const list = createPages<Schemas['Block']>((query) =>
    askFor(api.GET('/v1/users/me/blocks', { params: { query } })),
  );
  async function unblock(userId: string): Promise<void> {
    const answer = await ask(api.DELETE('/v1/users/me/blocks/{userId}', { params: { path: { userId } } }));
    if (!answer.ok) return sayFailed(answer.failure);
    forgetPerson(userId);
    list.remove((one) => one.userId === userId);
  }
  return (
    <section class="card stack">
      <h2>{t().settings.blocks}</h2>
      <PagesView list={list} empty={t().settings.noBlocks}>
        {({ userId, name, nickname }) => (
          <div class="person-line">
            <span class="person grow">
              <Avatar name={name ?? '?'} />
              <span class="texts">
                <b>{name ?? t().profile.left}</b>
                <span class="faint small">{nickname && `@${nickname}`}</span>
              </span>
            </span>
            <Button onClick={() => void unblock(userId)}>{t().settings.unblock}</Button>
          </div>
        )}
      </PagesView>
    </section>
  );
}
