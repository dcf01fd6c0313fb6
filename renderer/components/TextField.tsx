import { type ReactNode, useId } from 'react';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components';
import styles from './Field.module.css';
import { useDraft } from './useDraft.ts';

export interface TextFieldProps
  extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'value' | 'onChange' | 'onBlur'> {
  /** Always there for screen readers; `hideLabel` keeps it off the screen. */
  label: string;
  hideLabel?: boolean;
  value: string;
  /** Gets what was typed shortly after typing pauses and when the field is left; see useDraft. */
  onSave: (value: string) => void;
  hint?: ReactNode;
  error?: string | undefined;
  /** Lines; more than one makes it a text area. */
  rows?: number;
  placeholder?: string;
  /** What is often meant, to choose from while typing. */
  suggestions?: readonly string[];
}

/** A text that is stored while it is typed. */
export function TextField(props: TextFieldProps) {
  const { label, hideLabel, value, onSave, hint, error, rows = 1, placeholder, suggestions, ...rest } = props;
  const listId = useId();
  const draft = useDraft(value, onSave);
  return (
    <AriaTextField
      {...rest}
      className={styles.field ?? ''}
      value={draft.value}
      onChange={draft.change}
      onBlur={draft.flush}
      isInvalid={error !== undefined}
    >
      <Label className={hideLabel ? 'visually-hidden' : (styles.label ?? '')}>{label}</Label>
      {rows > 1 ? (
        <TextArea className={styles.input ?? ''} rows={rows} placeholder={placeholder} />
      ) : (
        <Input
          className={styles.input ?? ''}
          placeholder={placeholder}
          {...(suggestions ? { list: listId } : {})}
        />
      )}
      {suggestions && (
        <datalist id={listId}>
          {suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
      {hint && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}
