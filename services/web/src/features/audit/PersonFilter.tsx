import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PEOPLE, named } from '../../session/named';
import { useMay, usePlace } from '../../session/react';
import { fullName } from '../../text/format';
import { person } from './queries';

interface Props {
  label: string;
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}

/** A person found by any part of his name; nothing for those who may not look people up. */
export function PersonFilter({ label, value, onChange }: Props) {
  const { t } = useTranslation('audit');
  const place = usePlace();
  const [typed, setTyped] = useState('');
  const [name] = useDebouncedValue(typed, 250);
  const { data: found = [] } = useQuery({ ...named(place, name), placeholderData: keepPreviousData });
  const { data: chosen } = useQuery(person(place, value));
  const options = new Map(found.map((each) => [each.id, fullName(each)]));
  if (value) options.set(value, chosen ? fullName(chosen) : t('chosen'));
  if (!useMay(PEOPLE) && !value) return null;
  return (
    <Select
      clearable
      searchable
      label={label}
      placeholder={t('anybody')}
      filter={({ options: every }) => every}
      nothingFoundMessage={t(name.trim().length > 1 ? 'nobody' : 'type-name')}
      onSearchChange={setTyped}
      value={value ?? null}
      onChange={(id) => onChange(id ?? undefined)}
      data={[...options].map(([id, label_]) => ({ value: id, label: label_ }))}
    />
  );
}
