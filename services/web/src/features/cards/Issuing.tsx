import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Identity } from '../../api/schemas';
import { ConsequenceSheet } from '../../ui/ConsequenceSheet';
import { JobBar } from '../../ui/JobBar';
import { Ready } from './Ready';
import { Refused } from './Refused';
import { progress } from './queries';
import type { useIssue } from './useIssue';

interface Props {
  job: ReturnType<typeof useIssue>;
  pair: string;
  title: string | undefined;
  losing: number;
  refused: readonly Identity['Refusal'][];
}

/** The batch on its way: what it does to others, how far it is, the sheet to open and print. */
export function Issuing({ job, pair, title, losing, refused }: Props) {
  const { t } = useTranslation('cards');
  const { phase } = job;
  const { data } = useQuery(progress(pair, phase.at === 'issuing' ? phase.batch.id : null));
  const planned = phase.at === 'asking' ? phase.batch : null;
  const named = title ?? (planned?.total === 1 ? planned.title : undefined);
  return (
    <>
      <ConsequenceSheet
        opened={planned !== null}
        onClose={job.stop}
        title={planned?.total === 0 ? t('nobody') : t('sheet-title')}
        whom={
          <>
            <Text>{named ? t('sheet-whom', { title: named, count: planned?.total ?? 0 }) : t('sheet-count', { count: planned?.total ?? 0 })}</Text>
            <Refused refused={refused} />
          </>
        }
        what={t(losing > 0 ? 'sheet-losing' : 'sheet-what', { count: losing })}
        back={t('sheet-back')}
        action={t('issue', { count: planned?.total ?? 0 })}
        danger={losing > 0}
        busy={planned?.total === 0}
        onConfirm={() => planned && void job.print(planned)}
      />
      {phase.at === 'issuing' && <JobBar title={t('issuing')} done={data?.done ?? 0} total={phase.batch.total} note={t('issuing-note')} />}
      {phase.at === 'done' && <Ready done={phase} count={phase.batch.total}><Refused refused={refused} /></Ready>}
    </>
  );
}
