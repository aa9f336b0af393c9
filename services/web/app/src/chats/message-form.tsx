import type { Schemas } from '@moim/client';
import SendHorizontal from 'lucide-solid/icons/send-horizontal';
import { t } from '../i18n/language.ts';
import { createDraft } from '../session/draft.ts';
import { PictureButton } from '../uploads/picture-button.tsx';
import { UploadList } from '../uploads/upload-list.tsx';
import { createUploads } from '../uploads/uploads.ts';

interface MessageFormProps {
  chatId: string;
  onTyping: () => void;
  onSend: (message: Schemas['MessageInput']) => void;
}

/** Writes a message. Enter sends it, Shift+Enter begins a line. */
export function MessageForm(props: MessageFormProps) {
  const [text, setText] = createDraft(`chat.${props.chatId}`);
  const photos = createUploads();
  const isReady = () => (text().trim() !== '' || photos.uploads().length > 0) && photos.isReady();
  function send(): void {
    if (!isReady()) return;
    const fileIds = photos.fileIds();
    const words = text().trim();
    setText('');
    photos.clear();
    props.onSend({ ...(words && { text: words }), ...(fileIds.length > 0 && { fileIds }) });
  }
  return (
    <form
      class="message-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <UploadList uploads={photos.uploads()} onRemove={photos.remove} />
      <div class="row bottom">
        <PictureButton label={t().chats.addPhoto} onPick={photos.add} />
        <textarea
          class="input grow"
          rows="1"
          maxLength="4000"
          aria-label={t().chats.message}
          placeholder={t().chats.message}
          value={text()}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            props.onTyping();
          }}
          onKeyDown={(event) => {
            // While a Korean syllable is being composed, Enter only ends it.
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        <button type="submit" class="icon-button filled" aria-label={t().chats.send} disabled={!isReady()}>
          <SendHorizontal aria-hidden="true" />
        </button>
      </div>
    </form>
  );
}
