/** «Скачать» with its sheet, and «Печать» by one click: as filtered, in the person's own view. */
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../session/react';
import { Icon } from '../ui/Icon';
import { ProblemAlert } from '../ui/ProblemAlert';
import { type Source, print, sourceOf } from './source';
import { templates } from './templates';

const TakeSheet = lazy(() => import('./TakeSheet'));

/** `large`: among the actions of a page. `paper={false}`: the page prints itself better. */
export function ListTools({ source, large, paper = true }: { source: Source; large?: boolean; paper?: boolean }) {
  const { t } = useTranslation();
  const place = usePlace();
  const [opened, setOpened] = useState(false);
  const known = templates(place, sourceOf(source));
  const { data } = useQuery({ ...known, enabled: known.enabled === true && (paper || opened) });
  const mine = data?.find((each) => !each.shared && each.title === t('lists.mine'));
  const printing = useMutation({ mutationFn: () => print(source, { columns: mine?.columns ?? [], heading: mine?.heading, signs: mine?.signs, filters: mine?.filters, sort: mine?.sort || undefined }) });
  const look = large ? { variant: 'default' } : { variant: 'subtle', size: 'xs' as const };
  return (
    <>
      <Button {...look} leftSection={<Icon name="download" size={16} />} onClick={() => setOpened(true)}>
        {t('lists.take')}
      </Button>
      {paper && (
        <Button {...look} leftSection={<Icon name="print" size={16} />} loading={printing.isPending} onClick={() => printing.mutate()}>
          {t('print.button')}
        </Button>
      )}
      <ProblemAlert problem={printing.error} />
      {opened && (
        <Suspense fallback={null}>
          <TakeSheet source={source} mine={mine} known={data ?? []} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}
