import { useState } from 'react';
import { TextField } from '../parts/Fields.tsx';
import { Button, Page } from '../parts/Page.tsx';
import { useArrival, usePhone, usePhoneWords } from '../parts/usePhone.ts';
import { addressIn } from '../state/carry.ts';

/** The laptop is at another address now: on with what this page alone has. */
export function NewAddress({ onBack }: { onBack: () => void }) {
  const phone = usePhone();
  const words = usePhoneWords();
  const heading = useArrival();
  const [text, setText] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const go = () => {
    const address = addressIn(text);
    setIsWrong(address === null);
    if (address !== null) location.href = phone.linkTo(address);
  };
  return (
    <Page
      title={words.newAddress}
      headingRef={heading}
      bar={
        <>
          <Button kind="primary" onClick={go}>
            {words.goOn}
          </Button>
          <Button onClick={onBack}>{words.back}</Button>
        </>
      }
    >
      <p>{words.newAddressText}</p>
      <TextField
        name="address"
        label={words.address}
        error={isWrong ? words.addressWrong : null}
        value={text}
        onChange={setText}
        autoComplete="off"
        autoCapitalize="off"
        maxLength={200}
      />
    </Page>
  );
}
