import { type InputHTMLAttributes, useId } from 'react';
import styles from './Fields.module.css';

interface FieldProps {
  name: string;
  label: string;
  /** What is wrong with it, after trying to go on. */
  error: string | null;
}

export interface TextFieldProps
  extends FieldProps,
    Pick<
      InputHTMLAttributes<HTMLInputElement>,
      'inputMode' | 'autoComplete' | 'autoCapitalize' | 'maxLength'
    > {
  help?: string;
  value: string;
  onChange: (value: string) => void;
  /** Large letters apart, to compare with what is on the wall. */
  isCode?: boolean;
}

export function TextField({ label, help, error, onChange, isCode = false, ...input }: TextFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label} {help && <span className={styles.help}>({help})</span>}
      </label>
      <input
        {...input}
        id={id}
        type="text"
        className={`${styles.input} ${isCode ? styles.code : ''}`}
        spellCheck="false"
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}-error`}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <FieldError id={id} error={error} />
    </div>
  );
}

export interface ChoiceFieldProps<Value extends string> extends FieldProps {
  choices: readonly { value: Value; label: string }[];
  value: Value | null;
  onChange: (value: Value) => void;
}

/** A few choices, all in sight. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { name, label, error, choices, value, onChange } = props;
  const id = useId();
  return (
    <fieldset className={styles.field} aria-describedby={error === null ? undefined : `${id}-error`}>
      <legend className={styles.label}>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={`${styles.choice} ${error === null ? '' : styles.wrong}`}>
          <input
            type="radio"
            name={name}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
      <FieldError id={id} error={error} />
    </fieldset>
  );
}

export interface SelectFieldProps extends FieldProps {
  placeholder: string;
  choices: readonly { value: string; label: string }[];
  value: string;
  onChange: (value: string) => void;
}

/** Many choices, in the phone's own wheel or list. */
export function SelectField(props: SelectFieldProps) {
  const { name, label, error, placeholder, choices, value, onChange } = props;
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select
        id={id}
        name={name}
        className={styles.input}
        value={value}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}-error`}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        <option value="">{placeholder}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <FieldError id={id} error={error} />
    </div>
  );
}

function FieldError({ id, error }: { id: string; error: string | null }) {
  return error === null ? null : (
    <p className={styles.error} id={`${id}-error`}>
      {error}
    </p>
  );
}
