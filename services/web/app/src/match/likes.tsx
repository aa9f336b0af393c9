import { A, useNavigate } from '@solidjs/router';
import { createSignal, type JSX } from 'solid-js';
import { formatAgo } from '../i18n/dates.ts';
import { t } from '../i18n/language.ts';
import { nameOf, personOf } from '../people/people.ts';
import { PersonLine } from '../people/person-line.tsx';
import { api } from '../session/api.ts';
import { ask, askFor } from '../session/ask.ts';
import { createPages } from '../session/pages.ts';
import { userId as myId } from '../session/session.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Menu } from '../ui/menu.tsx';
import { Page } from '../ui/page.tsx';
import { PagesView } from '../ui/pages-view.tsx';
import { sayDone, sayFailed } from '../ui/toasts.tsx';
import { like, pass } from './decide.ts';
import { MatchDialog, type NewMatch } from './match-dialog.tsx';
import { chatOf } from './open-chat.ts';

const discover = () => ({ href: '/discover', label: t().nav.discover });

function LikesPage(props: { children: JSX.Element }) {
  return (
    <Page title={t().likes.title}>
      <nav class="tabs" aria-label={t().likes.title}>
        <A href="/likes" end>
          {t().likes.received}
        </A>
        <A href="/likes/sent">{t().likes.sent}</A>
        <A href="/likes/matches">{t().likes.matches}</A>
      </nav>
      {props.children}
    </Page>
  );
}

export function ReceivedLikes() {
  const [match, setMatch] = createSignal<NewMatch>();
  const list = createPages((page) =>
    askFor(api.GET('/v1/match/likes/received', { params: { query: page } })),
  );
  async function decide(userId: string, kind: 'like' | 'pass'): Promise<void> {
    const item = list.pages.items.find((one) => one.userId === userId);
    if (!item) return;
    list.remove((one) => one.userId === userId);
    const outcome = await (kind === 'like' ? like(userId) : pass(userId));
    if (outcome === false) list.add(item);
    if (typeof outcome === 'string') setMatch({ matchId: outcome, name: nameOf(personOf(userId)()) });
  }
  return (
    <LikesPage>
      <PagesView list={list} empty={t().likes.noReceived} start={discover()} class="card">
        {({ userId, likedAt }) => (
          <PersonLine userId={userId} detail={formatAgo(likedAt)}>
            <Button onClick={() => void decide(userId, 'pass')}>{t().discover.pass}</Button>
            <Button look="primary" onClick={() => void decide(userId, 'like')}>
              {t().discover.like}
            </Button>
          </PersonLine>
        )}
      </PagesView>
      <MatchDialog match={match()} onClose={() => setMatch(undefined)} />
    </LikesPage>
  );
}

export function SentLikes() {
  const list = createPages((page) => askFor(api.GET('/v1/match/likes', { params: { query: page } })));
  async function withdraw(userId: string): Promise<void> {
    const answer = await ask(api.DELETE('/v1/match/likes/{userId}', { params: { path: { userId } } }));
    if (answer.ok) list.remove((one) => one.userId === userId);
    else sayFailed(answer.failure);
  }
  return (
    <LikesPage>
      <PagesView list={list} empty={t().likes.noSent} start={discover()} class="card">
        {({ userId, likedAt }) => (
          <PersonLine userId={userId} detail={formatAgo(likedAt)}>
            <Button onClick={() => void withdraw(userId)}>{t().likes.withdraw}</Button>
          </PersonLine>
        )}
      </PagesView>
    </LikesPage>
  );
}

export function Matches() {
  const navigate = useNavigate();
  const [ending, setEnding] = createSignal<{ matchId: string; other: string }>();
  const list = createPages((page) => askFor(api.GET('/v1/match/matches', { params: { query: page } })));
  const otherOf = (userIds: readonly string[]): string => userIds.find((one) => one !== myId()) ?? '';
  async function openChat(matchId: string): Promise<void> {
    const chatId = await chatOf(matchId);
    if (chatId === undefined) sayDone(t().likes.preparing);
    else navigate(`/chats/${chatId}`);
  }
  async function end(): Promise<void> {
    const { matchId = '' } = ending() ?? {};
    const answer = await ask(api.DELETE('/v1/match/matches/{matchId}', { params: { path: { matchId } } }));
    if (answer.ok) list.remove((one) => one.matchId === matchId);
    else sayFailed(answer.failure);
  }
  return (
    <LikesPage>
      <PagesView list={list} empty={t().likes.noMatches} start={discover()} class="card">
        {({ matchId, userIds, createdAt }) => (
          <PersonLine userId={otherOf(userIds)} detail={formatAgo(createdAt)}>
            <Button look="primary" onClick={() => void openChat(matchId)}>
              {t().likes.chat}
            </Button>
            <Menu
              items={[
                {
                  label: t().likes.unmatch,
                  onSelect: () => setEnding({ matchId, other: otherOf(userIds) }),
                  isDanger: true,
                },
              ]}
            />
          </PersonLine>
        )}
      </PagesView>
      <ConfirmDialog
        isOpen={ending() !== undefined}
        onClose={() => setEnding(undefined)}
        title={t().likes.unmatch}
        text={t().likes.unmatchText(nameOf(personOf(ending()?.other ?? myId())()))}
        action={t().likes.unmatch}
        onConfirm={end}
      />
    </LikesPage>
  );
}
