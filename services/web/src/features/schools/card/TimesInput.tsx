import { ActionIcon, Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/Icon';
import classes from './Card.module.css';
import type { Hours, ShiftTime } from './rules';

interface Props<Row> {
  title: string;
  value: readonly Row[];
  errors: Readonly<Record<string, string>>;
  onChange: (value: Row[]) => void;
}
const DAYS = ['weekdays', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** «8:30» and «830» as «08:30»; what is no time stays as typed and is told by the service. */
export const asTime = (typed: string): string => {
  const found = /^(\d{1,2})[:.,\s]?(\d{2})$/.exec(typed.trim());
  return found?.[1] && found[2] ? `${found[1].padStart(2, '0')}:${found[2]}` : typed.trim();
};

function Times({ row, place, errors, onChange }: { row: { starts: string; ends: string }; place: number; errors: Readonly<Record<string, string>>; onChange: (part: { starts?: string; ends?: string }) => void }) {
  const { t } = useTranslation('schools');
  return (['starts', 'ends'] as const).map((part) => (
    <TextInput
      key={part}
      w={92}
      label={t(`time-${part}`)}
      placeholder={t(`time-${part}-hint`)}
      inputMode="numeric"
      maxLength={5}
      error={errors[`${place}.${part}`]}
      value={row[part]}
      onChange={(event) => onChange({ [part]: event.currentTarget.value })}
      onBlur={() => onChange({ [part]: asTime(row[part]) })}
    />
  ));
}

function Drop({ name, onClick }: { name: string; onClick: () => void }) {
  const { t } = useTranslation('schools');
  return <ActionIcon mt={28} size="lg" variant="subtle" color="gray" aria-label={t('row-drop-of', { name })} onClick={onClick}><Icon name="close" size={16} /></ActionIcon>;
}

/** When each shift has its lessons. */
export function ShiftsInput({ title, value, errors, onChange }: Props<ShiftTime>) {
  const { t } = useTranslation('schools');
  const set = (place: number, part: Partial<ShiftTime>) => onChange(value.map((each, index) => (index === place ? { ...each, ...part } : each)));
  const free = [1, 2, 3].find((number) => !value.some((each) => each.number === number));
  return (
    <fieldset className={classes.part}>
      <legend>{title}</legend>
      <Stack gap="xs">
        {value.map((each, place) => (
          <Group key={place} align="flex-start" gap="xs">
            <Select w={132} label={t('shift-no')} allowDeselect={false} data={['1', '2', '3'].map((number) => ({ value: number, label: t('shift', { number }) }))} error={errors[`${place}.number`]} value={String(each.number)} onChange={(number) => set(place, { number: Number(number) })} />
            <Times row={each} place={place} errors={errors} onChange={(part) => set(place, part)} />
            <TextInput flex="1 1 110px" label={t('shift-grades')} placeholder={t('shift-grades-hint')} maxLength={100} error={errors[`${place}.grades`]} value={each.grades ?? ''} onChange={(event) => set(place, { grades: event.currentTarget.value })} />
            <Drop name={t('shift', { number: each.number })} onClick={() => onChange(value.filter((_, index) => index !== place))} />
          </Group>
        ))}
        {free && <Button variant="default" size="xs" leftSection={<Icon name="plus" size={14} />} style={{ alignSelf: 'flex-start' }} onClick={() => onChange([...value, { number: free, starts: '', ends: '' }])}>{t('shift-add')}</Button>}
      </Stack>
    </fieldset>
  );
}

/** When the house is open, by day of the week. */
export function HoursInput({ title, value, errors, onChange }: Props<Hours>) {
  const { t } = useTranslation('schools');
  const set = (place: number, part: Partial<Hours>) => onChange(value.map((each, index) => (index === place ? { ...each, ...part } : each)));
  const free = DAYS.find((day) => !value.some((each) => each.days === day) && (day === 'weekdays' || day === 'sat' || day === 'sun' || !value.some((each) => each.days === 'weekdays')));
  return (
    <fieldset className={classes.part}>
      <legend>{title}</legend>
      <Stack gap="xs">
        {value.map((each, place) => (
          <Group key={place} align="flex-start" gap="xs">
            <Select w={214} label={t('hours-days')} allowDeselect={false} data={DAYS.map((day) => ({ value: day, label: t(`days.${day}`) }))} error={errors[`${place}.days`]} value={each.days} onChange={(day) => set(place, { days: (day ?? 'weekdays') as Hours['days'] })} />
            <Times row={each} place={place} errors={errors} onChange={(part) => set(place, part)} />
            <Drop name={t(`days.${each.days}`)} onClick={() => onChange(value.filter((_, index) => index !== place))} />
          </Group>
        ))}
        {free && <Button variant="default" size="xs" leftSection={<Icon name="plus" size={14} />} style={{ alignSelf: 'flex-start' }} onClick={() => onChange([...value, { days: free, starts: '', ends: '' }])}>{t('hours-add')}</Button>}
      </Stack>
    </fieldset>
  );
}
