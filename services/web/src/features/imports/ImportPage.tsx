import { Badge } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { PageFrame } from '../../ui/PageFrame';
import { Check } from './Check';
import { Line } from './Line';
import { Result } from './Result';
import { Sum } from './Sum';
import { oneImport } from './queries';

const route = getRouteApi('/$place/import/$importId');
const COLOUR = { 'dry-run': 'orange', applied: 'green', undone: 'gray' } as const;

/** One import: the check, what will be written, what was (4.16). The step stands in the address. */
export default function ImportPage() {
  const { t } = useTranslation('imports');
  const place = usePlace();
  const navigate = useNavigate();
  const { importId } = route.useParams();
  const search = route.useSearch();
  const { data: view } = useSuspenseQuery(oneImport(place, importId));
  const over = view.state !== 'dry-run';
  const step = search.step ?? (over ? 'result' : view.errors > 0 || view.warnings > 0 ? 'check' : 'sum');
  const at = `/${place.slug}/import`;
  const go = (next: string) => {
    if (next === 'file') void navigate({ to: `${at}/new` as '/' });
    else void navigate({ to: '.', search: next === 'check' || next === 'sum' ? { step: next } : {} });
  };
  return (
    <PageFrame
      title={view.file_name}
      note={<Badge variant="light" color={COLOUR[view.state]}>{t(`is.${view.state}`)}</Badge>}
      crumbs={[{ label: t('title'), to: at }]}
      help={[t('help-1'), t('help-2'), t('help-3')]}
    >
      <Line now={step} over={over && step === 'result'} onPick={go} />
      {step === 'check' && <Check view={view} onNext={() => go(over ? 'result' : 'sum')} search={search} onSearch={(next) => void navigate({ to: '.', search: { ...search, ...next, step: 'check' }, replace: true })} />}
      {step === 'sum' && <Sum view={view} onBack={() => go('check')} onDone={() => go('result')} />}
      {step === 'result' && <Result view={view} />}
    </PageFrame>
  );
}
