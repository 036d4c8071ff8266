import { Alert, Button, Group, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Registry } from '../../api/schemas';
import { usePlace } from '../../session/react';
import { formatInstant } from '../../text/format';
import { Icon } from '../../ui/Icon';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Sheet } from '../../ui/Sheet';
import { done } from '../../ui/toast';
import classes from './People.module.css';
import { type Sealed, proposals, useDecide } from './fileQueries';
import { type Field, type Value, inWords } from './fileRules';

type Proposal = Registry['ProposalView'];
interface Props {
  personId: string;
  fields: readonly Field[];
  opened: Partial<Record<Sealed, Registry['Disclosure']>>;
}

/** What the person or the parents propose for this file: taken over or refused field by field. */
export function Proposals({ personId, fields, opened }: Props) {
  const { t } = useTranslation('people');
  const place = usePlace();
  const { data } = useQuery(proposals(place, personId));
  if (!data || data.items.length === 0) return null;
  return (
    <Alert mb="md" variant="light" icon={<Icon name="people" />} title={t('proposed', { count: data.items.length })}>
      <ul className={classes.rows}>
        {data.items.map((each) => (
          <Line key={each.id} proposal={each} field={fields.find((one) => one.code === each.field)} pair={data.pair} opened={opened} />
        ))}
      </ul>
    </Alert>
  );
}

function Line({ proposal, field, pair, opened }: { proposal: Proposal; field: Field | undefined; pair: string; opened: Props['opened'] }) {
  const { t } = useTranslation('people');
  const place = usePlace();
  const decide = useDecide();
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  if (!field) return null;
  const guard = field.guard as Sealed;
  const told = opened[guard]?.proposed.find((each) => each.proposal_id === proposal.id);
  const value = (proposal.sealed ? told?.value : proposal.new) as Value;
  const hidden = proposal.sealed && !told;
  const words = (what: Value) => inWords(field, what, t('yes')) || t('met-empty');
  const end = (message: string) => ({
    onSuccess: () => {
      setRefusing(false);
      done(message);
    },
  });
  return (
    <li aria-label={field.title}>
      <strong>{field.title}</strong>
      <span className={classes.lines}>{hidden ? t('proposed-hidden') : proposal.sealed ? words(value) : `${words(proposal.old as Value)} → ${words(value)}`}</span>
      <Text size="sm" c="dimmed">{[proposal.by, formatInstant(proposal.at, place.zone), proposal.note].filter(Boolean).join(' · ')}</Text>
      <Group gap="xs" className={classes.end}>
        <Button size="compact-md" disabled={hidden} loading={decide.isPending && !refusing} onClick={() => decide.mutate({ pair, id: proposal.id }, end(t('proposed-accepted')))}>{t('proposed-accept')}</Button>
        <Button size="compact-md" variant="default" onClick={() => setRefusing(true)}>{t('proposed-refuse')}</Button>
      </Group>
      {!refusing && <ProblemAlert problem={decide.error} />}
      <Sheet opened={refusing} onClose={() => setRefusing(false)} title={t('proposed-refuse-of', { field: field.title })}>
        <TextInput data-autofocus required label={t('proposed-reason')} description={t('proposed-reason-hint')} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <ProblemAlert problem={decide.error} />
        <Group justify="flex-end" mt="md">
          <Button disabled={reason.trim().length < 3} loading={decide.isPending} onClick={() => decide.mutate({ pair, id: proposal.id, reason: reason.trim() }, end(t('proposed-refused')))}>{t('proposed-refuse-do')}</Button>
        </Group>
      </Sheet>
    </li>
  );
}
