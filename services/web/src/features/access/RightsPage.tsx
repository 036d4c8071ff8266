import { Skeleton, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListTools } from '../../lists/ListTools';
import type { ScreenTable } from '../../lists/source';
import { dropDraft, keepDraft, readDraft } from '../../session/drafts';
import type { Place } from '../../session/places';
import { useMay, usePlace } from '../../session/react';
import { formatDay } from '../../text/format';
import { PageFrame } from '../../ui/PageFrame';
import { PrintButton, PrintFoot, PrintHead } from '../../ui/Print';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { usePrinting } from '../../ui/usePrinting';
import { Apply } from './Apply';
import { Grid } from './Grid';
import { ByRole } from './ByRole';
import { CHANGE, matrix, reader } from './queries';
import { type Matrix, type Pending, changesOf, nounsOf } from './rules';
import { useTabs } from './useTabs';

/** The matrix function × role (4.5): what is switched gathers until it is applied as one version. */
export default function RightsPage() {
  const { t } = useTranslation('access');
  const place = usePlace();
  const able = useMay(CHANGE);
  const draft = `rights ${place.slug}`;
  const [pending, setPending] = useState<Pending>(() => readDraft<Pending>(draft) ?? {});
  useEffect(() => {
    if (Object.keys(pending).length > 0) keepDraft(draft, pending);
    else dropDraft(draft);
  }, [draft, pending]);
  const asked = useQuery(matrix(place));
  const phone = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false });
  const printing = usePrinting();
  const { data } = asked;
  const changes = data ? changesOf(data, pending) : [];
  const said = data?.changed_on ? t('version-of', { number: data.version, day: formatDay(data.changed_on) }) : t('version-none');
  return (
    <PageFrame title={t('title')} tabs={useTabs()} help={[t('help-1'), t('help-2'), t('help-3')]} actions={<><PrintButton />{data && <ListTools large paper={false} source={sourceOf(data, place, t)} />}</>}>
      <PrintHead where={t('print-head', { place: place.title, version: said })} wide />
      <ProblemAlert problem={asked.error} onRetry={() => void asked.refetch()} />
      {asked.isPending && <Skeleton height={420} />}
      {data && (
        <>
          <Text size="sm" c="dimmed" mb="xs" data-no-print>
            {said} {!able && t('only-look')}
          </Text>
          {phone && !printing ? (
            <ByRole matrix={data} nouns={nounsOf(data)} pending={pending} onTurn={setPending} />
          ) : (
            <Grid matrix={data} nouns={nounsOf(data)} pending={pending} onTurn={setPending} />
          )}
          <Apply matrix={data} changes={changes} onDone={() => setPending({})} />
        </>
      )}
      <PrintFoot zone={place.zone} who={t('head')} />
    </PageFrame>
  );
}

/** The matrix as it holds: a row a function, a column a role. */
function sourceOf(matrix: Matrix, place: Place, t: TFunction<'access'>): ScreenTable {
  return {
    screen: 'rights', title: t('title'), pair: reader(place),
    columns: [{ id: 'right', title: t('function') }, ...matrix.roles.map((each) => ({ id: each.role, title: each.title }))],
    rows: () => matrix.rights.map((row) => [row.name, ...matrix.roles.map((each) => (row.cells[each.role]?.allowed ? t('yes') : t('no')))]),
  }; // prettier-ignore
}
