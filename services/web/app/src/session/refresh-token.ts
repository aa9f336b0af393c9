const key = 'moim.refreshToken';

/** The refresh token outlives the page; decision 0152 says why it is here. */
export const refreshToken = {
  read: (): string | undefined => localStorage.getItem(key) ?? undefined,
  write: (token: string): void => localStorage.setItem(key, token),
  remove: (): void => localStorage.removeItem(key),
  /** Calls `listener` when another tab signs out. */
  onRemovedElsewhere: (listener: () => void): void =>
    addEventListener('storage', (event) => {
      if ((event.key === key || event.key === null) && refreshToken.read() === undefined) listener();
    }),
};
