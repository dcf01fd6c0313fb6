import { clearMessages } from '../../components/messages.tsx';
import { showJoinScreen } from '../../state/shown.ts';

/** Shows how to join to the whole room. */
export function showOnProjector(): void {
  // What was said to the facilitator, somebody's code perhaps, is not for the wall.
  clearMessages();
  // Refused on some machines; the page is as large as the window then.
  document.documentElement.requestFullscreen?.().catch(() => undefined);
  showJoinScreen(true);
}
