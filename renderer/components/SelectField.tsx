import {
  Select as AriaSelect,
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components';
import styles from './Field.module.css';

export interface SelectFieldProps<Value extends string> {
  label: string;
  hideLabel?: boolean;
  /** The chosen option; null shows the placeholder. */
  value: Value | null;
  options: readonly { value: Value; text: string; disabled?: boolean }[];
  onChoose: (value: Value) => void;
  placeholder?: string;
  hint?: string;
  error?: string | undefined;
  isDisabled?: boolean;
}

export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, hideLabel, value, options, onChoose, placeholder, hint, error, isDisabled } = props;
  return (
    <AriaSelect
      className={styles.field ?? ''}
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChoose(chosen.value);
      }}
      isInvalid={error !== undefined}
      {...(isDisabled === undefined ? {} : { isDisabled })}
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      <Label className={hideLabel ? 'visually-hidden' : (styles.label ?? '')}>{label}</Label>
      <Button className={`${styles.input} ${styles.select}`}>
        <SelectValue />
        <span aria-hidden="true">▾</span>
      </Button>
      {hint && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
      <Popover className={styles.popover ?? ''}>
        <ListBox className={styles.list ?? ''}>
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              textValue={option.text}
              isDisabled={option.disabled ?? false}
              className={styles.option ?? ''}
            >
              {option.text}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
