import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/client';
import { usePlace } from '../../session/react';
import { schoolYearOf, today } from '../../text/format';
import { DateField } from '../../ui/DateField';
import { Empty } from '../../ui/Empty';
import { JobBar } from '../../ui/JobBar';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Dropping } from './Dropping';
import { Line } from './Line';
import { reader, template, useUpload, writer } from './queries';

/** First step: the file. It is checked at once, nothing is written. */
export default function NewImportPage() {
  const { t } = useTranslation('imports');
  const place = usePlace();
  const navigate = useNavigate();
  const upload = useUpload();
  const pair = writer(place);
  const [on, setOn] = useState<string>(`${schoolYearOf(today(place.zone))}-09-01`);
  const [name, setName] = useState('');
  const at = `/${place.slug}/import`;
  const send = (file: File) => {
    if (!pair) return;
    setName(file.name);
    upload.mutate({ pair, file, on }, {
      onSuccess: (view) => void navigate({ to: '/$place/import/$importId', params: { place: place.slug, importId: view.id } }),
    }); // prettier-ignore
  };
  return (
    <PageFrame title={t('new')} width="reading" crumbs={[{ label: t('title'), to: at }]} help={[t('help-1'), t('help-2')]}>
      <Line now="file" />
      {pair ? (
        <Stack gap="md">
          <Group gap="md" align="flex-end">
            <Button variant="default" onClick={() => void download(template(reader(place)), t('template-name'))}>{t('template')}</Button>
            <DateField label={t('from')} value={on} onChange={(day) => day && setOn(day)} />
          </Group>
          {upload.isPending ? <JobBar title={t('checking', { name })} done={0} total={null} note={t('checking-note')} /> : <Dropping onFile={send} />}
          <ProblemAlert problem={upload.error} />
          <div>
            <Text size="sm" fw={500}>{t('tips')}</Text>
            <List size="sm" c="dimmed">
              <List.Item>{t('tip-1')}</List.Item>
              <List.Item>{t('tip-2')}</List.Item>
              <List.Item>{t('tip-3')}</List.Item>
              <List.Item>{t('tip-4')}</List.Item>
            </List>
          </div>
        </Stack>
      ) : (
        <Empty text={t('school-only')} />
      )}
    </PageFrame>
  );
}
