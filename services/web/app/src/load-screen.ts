import { networkBack } from './session/network-back.ts';

const key = 'moim.reloaded';

/** A deployment has replaced the file: the page that names the new one is needed. Throws if that was tried just now. */
function reload(error: unknown): Promise<never> {
  if (sessionStorage.getItem(key) !== null) throw error;
  sessionStorage.setItem(key, 'yes');
  location.reload();
  return new Promise(() => {});
}

/** Loads the code of a screen: when there is a network, and from a new page when it is no longer there. */
export async function loadScreen<Module>(load: () => Promise<Module>): Promise<Module> {
  for (;;) {
    try {
      const code = await load();
      sessionStorage.removeItem(key);
      return code;
    } catch (error) {
      if (navigator.onLine) return reload(error);
      await networkBack();
    }
  }
}
