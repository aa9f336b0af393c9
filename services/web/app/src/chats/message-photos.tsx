import type { Schemas } from '@moim/client';
import { createResource, For, Show } from 'solid-js';
import { api } from '../session/api.ts';
import { askFor } from '../session/ask.ts';
import { Picture } from '../ui/picture.tsx';
import type { Message } from './messages.ts';

type AttachedFile = Schemas['AttachedFile'];

/** The photos of a message. One that was pushed names them only, so they are looked up. */
export function MessagePhotos(props: { message: Message; alt: string }) {
  async function renew(fileId: string): Promise<AttachedFile | undefined> {
    const { chatId, messageId } = props.message;
    const params = { path: { chatId, messageId, fileId } };
    const answer = await askFor(
      api.GET('/v1/chats/{chatId}/messages/{messageId}/files/{fileId}', { params }),
    );
    return answer.ok ? answer.data.file : undefined;
  }
  const [found] = createResource(
    () => (props.message.files ? undefined : props.message.fileIds),
    async (fileIds) => {
      const files = await Promise.all(fileIds.map(renew));
      return files.filter((file) => file !== undefined);
    },
  );
  const files = (): readonly AttachedFile[] => props.message.files ?? found.latest ?? [];
  return (
    <Show when={props.message.fileIds.length > 0}>
      <div class="photos">
        <For each={files()} fallback={<span class="photo-wait" />}>
          {(file) => <Picture file={file} alt={props.alt} variant="large" renew={() => renew(file.fileId)} />}
        </For>
      </div>
    </Show>
  );
}
