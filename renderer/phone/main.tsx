import { createRoot } from 'react-dom/client';
import type { RoomView } from '../../shared/room/protocol.ts';
import { App } from './App.tsx';
import { PhoneContext } from './parts/usePhone.ts';
import './phone.css';
import { openedWith } from './state/carry.ts';
import { openKeep } from './state/keep.ts';
import { follow } from './state/live.ts';
import { createPhone } from './state/phone.ts';
import { requests } from './state/requests.ts';

const { joinCode, carried } = openedWith(location.hash);
// It holds this phone's token: nothing for the list of pages that were visited.
if (carried) history.replaceState(null, '', `#${joinCode}`);
const phone = createPhone({ keep: openKeep(), requests, spoken: navigator.languages, carried });
// The page brings the room as it was when it came: the first screen waits for no further round trip.
const told = document.querySelector<HTMLMetaElement>('meta[name="room"]')?.content;
if (told) phone.hear(JSON.parse(told) as RoomView);
const live = follow({
  onRoom: phone.hear,
  onReminder: () => phone.remind(true),
  onSilence: () => void phone.check(),
  onLost: () => void phone.check({ isBack: true }),
});

function comeBack() {
  live.restart();
  void phone.check({ isBack: true });
}
addEventListener('online', comeBack);
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) comeBack();
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') comeBack();
  else phone.leave();
});
addEventListener('pagehide', phone.leave);

const place = document.getElementById('phone');
if (!place) throw new Error('No place in the page');
createRoot(place).render(
  <PhoneContext.Provider value={phone}>
    <App codeInAddress={joinCode} />
  </PhoneContext.Provider>,
);
