import { ActionIcon, Text, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { PageFrame } from '../../ui/PageFrame';
import classes from './Reports.module.css';
import { usePinned } from './pinned';
import { type Offered, catalogue } from './queries';
import { matching } from './rules';

const route = getRouteApi('/$place/reports');
const GROUP: Record<string, 'progress' | 'movement' | 'summary'> = {
  'class-results': 'progress', 'expected-results': 'progress', 'subject-summary': 'progress', 'school-movement': 'movement', 'municipality-summary': 'summary',
}; // prettier-ignore

/** Search by the words of the question, the own shelf, then groups; one click opens a report filled in (4.48). */
export default function ReportsPage() {
  const { t } = useTranslation('reports');
  const place = usePlace();
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: offered } = useSuspenseQuery(catalogue(place));
  const { pinned, toggle } = usePinned();
  const found = matching(offered.map((each) => ({ ...each.report, offered: each })), q).map((each) => each.offered);
  const mine = found.filter((each) => pinned.includes(each.report.name));
  const rest = found.filter((each) => !pinned.includes(each.report.name));
  const groups = (['progress', 'movement', 'summary', 'other'] as const)
    .map((name) => ({ name, reports: rest.filter((each) => (GROUP[each.report.name] ?? 'other') === name) }))
    .filter((group) => group.reports.length > 0);
  const list = (reports: readonly Offered[]) => (
    <ul className={classes.list}>
      {reports.map(({ report }) => (
        <li key={report.name}>
          <Link to="/$place/reports/$name" params={{ place: place.slug, name: report.name }} className={classes.item}>
            <span className={classes.name}>{report.title}</span>
            <span className={classes.quiet}>{report.purpose}</span>
          </Link>
          <ActionIcon
            variant={pinned.includes(report.name) ? 'light' : 'subtle'}
            className={classes.pin}
            aria-pressed={pinned.includes(report.name)}
            aria-label={t('pin-name', { title: report.title })}
            onClick={() => toggle(report.name)}
          >
            <Icon name="pin" size={18} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
  return (
    <PageFrame title={t('title')} width="reading" help={[t('help-1'), t('help-2')]}>
      {offered.length === 0 ? (
        <Empty text={t('empty')} />
      ) : (
        <>
          <TextInput
            type="search"
            size="md"
            mb="md"
            aria-label={t('search')}
            placeholder={t('search-hint')}
            leftSection={<Icon name="search" size={16} />}
            value={q}
            onChange={(event) => {
              const typed = event.currentTarget.value;
              void navigate({ search: typed ? { q: typed } : {}, replace: true });
            }}
          />
          {found.length === 0 && <Text c="dimmed">{t('nothing')}</Text>}
          {mine.length > 0 && (
            <section aria-label={t('mine')}>
              <h2 className={classes.group}>{t('mine')}</h2>
              {list(mine)}
            </section>
          )}
          {groups.map((group) => (
            <section key={group.name} aria-label={t(`group.${group.name}`)}>
              <h2 className={classes.group}>{t(`group.${group.name}`)}</h2>
              {list(group.reports)}
            </section>
          ))}
        </>
      )}
    </PageFrame>
  );
}
