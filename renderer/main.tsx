import './app/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './app/App.tsx';
import { Stopped } from './app/Stopped.tsx';
import { start } from './app/start.ts';
import { RecoveryContext } from './recovery/useRecovery.ts';
import { RoomContext } from './room/useRoom.ts';

// The page's security policy forbids code made from text, which zod would otherwise try.
z.config({ jitless: true });

const element = document.getElementById('app');
if (!element) throw new Error('The page has no #app');
const root = createRoot(element);

const started = await start((stop) =>
  root.render(
    <StrictMode>
      <Stopped stop={stop} />
    </StrictMode>,
  ),
);
if (started) {
  root.render(
    <StrictMode>
      <RoomContext value={started.room}>
        <RecoveryContext value={started.recovery}>
          <App host={started.host} />
        </RecoveryContext>
      </RoomContext>
    </StrictMode>,
  );
}
