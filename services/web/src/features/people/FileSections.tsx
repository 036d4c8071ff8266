import { Alert, Button, Group, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Registry } from '../../api/schemas';
import { usePlace } from '../../session/react';
import { formatDay, today } from '../../text/format';
import { DateField } from '../../ui/DateField';
import { Icon } from '../../ui/Icon';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { done } from '../../ui/toast';
import { Facts } from './Facts';
import { FieldsSheet } from './FieldsSheet';
import { FileHistory } from './FileHistory';
import classes from './People.module.css';
import { Proposals } from './Proposals';
import { Scans } from './Scans';
import { type Sealed, details, fields as fieldList, useDisclose, useEditDetails } from './fileQueries';
import { type Field, type FieldGroup, type Values, grouped, isEmpty } from './fileRules';

const isSealed = (field: Field): boolean => field.guard === 'document' || field.guard === 'special';
type Opened = Partial<Record<Sealed, Registry['Disclosure']>>;

/** The personal file: its groups on a day, sealed ones behind «Показать», proposals, history (4.14). */
export function FileSections({ personId }: { personId: string }) {
  const { t } = useTranslation('people');
  const place = usePlace();
  const [on, setOn] = useState<string>();
  const [past, setPast] = useState(false);
  const [opened, setOpened] = useState<Opened>({});
  const { data: all } = useQuery(fieldList(place));
  const { data, error } = useQuery(details(place, personId, on));
  if (error) return <ProblemAlert problem={error} />;
  if (!all || !data) return <Skeleton height={160} />;
  const { file, pair } = data;
  const groups = grouped(all, file.kinds, (field) => [...file.may_see, ...file.may_open].some((guard) => guard === field.guard));
  const look = (day: string | null) => {
    setOn(day && day !== today(place.zone) ? day : undefined);
    setOpened({});
  };
  return (
    <section className={classes.whole}>
      <Group justify="space-between" align="flex-end" mb="sm">
        <Title order={2}>{t('file')}</Title>
        <Group gap="xs" align="flex-end" data-no-print>
          <DateField label={t('file-on')} w={170} until={today(place.zone)} value={on ?? null} onChange={look} />
          <Button variant="default" onClick={() => setPast(true)}>{t('history')}</Button>
        </Group>
      </Group>
      {on && (
        <Alert mb="sm" color="yellow" variant="light" icon={<Icon name="clock" />}>
          {t('file-as-of', { day: formatDay(on) })}
        </Alert>
      )}
      {!on && <Proposals personId={personId} fields={all} opened={opened} />}
      <div className={classes.file}>
        {groups.map((group) => (
          <FilePart key={group.code} group={group} seen={file} pair={pair} on={on} opened={opened} onOpened={(guard, told) => setOpened((now) => ({ ...now, [guard]: told }))} />
        ))}
      </div>
      {!on && file.may_open.length > 0 && <Scans personId={personId} />}
      {past && <FileHistory personId={personId} fields={all} onClose={() => setPast(false)} />}
    </section>
  );
}

interface PartProps {
  group: FieldGroup;
  seen: Registry['FileView'];
  pair: string;
  on: string | undefined;
  opened: Opened;
  onOpened: (guard: Sealed, told: Registry['Disclosure'] | undefined) => void;
}
function FilePart({ group, seen, pair, on, opened, onOpened }: PartProps) {
  const { t } = useTranslation('people');
  const place = usePlace();
  const disclose = useDisclose();
  const [editing, setEditing] = useState(false);
  const guard = group.fields.map((each) => each.guard).find((each) => each === 'document' || each === 'special');
  const values: Values = { ...(seen.values as Values), ...((guard && opened[guard]?.values) as Values | undefined) };
  const closed = guard !== undefined && !opened[guard];
  const shown = group.fields.filter((field) => !closed || !isSealed(field));
  const mine = shown.filter((field) => seen.may_write.some((each) => each === field.guard));
  const empty = shown.every((field) => isEmpty(values[field.code]));
  const open = () => guard && disclose.mutate({ place, id: seen.person_id, guard, on }, { onSuccess: (told) => onOpened(guard, told) });
  return (
    <section aria-label={group.title}>
      <Group justify="space-between" mb={4} wrap="nowrap">
        <Title order={3} size="h4">{group.title}</Title>
        {!on && mine.length > 0 && (
          <Button data-no-print flex="0 0 auto" size="compact-sm" variant="subtle" aria-label={t('file-edit-of', { group: group.title })} onClick={() => setEditing(true)}>{t('file-edit')}</Button>
        )}
      </Group>
      <Facts fields={shown} values={values} />
      {empty && !closed && <Text c="dimmed" size="sm">{t('file-empty')}</Text>}
      {closed && (
        <Group gap="xs" mt={4} data-no-print>
          <Button size="compact-md" variant="default" loading={disclose.isPending} aria-label={t('file-show-of', { group: group.title })} onClick={open}>{t('file-show')}</Button>
          <Text size="sm" c="dimmed">{t('file-show-hint')}</Text>
        </Group>
      )}
      <ProblemAlert problem={disclose.error} />
      {editing && <Edit title={group.title} fields={mine} values={values} seen={seen} pair={pair} onClose={() => setEditing(false)} onSaved={() => guard && !closed && open()} />}
    </section>
  );
}

interface EditProps {
  title: string;
  fields: readonly Field[];
  values: Values;
  seen: Registry['FileView'];
  pair: string;
  onClose: () => void;
  onSaved: () => void;
}
function Edit({ title, fields, values, seen, pair, onClose, onSaved }: EditProps) {
  const { t } = useTranslation('people');
  const place = usePlace();
  const save = useEditDetails();
  const [from, setFrom] = useState<string | null>(null);
  // The version that was seen when the form opened: a newer one behind it must not be overwritten unseen.
  const [version] = useState(seen.version);
  return (
    <FieldsSheet
      title={title}
      fields={fields}
      values={values}
      action={t('save')}
      busy={save.isPending}
      problem={save.error}
      onClose={onClose}
      onSubmit={(changes) =>
        save.mutate({ pair, id: seen.person_id, version, values: changes, from }, {
          onSuccess: () => {
            done(t('saved'));
            onSaved();
            onClose();
          },
        }) // prettier-ignore
      }
    >
      <DateField label={t('file-from')} description={t('file-from-hint')} until={today(place.zone)} value={from} onChange={setFrom} />
    </FieldsSheet>
  );
}
