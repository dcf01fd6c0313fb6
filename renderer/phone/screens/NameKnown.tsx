import { Button, Page } from '../parts/Page.tsx';
import { useArrival, usePhoneWords } from '../parts/usePhone.ts';

export interface NameKnownProps {
  /** As it was typed just now. */
  name: string;
  /** It is the same person, on another phone: on with the personal code. */
  onSame: () => void;
  /** It is a namesake. */
  onOther: () => void;
}

/** Somebody of this name takes part already: the same person must not count twice, and two namesakes must. */
export function NameKnown({ name, onSame, onOther }: NameKnownProps) {
  const words = usePhoneWords();
  const heading = useArrival();
  return (
    <Page
      title={words.nameKnownTitle(name)}
      headingRef={heading}
      bar={
        <>
          <Button kind="primary" onClick={onSame}>
            {words.nameKnownSame}
          </Button>
          <Button onClick={onOther}>{words.nameKnownOther}</Button>
        </>
      }
    >
      <p>{words.nameKnownText}</p>
    </Page>
  );
}
