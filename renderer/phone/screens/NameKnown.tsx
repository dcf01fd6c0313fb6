import type { SimilarPerson } from '../../../shared/room/protocol.ts';
import { Button, Page } from '../parts/Page.tsx';
import { useArrival, usePhoneWords } from '../parts/usePhone.ts';

export interface NameKnownProps {
  /** As it was typed just now. */
  name: string;
  /** Those on the list who may be meant; empty: somebody of this name has begun. */
  people: readonly SimilarPerson[];
  /** It is that one of the list. */
  onPerson: (id: SimilarPerson['id']) => void;
  /** It is the same person, on another phone: on with the personal code. */
  onSame: () => void;
  /** It is a namesake, or nobody on the list. */
  onOther: () => void;
}

/** Somebody of this or such a name takes part: the same person must not count twice, and two namesakes must. */
export function NameKnown({ name, people, onPerson, onSame, onOther }: NameKnownProps) {
  const words = usePhoneWords();
  const heading = useArrival();
  const [only] = people.length === 1 ? people : [];
  return (
    <Page
      title={
        only ? words.areYou(only.shown) : people.length > 0 ? words.areYouOne : words.nameKnownTitle(name)
      }
      headingRef={heading}
      bar={
        <>
          {people.map(({ id, shown }) => (
            <Button key={id} kind="primary" onClick={() => onPerson(id)}>
              {only ? words.yes : shown}
            </Button>
          ))}
          {people.length === 0 && (
            <Button kind="primary" onClick={onSame}>
              {words.nameKnownSame}
            </Button>
          )}
          <Button onClick={onOther}>{words.nameKnownOther}</Button>
        </>
      }
    >
      <p>{people.length > 0 ? words.areYouText : words.nameKnownText}</p>
    </Page>
  );
}
