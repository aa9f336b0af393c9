/** A sign-up or a new password that waits for the code of an e-mail. */
interface Pending {
  email: string;
  userId?: string;
  /** Whether a code for a new password was sent. */
  isReset?: boolean;
}

const key = 'moim.pending';
let password = '';

/** What the screen before has left; it survives a reload, except for the password, which is in memory only. */
export function pending(): Pending & { password: string } {
  try {
    return { email: '', ...JSON.parse(sessionStorage.getItem(key) ?? '{}'), password };
  } catch {
    return { email: '', password };
  }
}

export function keepPending(next: Pending, chosenPassword = ''): void {
  sessionStorage.setItem(key, JSON.stringify(next));
  password = chosenPassword;
}

export function forgetPending(): void {
  sessionStorage.removeItem(key);
  password = '';
}
