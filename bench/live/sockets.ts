import type { Member } from './people.ts';

/** What a socket is pushed; `at` is when, by `performance.now()`. */
type Receive = (push: { type?: string; message?: { messageId?: string } }, at: number) => void;

/** Opens a connection for a member. */
export async function openSocket({ api }: Member, receive: Receive): Promise<WebSocket> {
  const { data } = await api.POST('/v1/live/tickets');
  if (!data) throw new Error('A ticket was refused; see the functions’ log');
  const socket = new WebSocket(data.url);
  socket.addEventListener('message', ({ data: frame }) =>
    receive(JSON.parse(String(frame)), performance.now()),
  );
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error('A handshake was refused')));
  });
  return socket;
}
