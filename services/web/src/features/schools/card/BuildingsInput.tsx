import { Button, NumberInput, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/Icon';
import classes from './Card.module.css';
import type { Building } from './rules';

interface Props {
  value: readonly Building[];
  errors: Readonly<Record<string, string>>;
  onChange: (value: Building[]) => void;
}
const MOST = 30;
const PURPOSES = ['lessons', 'sport', 'meals', 'boarding', 'other'] as const;
const NUMBERS = { capacity: 5000, rooms: 1000, built: 2100 } as const;

/** Buildings one below the other; the first is the main one. */
export function BuildingsInput({ value, errors, onChange }: Props) {
  const { t } = useTranslation('schools');
  const set = (place: number, part: Partial<Building>) => onChange(value.map((each, index) => (index === place ? { ...each, ...part } : each)));
  const add = () => onChange([...value, { name: value.length ? '' : t('building-main'), address: '', purpose: 'lessons', shifts: 1 }]);
  const number = (place: number, part: keyof typeof NUMBERS) => ({
    label: t(`building-${part}`),
    error: errors[`${place}.${part}`],
    min: 1,
    max: NUMBERS[part],
    hideControls: true,
    value: value[place]?.[part] ?? '',
    onChange: (next: string | number) => set(place, { [part]: next === '' ? null : Number(next) }),
  });
  return (
    <Stack gap="md">
      {value.length === 0 && <Text c="dimmed">{t('building-none')}</Text>}
      {value.map((each, place) => (
        <fieldset key={place} className={classes.part}>
          <legend>{each.name || t('building-new')}</legend>
          <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="sm">
            <TextInput label={t('building-name')} required maxLength={200} error={errors[`${place}.name`]} value={each.name} onChange={(event) => set(place, { name: event.currentTarget.value })} />
            <TextInput label={t('address')} required maxLength={500} error={errors[`${place}.address`]} value={each.address} onChange={(event) => set(place, { address: event.currentTarget.value })} />
            <Select label={t('building-purpose')} allowDeselect={false} data={PURPOSES.map((code) => ({ value: code, label: t(`purpose.${code}`) }))} value={each.purpose} onChange={(code) => set(place, { purpose: (code ?? 'lessons') as Building['purpose'] })} />
            <TextInput label={t('building-responsible')} maxLength={200} error={errors[`${place}.responsible`]} value={each.responsible ?? ''} onChange={(event) => set(place, { responsible: event.currentTarget.value })} />
          </SimpleGrid>
          <SimpleGrid cols={3} mt="sm">
            <NumberInput {...number(place, 'capacity')} />
            <NumberInput {...number(place, 'rooms')} />
            <NumberInput {...number(place, 'built')} thousandSeparator="" />
          </SimpleGrid>
          <Button mt="sm" size="compact-sm" variant="subtle" color="gray" leftSection={<Icon name="close" size={14} />} aria-label={t('building-drop-of', { name: each.name || t('building-new') })} onClick={() => onChange(value.filter((_, index) => index !== place))}>{t('row-drop')}</Button>
        </fieldset>
      ))}
      {value.length < MOST && <Button variant="default" leftSection={<Icon name="plus" size={16} />} onClick={add} style={{ alignSelf: 'flex-start' }}>{t('building-add')}</Button>}
    </Stack>
  );
}
