import { Badge, Text } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Check } from './Check';
import { Columns } from './Columns';
import { Line } from './Line';
import { Result } from './Result';
import { Sum } from './Sum';
import { COLOUR } from './rules';
import { type View, columnsOf, oneImport, useChoose, writer } from './queries';

const route = getRouteApi('/$place/import/$importId');

/** Where to begin: columns that nobody is sure of, problems, what will be written, or the result. */
const firstStep = (view: View) => {
  if (view.state !== 'dry-run') return 'result';
  if (view.mappable && view.unsure > 0) return 'columns';
  return view.errors > 0 || view.warnings > 0 ? 'check' : 'sum';
};

function ColumnsStep({ view, onStay, onNext }: { view: View; onStay: () => void; onNext: () => void }) {
  const { t } = useTranslation('imports');
  const place = usePlace();
  const choose = useChoose();
  const pair = writer(place);
  const { data, error } = useQuery(columnsOf(place, view));
  if (error) return <ProblemAlert problem={error} />;
  if (!data || !pair) return <Text c="dimmed" role="status">{t('reading')}</Text>;
  return (
    <Columns
      key={JSON.stringify(data.sheets.map((sheet) => [sheet.kind, sheet.heading_row, sheet.columns.map((column) => column.field)]))}
      view={data}
      busy={choose.isPending}
      problem={choose.error}
      onNext={onNext}
      onChoose={(chosen, stay) => {
        onStay(); // the answer may know every column: this step stays open until it is left
        choose.mutate({ pair, id: view.id, chosen }, { onSuccess: () => !stay && onNext() });
      }}
    />
  );
}

/** One import: the check, what will be written, what was (4.16). The step stands in the address. */
export default function ImportPage() {
  const { t } = useTranslation('imports');
  const place = usePlace();
  const navigate = useNavigate();
  const { importId } = route.useParams();
  const search = route.useSearch();
  const { data: view } = useSuspenseQuery(oneImport(place, importId));
  const over = view.state !== 'dry-run';
  const step = (search.step === 'columns' && !view.mappable ? undefined : search.step) ?? firstStep(view);
  const at = `/${place.slug}/import`;
  const go = (next: string) => {
    if (next === 'file') void navigate({ to: `${at}/new` as '/' });
    else void navigate({ to: '.', search: next === 'columns' || next === 'check' || next === 'sum' ? { step: next } : {} });
  };
  return (
    <PageFrame
      title={view.file_name}
      note={<Badge variant="light" color={COLOUR[view.state]}>{t(`is.${view.state}`)}</Badge>}
      crumbs={[{ label: t('title'), to: at }]}
      help={[t('help-1'), t('help-2'), t('help-3')]}
    >
      <Line now={step} over={over && step === 'result'} onPick={go} mappable={view.mappable} />
      {step === 'columns' && <ColumnsStep view={view} onStay={() => void navigate({ to: '.', search: { step: 'columns' }, replace: true })} onNext={() => go('check')} />}
      {step === 'check' && <Check view={view} onNext={() => go(over ? 'result' : 'sum')} search={search} onSearch={(next) => void navigate({ to: '.', search: { ...search, ...next, step: 'check' }, replace: true })} />}
      {step === 'sum' && <Sum view={view} onBack={() => go('check')} onDone={() => go('result')} />}
      {step === 'result' && <Result view={view} />}
    </PageFrame>
  );
}
