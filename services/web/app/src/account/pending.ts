/** What one screen of signing up hands to the next. In memory only: it contains a password. */
export const pending: { email: string; password: string; userId: string | undefined } = {
  email: '',
  password: '',
  userId: undefined,
};
