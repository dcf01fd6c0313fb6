import { useMemo, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import styles from './CollectScreen.module.css';
import { findPeople } from './findPeople.ts';
import { PeopleList, type PeopleListProps } from './PeopleList.tsx';
import { collectWords } from './words.ts';

/** As many as one sees at a glance; with more there is a way to find one. */
const seenAtOnce = 15;

/** The list of people, and above a long one the way to find somebody in it. */
export function PeopleFinder(props: Omit<PeopleListProps, 'shown'>) {
  const { people, workshop } = props;
  const words = useWords(collectWords);
  const language = useLanguage();
  const field = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState('');
  const wanted = search.trim();
  const shown = useMemo(
    () => findPeople(people, wanted, workshop, language),
    [people, wanted, workshop, language],
  );
  const showAll = () => {
    setSearch('');
    field.current?.focus();
  };
  return (
    <>
      {(people.length > seenAtOnce || search !== '') && (
        <search className={styles.finder}>
          <SearchField
            label={words.search}
            placeholder={words.searchHint}
            value={search}
            onChange={setSearch}
            inputRef={field}
          />
          <p role="status">{wanted !== '' && words.found(shown.length, people.length)}</p>
          {wanted !== '' && (
            <Button size="small" look="quiet" onPress={showAll}>
              {words.showAll}
            </Button>
          )}
        </search>
      )}
      {shown.length === 0 && <p className={styles.nobody}>{words.nobodyFound(wanted)}</p>}
      <PeopleList {...props} shown={shown} />
    </>
  );
}
