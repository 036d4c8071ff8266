import { Badge, Text } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { PageFrame } from '../../ui/PageFrame';
import { Check } from './Check';
import { Columns } from './Columns';
import { Line } from './Line';
import { WorkloadResult, WorkloadSum } from './WorkloadSteps';
import { COLOUR } from './rules';
import { loader, oneWorkload, sentOf, useSend } from './workload';

const route = getRouteApi('/$place/import/workload/$workloadId');

/** One teaching load: columns, check, what will be written, what was. The same line of steps as a list's. */
export default function WorkloadPage() {
  const { t } = useTranslation('imports');
  const place = usePlace();
  const navigate = useNavigate();
  const client = useQueryClient();
  const send = useSend();
  const { workloadId } = route.useParams();
  const search = route.useSearch();
  const { data: view } = useSuspenseQuery(oneWorkload(place, workloadId));
  const sent = sentOf(client, workloadId);
  const pair = loader(place);
  const over = view.state !== 'dry-run';
  const mappable = !over && sent !== undefined;
  const first = over ? 'result' : mappable && view.unsure > 0 ? 'columns' : view.errors > 0 || view.warnings > 0 ? 'check' : 'sum';
  const step = (search.step === 'columns' && !mappable ? undefined : search.step) ?? first;
  const at = `/${place.slug}/import`;
  const go = (next: string) => {
    if (next === 'file') void navigate({ to: `${at}/new` as '/', search: { what: 'workload' } as never });
    else void navigate({ to: '.', search: next === 'columns' || next === 'check' || next === 'sum' ? { step: next } : {} });
  };
  return (
    <PageFrame
      title={view.file_name}
      note={<Badge variant="light" color={COLOUR[view.state]}>{t(`is.${view.state}`)}</Badge>}
      crumbs={[{ label: t('title'), to: at }, { label: t('workload'), to: `${at}/workload` }]}
      help={[t('help-1'), t('help-2'), t('help-load')]}
    >
      <Line now={step} over={over && step === 'result'} onPick={go} mappable={mappable} />
      {step === 'columns' && sent && pair && (
        <Columns
          key={workloadId}
          view={sent.columns}
          busy={send.isPending}
          problem={send.error}
          onNext={() => go('check')}
          onChoose={(chosen, stay) =>
            send.mutate({ pair, files: sent.files, on: sent.on, chosen }, {
              onSuccess: (made) =>
                void navigate({ to: '/$place/import/workload/$workloadId', params: { place: place.slug, workloadId: made.id }, search: { step: stay ? 'columns' : 'check' }, replace: true }),
            })
          }
        />
      )}
      {step === 'check' && (
        <>
          {!over && view.unsure > 0 && !mappable && <Text c="dimmed" mb="sm">{t('load-again-for-columns')}</Text>}
          <Check view={view} again={{ what: 'workload' }} onNext={() => go(over ? 'result' : 'sum')} search={search} onSearch={(next) => void navigate({ to: '.', search: { ...search, ...next, step: 'check' }, replace: true })} />
        </>
      )}
      {step === 'sum' && <WorkloadSum view={view} onBack={() => go('check')} onDone={() => go('result')} />}
      {step === 'result' && <WorkloadResult view={view} />}
    </PageFrame>
  );
}
