import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Registry } from '../../api/schemas';
import { useMay, usePlace } from '../../session/react';
import { formatDay, formatInstant } from '../../text/format';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Sheet } from '../../ui/Sheet';
import classes from './People.module.css';
import { RightsForm } from './RightsForm';
import { LIMIT, type Representative, mayOpenBasis, useBasis } from './tieQueries';
import { FLAGS } from './tieRules';

/** What a representative may now, why, how it came about; and the way to change it. */
export function RightsSheet({ tie, onClose }: { tie: Representative; onClose: () => void }) {
  const { t } = useTranslation('people');
  const may = useMay(LIMIT);
  const [editing, setEditing] = useState(false);
  return (
    <Sheet opened onClose={onClose} title={t('rights-title', { name: tie.name })} size={640}>
      {editing ? (
        <RightsForm tie={tie} onClose={onClose} onBack={() => setEditing(false)} />
      ) : (
        <Stack gap="md">
          <Now tie={tie} />
          <Story tie={tie} />
          {may && (
            <Group justify="flex-end">
              <Button onClick={() => setEditing(true)}>{t('rights-edit')}</Button>
            </Group>
          )}
        </Stack>
      )}
    </Sheet>
  );
}

function Now({ tie }: { tie: Representative }) {
  const { t } = useTranslation('people');
  return (
    <section aria-label={t('rights-now')}>
      <Group gap="xs" mb={6}>
        <Badge variant="light" color={tie.custody === 'no-contact' ? 'red' : tie.custody === 'usual' ? 'gray' : 'orange'}>{t(`custody.${tie.custody}`)}</Badge>
        {tie.until_on && <Text size="sm">{t('rights-until', { day: formatDay(tie.until_on) })}</Text>}
        {!tie.until_on && tie.next_on && <Text size="sm">{t('rights-next', { day: formatDay(tie.next_on) })}</Text>}
      </Group>
      <dl className={classes.facts}>
        {FLAGS.map((flag) => (
          <div key={flag}>
            <dt>{t(`flag.${flag}`)}</dt>
            <dd>{tie.rights[flag] ? t('yes') : <b>{t('no')}</b>}</dd>
          </div>
        ))}
      </dl>
      {tie.closed_by_student && <Text size="sm" mt={6}>{t('rights-by-student')}</Text>}
    </section>
  );
}

function Story({ tie }: { tie: Representative }) {
  const { t } = useTranslation('people');
  const place = usePlace();
  const basis = useBasis();
  if (tie.records.length === 0) return <Text size="sm" c="dimmed">{t('rights-never')}</Text>;
  const sealed = tie.records.some((each) => each.has_basis) && mayOpenBasis(place);
  return (
    <section aria-label={t('history')}>
      <Title order={3} size="h4" mb={6}>{t('history')}</Title>
      <ul className={classes.rows}>
        {tie.records.map((each) => <Record key={each.id} record={each} basis={basis.data?.bases[each.id]} />)}
      </ul>
      {sealed && !basis.data && (
        <Group gap="xs" mt="xs">
          <Button size="compact-md" variant="default" loading={basis.isPending} onClick={() => basis.mutate({ place, tieId: tie.tie_id })}>{t('basis-show')}</Button>
          <Text size="sm" c="dimmed">{t('file-show-hint')}</Text>
        </Group>
      )}
      <ProblemAlert problem={basis.error} />
    </section>
  );
}

function Record({ record, basis }: { record: Registry['RecordView']; basis: Registry['Basis'] | undefined }) {
  const { t } = useTranslation('people');
  const place = usePlace();
  const days = { from: formatDay(record.from_on), until: formatDay(record.until_on) };
  const off = FLAGS.filter((flag) => !record[flag]).map((flag) => t(`without.${flag}`));
  const said = record.by_student ? t(record.may_see ? 'student-opened' : 'student-closed') : t(`custody.${record.custody}`);
  return (
    <li>
      <strong>{said}</strong>
      <span>{record.until_on ? t('from-until', days) : t('since', days)}</span>
      {record.custody !== 'no-contact' && !record.by_student && off.length > 0 && <span>{off.join(', ')}</span>}
      {basis && <span>{t('basis-is', { number: basis.number, date: formatDay(basis.on), by: basis.issued_by })}</span>}
      <Text size="sm" c="dimmed" className={classes.end}>{[record.by, formatInstant(record.at, place.zone)].filter(Boolean).join(', ')}</Text>
    </li>
  );
}
