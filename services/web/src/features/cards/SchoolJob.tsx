import { Alert, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { ConsequenceSheet } from '../../ui/ConsequenceSheet';
import { Icon } from '../../ui/Icon';
import { JobBar } from '../../ui/JobBar';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Refused } from './Refused';
import { acting } from './queries';
import { save } from './useIssue';
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
      {phase.at === 'done' && (
        <Alert color="green" variant="light" icon={<Icon name="check" />} title={t('ready', { count: phase.batch.done })} role="status">
          <Text size="sm" mb="sm">{t('ready-note')}</Text>
          <Group gap="sm">
            <Button component="a" href={phase.address} target="_blank" rel="noreferrer" leftSection={<Icon name="print" size={16} />}>{t('open')}</Button>
            <Button variant="default" onClick={() => save(phase.address, phase.batch)}>{t('download')}</Button>
          </Group>
          <Refused refused={phase.batch.refused} most={12} />
        </Alert>
      )}
    </Stack>
  );
}
