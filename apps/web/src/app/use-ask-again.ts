import { useEffect } from 'react';
import { loadSession } from '../session/session.ts';

const AGAIN_MS = 4_000;

/** While the server has not said who this is: asks again and again, and at once when the network is back. */
export function useAskAgain(active: boolean): void {
  useEffect(() => {
    if (!active) return undefined;
    const again = () => void loadSession();
    const timer = setInterval(again, AGAIN_MS);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [active]);
}
