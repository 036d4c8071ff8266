import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may, pairFor } from '../../session/places';
import { usePlace } from '../../session/react';
import { fullName, today } from '../../text/format';
import { DateField } from '../../ui/DateField';
import { Empty } from '../../ui/Empty';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { done } from '../../ui/toast';
import classes from './Classes.module.css';
import { ToLoad } from './ToLoad';
import { DIVIDE, journals, schoolClass, subgroups, useDivide } from './queries';
import { type Division, changedGroups, divisions } from './rules';

const route = getRouteApi('/$place/classes/$classId/subgroups');

/** Students × divided subjects: who is in which subgroup, who in none (amber); the division is changed from a day (4.12). */
export default function SubgroupsPage() {
  const { t } = useTranslation('classes');
  const place = usePlace();
  const { classId } = route.useParams();
  const { data: seen } = useSuspenseQuery(schoolClass(place, classId));
  const { data: groups } = useSuspenseQuery(journals(place, classId));
  const divided = groups.filter((each) => each.divided);
  const { data: inside, error } = useQuery(subgroups(place, divided));
  const at = `/${place.slug}/classes/${classId}`;
  return (
    <PageFrame
      title={t('class', { name: seen.card.name })}
      crumbs={may(place, 'registry:person:read') ? [{ label: t('title'), to: `/${place.slug}/classes` }] : []}
      tabs={[{ label: t('students-tab'), to: at }, { label: t('subgroups'), to: `${at}/subgroups` }, { label: t('journals'), to: `${at}/journals` }]}
    >
      <ProblemAlert problem={error} />
      {divided.length === 0 && <Empty text={t('no-subgroups')}><ToLoad /></Empty>}
      {divided.length > 0 && inside && (
        <Table key={inside.at} members={seen.card.members.map((each) => ({ id: each.person_id, name: fullName(each) }))} subjects={divisions(divided)} known={inside.of} />
      )}
    </PageFrame>
  );
}

interface TableProps {
  members: { id: string; name: string }[];
  subjects: Division[];
  /** Group → its students today. */
  known: Record<string, string[]>;
}

function Table({ members, subjects, known }: TableProps) {
  const { t } = useTranslation('classes');
  const place = usePlace();
  const pair = pairFor(place, DIVIDE);
  const divide = useDivide();
  const [now, setNow] = useState(known);
  const [from, setFrom] = useState<string | null>(today(place.zone));
  const groupOf = (subject: Division, student: string) => subject.groups.find((group) => now[group.id]?.includes(student))?.id ?? '';
  const put = (subject: Division, student: string, group: string) =>
    setNow((old) => {
      const next = { ...old };
      for (const each of subject.groups) next[each.id] = (old[each.id] ?? []).filter((one) => one !== student);
      if (group) next[group] = [...(next[group] ?? []), student];
      return next;
    });
  const halves = (subject: Division) =>
    members.forEach((member, index) => put(subject, member.id, subject.groups[Math.floor((index * subject.groups.length) / members.length)]?.id ?? ''));
  const changed = changedGroups(known, now);
  const save = () => pair && from && divide.mutate({ pair, from, groups: changed.map((id) => [id, now[id] ?? []]) }, { onSuccess: () => done(t('divided')) });
  return (
    <>
      <div className={classes.subgroups}>
        <table>
          <caption className="visually-hidden">{t('subgroups')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('student')}</th>
              {subjects.map((subject) => (
                <th key={subject.key} scope="col">
                  {subject.name}
                  {pair && <Button size="compact-xs" variant="subtle" onClick={() => halves(subject)}>{t('halves')}</Button>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <tr key={member.id}>
                <th scope="row">{member.name}</th>
                {subjects.map((subject) => {
                  const group = groupOf(subject, member.id);
                  return (
                    <td key={subject.key} data-none={group === '' || undefined}>
                      {pair ? (
                        <NativeSelect
                          size="xs"
                          aria-label={t('subgroup-of', { name: member.name, subject: subject.name })}
                          value={group}
                          onChange={(event) => put(subject, member.id, event.currentTarget.value)}
                          data={[{ value: '', label: t('in-none') }, ...subject.groups.map((each) => ({ value: each.id, label: each.label }))]}
                        />
                      ) : (
                        subject.groups.find((each) => each.id === group)?.label ?? t('in-none')
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('in-all')}</th>
              {subjects.map((subject) => (
                <td key={subject.key}>
                  {subject.groups.map((each) => (
                    <Text key={each.id} size="sm">{t('group-sum', { name: each.label, count: now[each.id]?.length ?? 0, teacher: each.teacher ?? t('no-one') })}</Text>
                  ))}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      {pair && changed.length > 0 && (
        <Group mt="md" align="flex-end">
          <DateField label={t('divide-from')} description={t('divide-hint')} value={from} onChange={setFrom} />
          <Button loading={divide.isPending} disabled={!from} onClick={save}>{t('divide-do', { count: changed.length })}</Button>
          <Button variant="default" onClick={() => setNow(known)}>{t('divide-undo')}</Button>
        </Group>
      )}
      <ProblemAlert problem={divide.error} />
    </>
  );
}
