import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Layer } from '../../../shared/model/workshop.ts';
import type { RoomFault, RoomView } from '../../../shared/room/protocol.ts';
import { shownCode, typedCode } from '../../../shared/words/codes.ts';
import { ChoiceField, SelectField, TextField } from '../parts/Fields.tsx';
import { Button, Page } from '../parts/Page.tsx';
import { useArrival, usePhone, usePhoneState, usePhoneWords } from '../parts/usePhone.ts';
import type { Who } from '../state/book.ts';
import type { PhoneWords } from '../words.ts';
import styles from './Join.module.css';
import { NameKnown } from './NameKnown.tsx';

type Missing = keyof PhoneWords['missing'];

/** The field that a refusal is about. */
const codeFields: Partial<Record<RoomFault, Missing>> = {
  'wrong-join-code': 'joinCode',
  'wrong-participant-code': 'personalCode',
  'name-empty': 'name',
};

/** Stands for what is not in the list, or is not said. */
const none = '-' as const;

/** How somebody gets in: as the workshop asks, or with the personal code of a participant it knows already. */
export function Join({ room, codeInAddress }: { room: RoomView; codeInAddress: string }) {
  const phone = usePhone();
  const { joining, formerCode } = usePhoneState();
  const words = usePhoneWords();
  const asksForCode = room.joinBy === 'code';
  const [wantsCode, setIsKnown] = useState(formerCode !== null);
  const isKnown = wantsCode || asksForCode;
  const [form, setForm] = useState({
    joinCode: codeInAddress,
    name: '',
    layer: null as Layer | typeof none | null,
    department: '',
    personalCode: shownCode(formerCode ?? ''),
  });
  const [missing, setMissing] = useState<readonly Missing[]>([]);
  const isNamed = room.anonymity === 'named';
  const fault = joining.kind === 'refused' ? joining.fault : null;
  const isNameKnown = fault === 'name-known' || fault === 'name-similar';
  const heading = useArrival(isNameKnown);
  const [asksCode, setAsksCode] = useState(codeInAddress === '');
  if (fault === 'wrong-join-code' && !asksCode) setAsksCode(true);
  const place = useRef<HTMLFormElement>(null);
  // A code that turns out wrong: to the field it stands in.
  useEffect(() => {
    const field = fault && codeFields[fault];
    if (field) place.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
  }, [fault]);

  const change = (part: Partial<typeof form>) => {
    setForm((now) => ({ ...now, ...part }));
    setMissing((now) => now.filter((field) => !(field in part)));
    if (fault) phone.stopJoining();
  };
  const errorOf = (field: Missing) => {
    if (missing.includes(field)) return words.missing[field];
    return fault && codeFields[fault] === field ? faultText(fault, words) : null;
  };
  const digits = form.joinCode.replace(/\D/g, '');

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const personalCode = typedCode(form.personalCode);
    const gaps: Missing[] = [];
    if (digits.length !== 5) gaps.push('joinCode');
    if (isKnown && personalCode === '') gaps.push('personalCode');
    if (!isKnown && isNamed && form.name.trim() === '') gaps.push('name');
    if (!isKnown && room.layers.length > 0 && form.layer === null) gaps.push('layer');
    if (!isKnown && room.departments.length > 0 && form.department === '') gaps.push('department');
    setMissing(gaps);
    if (gaps[0]) {
      if (gaps[0] === 'joinCode') setAsksCode(true);
      event.currentTarget.querySelector<HTMLElement>(`[name="${gaps[0]}"]`)?.focus();
      return;
    }
    void phone.join(digits, isKnown ? { kind: 'known', participantCode: personalCode } : newPerson());
  };
  const newPerson = (): Extract<Who, { kind: 'new' }> => ({
    kind: 'new',
    canAsk: true,
    name: isNamed ? form.name.trim() : '',
    layer: form.layer === none ? null : form.layer,
    departmentId: room.departments.find(({ id }) => id === form.department)?.id ?? null,
  });

  if (isNameKnown) {
    return (
      <NameKnown
        name={form.name.trim()}
        people={(joining.kind === 'refused' && joining.people) || []}
        onPerson={(isPerson) => void phone.join(digits, { ...newPerson(), isPerson })}
        onSame={() => {
          setIsKnown(true);
          phone.stopJoining();
        }}
        onOther={() => void phone.join(digits, { ...newPerson(), isSomebodyElse: true })}
      />
    );
  }

  const isTrying = joining.kind === 'trying';
  return (
    <form className={styles.form} ref={place} onSubmit={submit} noValidate>
      <Page
        title={isKnown && !asksForCode ? words.knownTitle : words.joinTitle(room.organisation)}
        headingRef={heading}
        bar={
          <>
            <JoinMessage />
            <Button type="submit" kind="primary" disabled={isTrying}>
              {isTrying ? words.joining : isKnown ? words.goOn : words.join}
            </Button>
            {isTrying && <Button onClick={phone.stopJoining}>{words.stop}</Button>}
          </>
        }
      >
        {isKnown ? (
          <p>{asksForCode ? words.codeNeeded : words.knownText}</p>
        ) : (
          !isNamed && <p>{words.anonymous}</p>
        )}
        {asksCode && (
          <TextField
            name="joinCode"
            label={words.joinCode}
            help={words.joinCodeHelp}
            error={errorOf('joinCode')}
            value={form.joinCode}
            onChange={(joinCode) => change({ joinCode })}
            inputMode="numeric"
            autoComplete="off"
            maxLength={8}
            isCode
          />
        )}
        {isKnown && (
          <TextField
            name="personalCode"
            label={words.personalCode}
            error={errorOf('personalCode')}
            value={form.personalCode}
            onChange={(personalCode) => change({ personalCode })}
            autoComplete="off"
            autoCapitalize="characters"
            maxLength={12}
            isCode
          />
        )}
        {!isKnown && isNamed && (
          <TextField
            name="name"
            label={words.name}
            error={errorOf('name')}
            value={form.name}
            onChange={(name) => change({ name })}
            autoComplete="name"
            autoCapitalize="words"
            maxLength={100}
          />
        )}
        {!isKnown && room.layers.length > 0 && (
          <ChoiceField
            name="layer"
            label={words.layer}
            error={errorOf('layer')}
            choices={[
              ...room.layers.map((layer) => ({ value: layer, label: words.layers[layer] })),
              ...(isNamed ? [] : [{ value: none, label: words.ratherNot }]),
            ]}
            value={form.layer}
            onChange={(layer) => change({ layer })}
          />
        )}
        {!isKnown && room.departments.length > 0 && (
          <SelectField
            name="department"
            label={words.department}
            placeholder={words.noDepartment}
            error={errorOf('department')}
            choices={[
              ...room.departments.map(({ id, name }) => ({ value: id, label: name })),
              { value: none, label: isNamed ? words.otherDepartment : words.ratherNot },
            ]}
            value={form.department}
            onChange={(department) => change({ department })}
          />
        )}
        {!asksForCode && (
          <Button
            kind="quiet"
            onClick={() => {
              setIsKnown(!isKnown);
              setMissing([]);
              phone.stopJoining();
            }}
          >
            {isKnown ? words.newHere : words.haveCode}
          </Button>
        )}
      </Page>
    </form>
  );
}

function faultText(fault: RoomFault, words: PhoneWords): string {
  const texts: Partial<Record<RoomFault, string>> = words.faults;
  return texts[fault] ?? words.otherFault;
}

/** Why it does not go on, just above the button that was tapped. */
function JoinMessage() {
  const { joining } = usePhoneState();
  const words = usePhoneWords();
  const text =
    joining.kind === 'refused'
      ? codeFields[joining.fault]
        ? null
        : faultText(joining.fault, words)
      : joining.kind === 'trying' && joining.obstacle !== null
        ? joining.obstacle === 'down'
          ? words.joinDown
          : words.joinBusy
        : null;
  return (
    <div role="alert">
      {text !== null && <p className={joining.kind === 'refused' ? styles.fault : ''}>{text}</p>}
    </div>
  );
}
