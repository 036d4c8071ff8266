import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon';
import { useKeys } from '../../ui/keys';

interface Props {
  value: string | undefined;
  onChange: (typed: string | undefined) => void;
}

/** What is typed goes into the address a moment later; «/» leads here. */
export function SearchField({ value, onChange }: Props) {
  const { t } = useTranslation('people');
  const [typed, setTyped] = useState(value ?? '');
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    if ((value ?? '') !== typed.trim()) setTyped(value ?? '');
  }
  const tell = useDebouncedCallback((next: string) => onChange(next.trim() || undefined), 200);
  useKeys([{ code: 'Slash', shown: '/', does: t('find'), run: () => document.querySelector<HTMLInputElement>('[data-people-search]')?.focus() }]);
  return (
    <TextInput
      type="search"
      data-people-search
      w={300}
      aria-label={t('find')}
      placeholder={t('find')}
      leftSection={<Icon name="search" size={16} />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
    />
  );
}
