import '../../../../renderer/app/tokens.css';
import { createRoot } from 'react-dom/client';
import { App } from '../../../../renderer/app/App.tsx';
import { start } from '../../../../renderer/app/start.ts';
import { RoomContext } from '../../../../renderer/room/useRoom.ts';

/** The app's own code, fetched and compiled like the app's, of which nothing is shown until it is asked for. */
const element = document.getElementById('app');
if (!element) throw new Error('The page has no #app');
const root = createRoot(element);
root.render(<main>Leeg</main>);
window.addEventListener('hashchange', async () => {
  const started = await start(() => root.render(null));
  if (started) {
    root.render(
      <RoomContext value={started.room}>
        <App host={started.host} />
      </RoomContext>,
    );
  }
});
