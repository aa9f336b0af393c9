import { useNavigate } from '@solidjs/router';
import { createSignal } from 'solid-js';
import { t } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { sayDone } from '../ui/toasts.tsx';
import { chatOf } from './open-chat.ts';

export interface NewMatch {
  matchId: string;
  name: string;
}

export function MatchDialog(props: { match: NewMatch | undefined; onClose: () => void }) {
  const navigate = useNavigate();
  const [isBusy, setBusy] = createSignal(false);
  async function write(): Promise<void> {
    const { match } = props;
    if (!match) return;
    setBusy(true);
    const chatId = await chatOf(match.matchId);
    setBusy(false);
    props.onClose();
    if (chatId === undefined) sayDone(t().likes.preparing);
    navigate(chatId === undefined ? '/chats' : `/chats/${chatId}`);
  }
  return (
    <Dialog isOpen={props.match !== undefined} onClose={props.onClose} title={t().discover.matchTitle}>
      <p>{t().discover.matchText(props.match?.name ?? '')}</p>
      <footer class="row end wrap">
        <Button onClick={() => props.onClose()}>{t().discover.goOn}</Button>
        <Button look="primary" isBusy={isBusy()} onClick={write}>
          {t().discover.write}
        </Button>
      </footer>
    </Dialog>
  );
}
