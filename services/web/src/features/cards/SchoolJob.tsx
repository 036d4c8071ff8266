import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { ConsequenceSheet } from '../../ui/ConsequenceSheet';
import { JobBar } from '../../ui/JobBar';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Ready } from './Ready';
import { Refused } from './Refused';
import { acting } from './queries';
import { useSchoolJob } from './useSchoolJob';

/** Cards of a whole school in one file, class by class, as a job with progress (A6). */
export function SchoolJob() {
  const { t } = useTranslation('cards');
  const place = usePlace();
  const [again, setAgain] = useState(false);
  const job = useSchoolJob(acting(place), place.segment);
  const { phase } = job;
  const planned = phase.at === 'asking' ? phase.batch : null;
  const busy = phase.at === 'planning' || phase.at === 'issuing';
  return (
    <Stack gap="md" maw={720}>
      <Text>{t('school-note')}</Text>
      <Group gap="lg">
        <Button size="md" loading={busy} onClick={() => void job.plan(again)}>{t('school-issue')}</Button>
        <Checkbox label={t('school-again')} description={t('school-again-note')} checked={again} disabled={busy} onChange={(event) => setAgain(event.currentTarget.checked)} />
      </Group>
      <ProblemAlert problem={job.problem} />
      <ConsequenceSheet
        opened={planned !== null}
        onClose={job.stop}
        title={planned?.total === 0 ? t('nobody') : t('sheet-title')}
        whom={
          <>
            <Text>{t('sheet-whom', { title: planned?.title, count: planned?.total ?? 0 })}</Text>
            <Refused refused={planned?.refused ?? []} most={12} />
          </>
        }
        what={t(again ? 'school-what-again' : 'sheet-what', { count: planned?.total ?? 0 })}
        back={t('school-back')}
        action={t('issue', { count: planned?.total ?? 0 })}
        danger={again}
        busy={planned?.total === 0}
        onConfirm={() => planned && void job.begin(planned)}
      />
      {phase.at === 'issuing' && <JobBar title={t('issuing')} done={phase.batch.done} total={phase.batch.total} note={t('school-issuing-note')} />}
      {phase.at === 'done' && <Ready done={phase} count={phase.batch.done}><Refused refused={phase.batch.refused} most={12} /></Ready>}
    </Stack>
  );
}
