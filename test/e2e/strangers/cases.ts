/** Ids of what belongs to one person: to somebody else, or to nobody. */
export interface Ids {
  readonly chatId: string;
  readonly messageId: string;
  readonly fileId: string;
  readonly matchId: string;
  readonly reportId: string;
}

/** What a stranger knows besides: a chat of their own, the person whose things they are after, and what everybody may see. */
interface Around {
  readonly ownChatId: string;
  readonly userId: string;
  readonly postId: string;
  readonly commentId: string;
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
 * - `refused`: everybody may see it, and only its owner may do this.
 * - `public`: it needs no token; `reason` says who shows that it is safe.
 */
export type Case =
  | { readonly kind: 'private'; readonly ask: readonly ((ids: Ids, around: Around) => Asked)[] }
  | { readonly kind: 'mine'; readonly ask: (around: Around) => Asked }
  | { readonly kind: 'refused'; readonly ask: (around: Around) => Asked }
  | { readonly kind: 'public'; readonly reason: string };

const mine = (ask: (around: Around) => Asked = () => ({})): Case => ({ kind: 'mine', ask });
const ofPrivate = (...ask: readonly ((ids: Ids, around: Around) => Asked)[]): Case => ({
  kind: 'private',
  ask,
});
const ofPost = (body?: object): Case => mine(({ postId }) => ({ path: { postId }, ...(body && { body }) }));
const refused = (ask: (around: Around) => Asked): Case => ({ kind: 'refused', ask });
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

  getMessageFile: ofPrivate(
    ({ chatId, messageId, fileId }) => ({ path: { chatId, messageId, fileId } }),
    ({ messageId, fileId }, { ownChatId }) => ({ path: { chatId: ownChatId, messageId, fileId } }),
  ),

  createPost: ofPrivate(({ fileId }) => ({ body: { content: 'Mine', fileIds: [fileId] } })),
  listPosts: mine(),
  getPost: ofPost(),
  getPostFile: ofPrivate(({ fileId }, { postId }) => ({ path: { postId, fileId } })),
  likePost: ofPost(),
  unlikePost: ofPost(),
  listPostLikes: ofPost(),
  createComment: ofPost({ text: 'Mine' }),
  listComments: ofPost(),
  deletePost: refused(({ postId }) => ({ path: { postId } })),
  deleteComment: refused(({ postId, commentId }) => ({ path: { postId, commentId } })),

  createReport: ofPrivate(({ messageId: id }) => ({
    body: { subject: { type: 'message', id }, reason: 'spam' },
  })),
  listOwnReports: mine(),
  listReports: refused(() => ({})),
  getReport: ofPrivate(({ reportId }) => ({ path: { reportId } })),
  resolveReport: ofPrivate(({ reportId }) => ({
    path: { reportId },
    body: { action: 'dismiss', note: 'Nothing' },
  })),

  putDevice: mine(() => ({
    path: { deviceId: 'phone' },
    body: { platform: 'android', token: 'cXk3v9LmT2e5Qw8RzY1aBd', language: 'ko-KR' },
  })),
  listDevices: mine(),
  deleteDevice: mine(() => ({ path: { deviceId: 'phone' } })),
  getNotificationSettings: mine(),
  patchNotificationSettings: mine(() => ({ body: { kinds: { like: false } } })),

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
  getExport: mine(),
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
