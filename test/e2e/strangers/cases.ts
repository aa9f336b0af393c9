/** Ids of what belongs to one person: to somebody else, or to nobody. */
export interface Ids {
  readonly chatId: string;
  readonly messageId: string;
  readonly fileId: string;
  readonly matchId: string;
}

/** What a stranger asks for besides: a chat of their own, and the person whose things they are after. */
interface Around {
  readonly ownChatId: string;
  readonly userId: string;
}

/** What a request adds to an operation of `openapi.json`. */
export interface Asked {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/**
 * What a stranger can try with an operation.
 *
 * - `private`: requests for things that belong to somebody else. The answer must be the same as for things that nobody has.
 * - `mine`: it names no id, or that of another person. The answer must not have anything private of others.
 * - `public`: it needs no token; `reason` says who shows that it is safe.
 */
export type Case =
  | { readonly kind: 'private'; readonly ask: readonly ((ids: Ids, around: Around) => Asked)[] }
  | { readonly kind: 'mine'; readonly ask: (around: Around) => Asked }
  | { readonly kind: 'public'; readonly reason: string };

const mine = (ask: (around: Around) => Asked = () => ({})): Case => ({ kind: 'mine', ask });
const ofPrivate = (...ask: readonly ((ids: Ids, around: Around) => Asked)[]): Case => ({
  kind: 'private',
  ask,
});
const ofPerson = mine(({ userId }) => ({ path: { userId } }));
const signedOut: Case = {
  kind: 'public',
  reason: 'for anyone who knows the password or the code; see services/auth/test',
};

/** By operation id. Those that end the stranger's session or account come last. */
export const cases: Readonly<Record<string, Case>> = {
  signUp: signedOut,
  confirm: signedOut,
  resendConfirmation: signedOut,
  signIn: signedOut,
  refresh: signedOut,
  forgotPassword: signedOut,
  resetPassword: signedOut,

  createChat: mine(({ userId }) => ({ body: { memberIds: [userId] } })),
  listChats: mine(),
  getChat: ofPrivate(({ chatId }) => ({ path: { chatId } })),
  sendMessage: ofPrivate(
    ({ chatId }) => ({ path: { chatId }, body: { text: 'Hello' } }),
    ({ fileId }, { ownChatId }) => ({ path: { chatId: ownChatId }, body: { fileIds: [fileId] } }),
  ),
  listMessages: ofPrivate(
    ({ chatId }) => ({ path: { chatId } }),
    ({ chatId, messageId }) => ({ path: { chatId }, query: { after: messageId } }),
    ({ messageId }, { ownChatId }) => ({ path: { chatId: ownChatId }, query: { after: messageId } }),
  ),
  markRead: ofPrivate(
    ({ chatId, messageId }) => ({ path: { chatId }, body: { messageId } }),
    ({ messageId }, { ownChatId }) => ({ path: { chatId: ownChatId }, body: { messageId } }),
  ),
  deleteMessage: ofPrivate(
    ({ chatId, messageId }) => ({ path: { chatId, messageId } }),
    ({ messageId }, { ownChatId }) => ({ path: { chatId: ownChatId, messageId } }),
  ),

  createFile: mine(() => ({ body: { name: 'mine', contentType: 'text/plain', size: 5 } })),
  listFiles: mine(),
  getFile: ofPrivate(({ fileId }) => ({ path: { fileId } })),
  deleteFile: ofPrivate(({ fileId }) => ({ path: { fileId } })),
  renewUpload: ofPrivate(({ fileId }) => ({ path: { fileId } })),
  completeUpload: ofPrivate(({ fileId }) => ({
    path: { fileId },
    body: { parts: [{ partNumber: 1, etag: '"d41d8cd98f00b204e9800998ecf8427e"' }] },
  })),

  createTicket: mine(),

  listCandidates: mine(),
  putPass: ofPerson,
  putLike: ofPerson,
  deleteLike: ofPerson,
  listLikes: mine(),
  listReceivedLikes: mine(),
  listMatches: mine(),
  getMatch: ofPrivate(({ matchId }) => ({ path: { matchId } })),
  deleteMatch: ofPrivate(({ matchId }) => ({ path: { matchId } })),

  putMe: ofPrivate(({ fileId }) => ({ body: { nickname: 'not-used', name: 'Eve', avatarFileId: fileId } })),
  patchMe: ofPrivate(({ fileId }) => ({ body: { avatarFileId: fileId } })),
  getMe: mine(),
  getUser: ofPerson,
  getAvatar: ofPerson,
  listUsers: mine(() => ({ query: { nickname: 'mina' } })),
  putBlock: ofPerson,
  listBlocks: mine(),
  deleteBlock: ofPerson,

  changePassword: mine(() => ({ body: { oldPassword: 'Gather-2026', newPassword: 'Gather-2027' } })),
  signOut: mine(),
  deleteMe: mine(),
};

/** What a stranger can try with a socket action, by its name. */
export const actionCases: Readonly<Record<string, Case>> = {
  ping: mine(),
  typing: ofPrivate(({ chatId }) => ({ body: { chatId } })),
};
