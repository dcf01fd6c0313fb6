import { create } from 'zustand';

/**
 * Whether the projector shows how to join. Kept outside the screens: it stays while people come in and rounds
 * open, which changes the screen behind it.
 */
export const useJoinScreen = create<{ isShown: boolean }>(() => ({ isShown: false }));

export function showJoinScreen(isShown: boolean): void {
  useJoinScreen.setState({ isShown });
}
