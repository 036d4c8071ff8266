import { ActionIcon, TextInput, type TextInputProps } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Day, formatDay, parseDay } from '../text/format';
import { Icon } from './Icon';

interface Props extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  value?: Day | null;
  onChange: (day: Day | null) => void;
  /** Bounds, both allowed. */
  from?: Day;
  until?: Day;
}

/** A date typed as «23.11», «23.11.26» or «23.11.2026», or picked in the system's own calendar. */
export function DateField({ value = null, onChange, from, until, error, ...rest }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(formatDay(value));
  const [wrong, setWrong] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const [shownFor, setShownFor] = useState(value);
  if (value !== shownFor) {
    setShownFor(value);
    setTyped(formatDay(value));
    setWrong(null);
  }
  const settle = () => {
    if (typed.trim() === '') {
      setWrong(null);
      if (value !== null) onChange(null);
      return;
    }
    const day = parseDay(typed, value ?? undefined);
    const reason = !day
      ? t('date.wrong')
      : from && day < from
        ? t('date.too-early', { date: formatDay(from) })
        : until && day > until
          ? t('date.too-late', { date: formatDay(until) })
          : null;
    setWrong(reason);
    if (day && !reason) {
      setTyped(formatDay(day));
      if (day !== value) onChange(day);
    }
  };
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="off"
      maw={190}
      rightSectionWidth={44}
      placeholder={t('date.hint')}
      {...rest}
      value={typed}
      error={wrong ?? error}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
      rightSection={
        <>
          <ActionIcon variant="subtle" color="gray" aria-label={t('date.pick')} onClick={() => picker.current?.showPicker()}>
            <Icon name="calendar" size={18} />
          </ActionIcon>
          <input
            ref={picker}
            type="date"
            tabIndex={-1}
            aria-hidden
            className="visually-hidden"
            value={value ?? ''}
            min={from}
            max={until}
            onChange={(event) => onChange(event.currentTarget.value || null)}
          />
        </>
      }
    />
  );
}
