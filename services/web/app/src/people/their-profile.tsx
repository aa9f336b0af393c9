import { useNavigate, useParams } from '@solidjs/router';
import { createMemo, createSignal, Show } from 'solid-js';
import { t } from '../i18n/language.ts';
import { LikeButton } from '../match/like-button.tsx';
import { BlockDialog } from '../safety/block-dialog.tsx';
import { ReportDialog } from '../safety/report-dialog.tsx';
import { userId as myId } from '../session/session.ts';
import { Menu } from '../ui/menu.tsx';
import { Page } from '../ui/page.tsx';
import { nameOf, personOf } from './people.ts';
import { ProfileView } from './profile-view.tsx';

export function TheirProfile() {
  const params = useParams<{ userId: string }>();
  const navigate = useNavigate();
  const [isOpen, setOpen] = createSignal<'block' | 'report'>();
  const person = createMemo(() => personOf(params.userId)());
  const isMe = () => params.userId === myId();
  return (
    <Page
      title={t().nav.me}
      actions={
        <Show when={!isMe() && person().profile}>
          <Menu
            items={[
              { label: t().safety.report, onSelect: () => setOpen('report') },
              { label: t().safety.block, onSelect: () => setOpen('block'), isDanger: true },
            ]}
          />
        </Show>
      }
    >
      <Show
        when={person().profile}
        fallback={<p class="empty">{person().isLoaded ? t().problems['not-found'] : t().loading}</p>}
      >
        {(profile) => (
          <ProfileView
            profile={profile()}
            actions={isMe() ? undefined : <LikeButton userId={profile().userId} name={profile().name} />}
          />
        )}
      </Show>
      <ReportDialog
        subject={isOpen() === 'report' ? { type: 'user', id: params.userId } : undefined}
        onClose={() => setOpen(undefined)}
      />
      <BlockDialog
        person={isOpen() === 'block' ? { userId: params.userId, name: nameOf(person()) } : undefined}
        onClose={() => setOpen(undefined)}
        onBlocked={() => navigate('/discover', { replace: true })}
      />
    </Page>
  );
}
