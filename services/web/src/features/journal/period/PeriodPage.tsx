import { Button, Group, Select, Text } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pairFor } from '../../../session/places';
import { usePlace } from '../../../session/react';
import { formatNumber } from '../../../text/format';
import { Empty } from '../../../ui/Empty';
import { Icon } from '../../../ui/Icon';
import { PageFrame } from '../../../ui/PageFrame';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { done } from '../../../ui/toast';
import journalClasses from '../Journal.module.css';
import { journal, periodsOf, years } from '../queries';
import classes from './Period.module.css';
import { ReasonSheet } from './ReasonSheet';
import { DECIDE, type Row, type Wish, proposal, useAccept, useDecide, useTakeBack } from './queries';
import { hint, plain } from './rules';

const route = getRouteApi('/$place/journal/$groupId/period/$periodId');

/** Period marks (4.36): the mean and the count beside the decision; the rest is accepted with one press. */
export default function PeriodPage() {
  const { t } = useTranslation('journal');
  const place = usePlace();
  const navigate = useNavigate();
  const { groupId, periodId } = route.useParams();
  const { data: seen } = useSuspenseQuery(proposal(place, groupId, periodId));
  const { data: about } = useQuery(journal(place, groupId, periodId));
  const { data: all = [] } = useQuery(years(seen.pair));
  const { data } = seen;
  const decider = pairFor(place, DECIDE, { prefer: ['teacher'] }) ?? seen.pair;
  const decide = useDecide(decider, groupId, periodId);
  const accept = useAccept(decider, groupId, periodId);
  const takeBack = useTakeBack(decider, groupId, periodId);
  const [asking, setAsking] = useState<{ row: Row; value: Row['value'] } | null>(null);
  const leads = decider.endsWith('/deputy-head');
  const able = pairFor(place, DECIDE) !== undefined && (leads || (!data.closed && (about?.grid.may_write ?? true)));
  const open = data.students.filter((row) => row.value === null);
  const ready = open.filter(plain);
  const at = `/${place.slug}/journal/${groupId}`;
  const put = (row: Row, value: Row['value']) => {
    if (value === row.value) return;
    const far = value !== null && row.suggested !== null && /^\d$/.test(value) && Math.abs(Number(value) - Number(row.suggested)) >= 1;
    if (far || leads) setAsking({ row, value });
    else decide.mutate({ student: row.student_id, value, version: row.version });
  };
  const send = (wish: Wish) => decide.mutate(wish, { onSuccess: () => setAsking(null) });
  const acceptAll = () =>
    accept.mutate(undefined, {
      onSuccess: ({ decided }) =>
        done(t('final.accepted', { count: decided.length }), () => takeBack.mutate(decided.map((each) => ({ student_id: String(each.student_id), version: Number(each.version) })))),
    });
  const values = t('final.values').split(' ') as NonNullable<Row['value']>[];
  const walk = (event: KeyboardEvent<HTMLTableElement>) => {
    const target = event.target as HTMLElement;
    const row = data.students.find((each) => each.student_id === target.dataset.student);
    if (!row) return;
    const cells = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-student]')];
    const step = event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) cells[cells.indexOf(target) + step]?.focus();
    else if (able && /^[1-5]$/.test(event.key)) {
      put(row, event.key as Row['value']);
      cells[cells.indexOf(target) + 1]?.focus();
    } else if (able && event.key === 'Delete') put(row, null);
    else return;
    event.preventDefault();
  };
  return (
    <PageFrame
      title={data.group_name}
      note={<Text c="dimmed">{data.period_name}</Text>}
      help={[t('final.calculation'), t('final.keys')]}
      tabs={[
        { label: t('tab.grid'), to: at },
        { label: t('tab.period'), to: `${at}/period/${periodId}` },
        { label: t('tab.history'), to: `${at}/history` },
      ]}
      actions={
        about && (
          <Select
            size="xs" w={170} allowDeselect={false} aria-label={t('period')} value={periodId}
            data={periodsOf(all, about.grid).map((period) => ({ value: period.id ?? '', label: period.name }))}
            onChange={(next) => next && void navigate({ to: '/$place/journal/$groupId/period/$periodId', params: { place: place.slug, groupId, periodId: next } })}
          />
        )
      }
    >
      {data.closed && (
        <p className={journalClasses.notice}>
          <Icon name="alert" size={18} />
          {t('final.closed')}
        </p>
      )}
      {data.students.length === 0 ? (
        <Empty text={t('final.empty')} />
      ) : (
        <>
          <Group gap="md" mb="sm">
            {able && ready.length > 0 && (
              <Button loading={accept.isPending} onClick={acceptAll}>
                {t('final.accept', { count: ready.length })}
              </Button>
            )}
            <Text c="dimmed" role="status">
              {open.length === 0 ? t('final.all-decided') : open.length > ready.length ? t('final.decide-yourself', { count: open.length - ready.length }) : t('final.rest', { count: open.length })}
            </Text>
          </Group>
          <ProblemAlert problem={accept.error ?? (asking ? null : decide.error) ?? takeBack.error} />
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the buttons within */}
          <table className={classes.table} onKeyDown={walk}>
            <caption className="visually-hidden">{t('final.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('student')}</th>
                <th scope="col">{t('final.mean')}</th>
                <th scope="col">{t('final.count')}</th>
                <th scope="col">{t('final.missed')}</th>
                <th scope="col">{t('final.suggested')}</th>
                <th scope="col">{t('final.mark')}</th>
              </tr>
            </thead>
            <tbody>
              {data.students.map((row) => {
                const why = hint(row);
                return (
                  <tr key={row.student_id} data-open={(row.value === null && !plain(row)) || undefined}>
                    <th scope="row">{row.name}</th>
                    <td data-label={t('final.mean')}>
                      {formatNumber(row.mean, 2) || '–'}
                      {row.carried.length > 0 && <small>{t('final.with-carried', { mean: formatNumber(row.mean_with_carried, 2) })}</small>}
                    </td>
                    <td data-label={t('final.count')}>{row.lacking > 0 ? `${row.count}!` : row.count}</td>
                    <td data-label={t('final.missed')}>{t('final.of-held', { missed: row.missed, held: row.held })}</td>
                    <td data-label={t('final.suggested')}>
                      {row.suggested ?? '–'}
                      {why && <small>{t(`final.${why}`, { count: row.lacking })}</small>}
                    </td>
                    <td data-label={t('final.mark')} className={classes.decided}>
                      <select
                        data-student={row.student_id} disabled={!able} value={row.value ?? ''} aria-label={`${row.name}, ${t('final.mark')}`}
                        onChange={(event) => put(row, (event.currentTarget.value || null) as Row['value'])}
                      >
                        <option value="">—</option>
                        {values.map((value) => (
                          <option key={value} value={value}>{value}</option>
                        ))}
                      </select>
                      {row.differs && <small>{t('final.differs')}</small>}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </>
      )}
      {asking && (
        <ReasonSheet
          row={asking.row} value={asking.value} busy={decide.isPending} problem={decide.error} onClose={() => setAsking(null)}
          onDecide={(reason) => send({ student: asking.row.student_id, value: asking.value, version: asking.row.version, reason })}
        />
      )}
    </PageFrame>
  );
}
