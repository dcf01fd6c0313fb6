import { useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { TextField } from '../../components/TextField.tsx';
import { flushDrafts } from '../../components/useDraft.ts';
import { saveSetting, useSetting } from '../../storage/queries.ts';
import { useWords } from '../../words/language.ts';
import { readWifi, type Wifi } from './wifi.ts';
import { roomWords } from './words.ts';

/** The name and password of the Wi-Fi, for a QR code on the wall. They stay on this laptop. */
export function WifiDialog({ onClose }: { onClose: () => void }) {
  const words = useWords(roomWords);
  const stored = readWifi(useSetting('roomWifi'));
  // Both fields may be given to storage in one moment, before the first comes back.
  const latest = useRef(stored);
  latest.current = stored;
  const save = (change: Partial<Wifi>) => {
    latest.current = { ...latest.current, ...change };
    void saveSetting('roomWifi', latest.current);
  };
  const close = () => {
    flushDrafts();
    onClose();
  };
  return (
    <Dialog
      title={words.wifiTitle}
      isOpen
      onClose={close}
      actions={
        <Button look="primary" onPress={close}>
          {words.done}
        </Button>
      }
    >
      <p>{words.wifiText}</p>
      <TextField
        label={words.wifiName}
        value={stored.name}
        onSave={(name) => save({ name: name.trim() })}
        maxLength={64}
        autoComplete="off"
        autoFocus
      />
      <TextField
        label={words.wifiPassword}
        hint={words.wifiPasswordHint}
        value={stored.password}
        onSave={(password) => save({ password })}
        maxLength={64}
        autoComplete="off"
      />
    </Dialog>
  );
}
