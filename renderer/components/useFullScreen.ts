import { useEffect, useState } from 'react';

/** The window fills the screen: asked for by the app, or with the browser's own key. */
export function useFullScreen(): boolean {
  const [isFull, setIsFull] = useState(fillsScreen);
  useEffect(() => {
    const follow = () => setIsFull(fillsScreen());
    const mode = window.matchMedia('(display-mode: fullscreen)');
    document.addEventListener('fullscreenchange', follow);
    mode.addEventListener('change', follow);
    return () => {
      document.removeEventListener('fullscreenchange', follow);
      mode.removeEventListener('change', follow);
    };
  }, []);
  return isFull;
}

function fillsScreen(): boolean {
  return document.fullscreenElement !== null || window.matchMedia('(display-mode: fullscreen)').matches;
}
