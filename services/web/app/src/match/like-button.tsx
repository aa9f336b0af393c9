import Heart from 'lucide-solid/icons/heart';
import { createSignal, Show } from 'solid-js';
import { t } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { like } from './decide.ts';
import { MatchDialog, type NewMatch } from './match-dialog.tsx';

/** Likes a person from their profile. Liking somebody again changes nothing. */
export function LikeButton(props: { userId: string; name: string }) {
  const [isBusy, setBusy] = createSignal(false);
  const [liked, setLiked] = createSignal<string>();
  const [match, setMatch] = createSignal<NewMatch>();
  const isLiked = () => liked() === props.userId;
  async function press(): Promise<void> {
    const { userId, name } = props;
    setBusy(true);
    const outcome = await like(userId);
    setBusy(false);
    if (outcome !== false) setLiked(userId);
    if (typeof outcome === 'string') setMatch({ matchId: outcome, name });
  }
  return (
    <>
      <Show when={!isLiked()} fallback={<p class="chip shared">{t().discover.liked}</p>}>
        <Button look="primary" isBusy={isBusy()} onClick={press}>
          <Heart aria-hidden="true" /> {t().discover.like}
        </Button>
      </Show>
      <MatchDialog match={match()} onClose={() => setMatch(undefined)} />
    </>
  );
}
