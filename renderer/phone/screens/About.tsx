import { useState } from 'react';
import { Button, Page, PersonalCode } from '../parts/Page.tsx';
import { useArrival, usePhone, usePhoneState, usePhoneWords } from '../parts/usePhone.ts';
import type { Me } from '../state/book.ts';
import { isOnItsWay } from '../state/sheet.ts';

/** Who this phone is, the code to go on elsewhere, and how somebody else can use it. */
export function About({ me, onBack }: { me: Me; onBack: () => void }) {
  const phone = usePhone();
  const { sheets } = usePhoneState();
  const words = usePhoneWords();
  const heading = useArrival();
  const [isAsked, setIsAsked] = useState(false);
  const isWaiting = sheets.some(isOnItsWay);
  return (
    <Page
      title={words.aboutTitle}
      headingRef={heading}
      bar={
        <Button kind="primary" onClick={onBack}>
          {words.back}
        </Button>
      }
    >
      {me.name && <p>{words.aboutMe(me.name)}</p>}
      {me.participantCode && (
        <PersonalCode label={words.yourCode} code={me.participantCode} help={words.yourCodeHelp} />
      )}
      {isAsked ? (
        <>
          <p aria-live="polite">{isWaiting ? words.resignWait : words.resignText}</p>
          {!isWaiting && (
            <Button
              onClick={() => {
                phone.resign();
                onBack();
              }}
            >
              {words.resignYes}
            </Button>
          )}
        </>
      ) : (
        <Button kind="quiet" onClick={() => setIsAsked(true)}>
          {words.resign}
        </Button>
      )}
    </Page>
  );
}
