import { Badge, Button, Group, SegmentedControl, Skeleton, Text, Textarea, Title } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Registry } from '../../api/schemas';
import { useMay, usePlace } from '../../session/react';
import { formatInstant } from '../../text/format';
import { Empty } from '../../ui/Empty';
import { LinkButton, PageFrame } from '../../ui/PageFrame';
import { PrintButton } from '../../ui/Print';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { done } from '../../ui/toast';
import { Facts } from './Facts';
import { FieldsSheet } from './FieldsSheet';
import classes from './People.module.css';
import { WhoSees } from './WhoSees';
import { type OwnLine, PROPOSE, fields as fieldList, ownFile, ownFiles, usePropose } from './fileQueries';
import { type Field, type FieldGroup, type Value, type Values, grouped, inWords, isEmpty } from './fileRules';

const route = getRouteApi('/$place/my-file');
const COLOR = { pending: 'blue', accepted: 'green', refused: 'orange', replaced: 'gray' } as const;

/** The own file and those of the children: everything that is kept; changes are proposed to the school. */
export default function MyFilePage() {
  const { t } = useTranslation('people');
  const place = usePlace();
  const navigate = useNavigate();
  const { who } = route.useSearch();
  const { data: files } = useSuspenseQuery(ownFiles(place));
  const chosen = files.find((each) => each.person_id === who) ?? files.find((each) => !each.mine) ?? files[0];
  return (
    <PageFrame title={t('my-file')} help={[t('help-mine-1'), t('help-mine-2')]} actions={<MyActions />}>
      {files.length > 1 && chosen && (
        <SegmentedControl
          mb="md"
          className={classes.whose}
          aria-label={t('whose')}
          value={chosen.person_id}
          onChange={(person) => void navigate({ to: '.', search: { who: person }, replace: true })}
          data={files.map((each) => ({ value: each.person_id, label: each.mine ? t('mine') : each.name }))}
        />
      )}
      {chosen ? <Own key={chosen.person_id} line={chosen} /> : <Empty text={t('my-none')} />}
    </PageFrame>
  );
}

function MyActions() {
  const { t } = useTranslation('people');
  const place = usePlace();
  const may = useMay('registry:own-copy:write');
  return (
    <>
      {may && <LinkButton variant="default" to={`/${place.slug}/own-copies`}>{t('my-copy')}</LinkButton>}
      <PrintButton />
    </>
  );
}

function Own({ line }: { line: OwnLine }) {
  const { t } = useTranslation('people');
  const place = usePlace();
  const may = useMay(PROPOSE);
  const { data: all } = useQuery(fieldList(place));
  const { data, error } = useQuery(ownFile(place, line));
  const [editing, setEditing] = useState<FieldGroup>();
  if (error) return <ProblemAlert problem={error} />;
  if (!all || !data) return <Skeleton height={200} />;
  const values = data.values as Values;
  const waiting = new Set(data.proposals.filter((each) => each.state === 'pending').map((each) => each.field));
  return (
    <>
      <Title order={2} mb="sm">{data.name}</Title>
      <div className={classes.file}>
        {grouped(all, data.kinds).map((group) => {
          const open = group.fields.filter((field) => field.own);
          return (
            <section key={group.code} aria-label={group.title}>
              <Group justify="space-between" mb={4} wrap="nowrap">
                <Title order={3} size="h4">{group.title}</Title>
                {may && line.may_propose && open.length > 0 && (
                  <Button data-no-print flex="0 0 auto" size="compact-sm" variant="subtle" aria-label={t('propose-of', { group: group.title })} onClick={() => setEditing({ ...group, fields: open })}>{t('propose')}</Button>
                )}
              </Group>
              <Facts fields={group.fields} values={values} />
              {group.fields.every((field) => isEmpty(values[field.code])) && <Text c="dimmed" size="sm">{t('file-empty')}</Text>}
              {group.fields.filter((field) => waiting.has(field.code)).map((field) => <Text key={field.code} size="sm" c="dimmed">{t('my-waiting', { field: field.title })}</Text>)}
            </section>
          );
        })}
        {line.mine && <WhoSees />}
        {data.proposals.length > 0 && <Sent proposals={data.proposals} fields={all} />}
      </div>
      {editing && <Propose line={line} group={editing} values={values} onClose={() => setEditing(undefined)} />}
    </>
  );
}

function Sent({ proposals, fields }: { proposals: Registry['OwnProposal'][]; fields: readonly Field[] }) {
  const { t } = useTranslation('people');
  const place = usePlace();
  return (
    <section aria-label={t('my-proposals')}>
      <Title order={3} size="h4" mb="xs">{t('my-proposals')}</Title>
      <ul className={classes.rows}>
        {proposals.map((each) => {
          const field = fields.find((one) => one.code === each.field);
          return (
            <li key={each.id}>
              <strong>{field?.title}</strong>
              <span className={classes.lines}>{field && (inWords(field, each.value as Value, t('yes')) || t('met-empty'))}</span>
              <Badge variant="light" color={COLOR[each.state]}>{t(`state.${each.state}`)}</Badge>
              {each.reason && <span>{each.reason}</span>}
              <Text size="sm" c="dimmed" className={classes.end}>{formatInstant(each.at, place.zone)}</Text>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Propose({ line, group, values, onClose }: { line: OwnLine; group: FieldGroup; values: Values; onClose: () => void }) {
  const { t } = useTranslation('people');
  const propose = usePropose();
  const [note, setNote] = useState('');
  return (
    <FieldsSheet
      title={group.title}
      fields={group.fields}
      values={values}
      action={t('propose-do')}
      busy={propose.isPending}
      problem={propose.error}
      onClose={onClose}
      onSubmit={(changes) =>
        propose.mutate({ line, values: changes, note }, {
          onSuccess: () => {
            done(t('proposed-sent'));
            onClose();
          },
        }) // prettier-ignore
      }
    >
      <Textarea label={t('propose-note')} placeholder={t('propose-note-hint')} autosize minRows={2} maxLength={500} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </FieldsSheet>
  );
}
