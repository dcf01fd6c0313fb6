import { useEffect } from 'react';

/**
 * Keeps the window where it is. A reload comes back here by itself; going back in the history is answered by
 * going forward, and a file dropped on the window must not replace the page.
 */
export function useNoWayOut(): void {
  useEffect(() => {
    const stay = () => history.pushState(null, '', location.href);
    const ignore = (event: Event) => event.preventDefault();
    stay();
    window.addEventListener('popstate', stay);
    window.addEventListener('dragover', ignore);
    window.addEventListener('drop', ignore);
    return () => {
      window.removeEventListener('popstate', stay);
      window.removeEventListener('dragover', ignore);
      window.removeEventListener('drop', ignore);
    };
  }, []);
}
