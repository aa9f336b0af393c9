import { lazy } from 'solid-js';

/** Only people without a profile need it. */
export const ProfileSetup = lazy(async () => ({
  default: (await import('./profile-setup.tsx')).ProfileSetup,
}));
