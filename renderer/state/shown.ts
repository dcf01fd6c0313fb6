import { create } from 'zustand';

/**
 * Whether the projector shows how to join. Kept outside the screens: it stays while people come in and rounds
 * open, which changes the screen behind it.
 */
export const useJoinScreen = create<{ isShown: boolean }>(() => ({ isShown: false }));

export function showJoinScreen(isShown: boolean): void {
  useJoinScreen.setState({ isShown });
}

/** Of the panel about the phones, in the page. */
export const roomPanelId = 'room-panel';

/**
 * Whether the panel about the phones is there, and on the screen: then the frame need not say what it says.
 */
export const useRoomPanel = create<{ panel: 'none' | 'unseen' | 'seen' }>(() => ({ panel: 'none' }));

export function showRoomPanel(panel: 'none' | 'unseen' | 'seen'): void {
  useRoomPanel.setState({ panel });
}
