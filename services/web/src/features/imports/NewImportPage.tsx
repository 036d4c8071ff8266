import { Button, Group, List, SegmentedControl, Stack, Text } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
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
import { loadTemplate, loader, useSend } from './workload';

const route = getRouteApi('/$place/import/new');

/** First step: the file. It is checked at once, nothing is written. */
export default function NewImportPage() {
  const { t } = useTranslation('imports');
  const place = usePlace();
  const navigate = useNavigate();
  const upload = useUpload();
  const send = useSend();
  const load = loader(place);
  const isLoad = route.useSearch().what === 'workload' && load !== undefined;
  const pair = isLoad ? load : writer(place);
  const begin = `${schoolYearOf(today(place.zone))}-09-01`;
  const [chosenOn, setOn] = useState<string | null>(null);
  const now = today(place.zone);
  const on = chosenOn ?? (isLoad && now > begin ? now : begin);
  const [name, setName] = useState('');
  const at = `/${place.slug}/import`;
  const take = (files: File[]) => {
    if (!pair) return;
    setName(files.map((file) => file.name).join(', '));
    if (isLoad)
      return send.mutate({ pair, files, on }, {
        onSuccess: (view) => void navigate({ to: '/$place/import/workload/$workloadId', params: { place: place.slug, workloadId: view.id } }),
      }); // prettier-ignore
    upload.mutate({ pair, files, on }, {
      onSuccess: (view) => void navigate({ to: '/$place/import/$importId', params: { place: place.slug, importId: view.id } }),
    }); // prettier-ignore
  };
  return (
    <PageFrame title={t(isLoad ? 'new-load' : 'new')} width="reading" crumbs={[{ label: t('title'), to: at }]} help={[t('help-1'), t('help-2')]}>
      <Line now="file" />
      {pair ? (
        <Stack gap="md">
          {load && (
            <SegmentedControl
              aria-label={t('what')}
              maw="100%"
              style={{ alignSelf: 'flex-start', overflowX: 'auto' }}
              value={isLoad ? 'workload' : 'lists'}
              onChange={(what) => void navigate({ to: '.', search: what === 'workload' ? { what } : {}, replace: true })}
              data={[{ value: 'lists', label: t('lists') }, { value: 'workload', label: t('workload') }]}
            />
          )}
          <Group gap="md" align="flex-end">
            <Button variant="default" onClick={() => void (isLoad ? download(loadTemplate(pair), t('load-template-name')) : download(template(reader(place)), t('template-name')))}>{t('template')}</Button>
            <DateField label={t('from')} value={on} onChange={(day) => day && setOn(day)} />
          </Group>
          {upload.isPending || send.isPending ? <JobBar title={t('checking', { name })} done={0} total={null} note={t('checking-note')} /> : <Dropping onFiles={take} />}
          <ProblemAlert problem={isLoad ? send.error : upload.error} />
          <div>
            <Text size="sm" fw={500}>{t('tips')}</Text>
            <List size="sm" c="dimmed">
              {(isLoad ? (['load-tip-1', 'load-tip-2', 'load-tip-3', 'tip-4'] as const) : (['tip-1', 'tip-2', 'tip-3', 'tip-4'] as const)).map((tip) => <List.Item key={tip}>{t(tip)}</List.Item>)}
            </List>
          </div>
        </Stack>
      ) : (
        <Empty text={t('school-only')} />
      )}
    </PageFrame>
  );
}
