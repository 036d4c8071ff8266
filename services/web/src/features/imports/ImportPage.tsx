import { Badge, Text } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/client';
import { usePlace } from '../../session/react';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Alike } from './Alike';
import { Check } from './Check';
import { Columns } from './Columns';
import { Line } from './Line';
import { Result } from './Result';
import { Sum } from './Sum';
import { COLOUR, type Mends } from './rules';
import { type View, columnsOf, marked, oneImport, useTell, writer } from './queries';

const route = getRouteApi('/$place/import/$importId');

/** Where to begin: columns that nobody is sure of, problems, who is who, what will be written, or the result. */
const firstStep = (view: View) => {
  if (view.state !== 'dry-run') return 'result';
  if (view.mappable && view.unsure > 0) return 'columns';
  if (view.errors > 0 || view.warnings > 0) return 'check';
  return view.undecided > 0 ? 'alike' : 'sum';
};

function ColumnsStep({ view, onStay, onNext }: { view: View; onStay: () => void; onNext: () => void }) {
  const { t } = useTranslation('imports');
  const place = usePlace();
  const tell = useTell();
  const pair = writer(place);
  const { data, error } = useQuery(columnsOf(place, view));
  if (error) return <ProblemAlert problem={error} />;
  if (!data || !pair) return <Text c="dimmed" role="status">{t('reading')}</Text>;
  return (
    <Columns
      key={JSON.stringify(data.sheets.map((sheet) => [sheet.kind, sheet.heading_row, sheet.columns.map((column) => column.field)]))}
      view={data}
      busy={tell.isPending}
      problem={tell.error}
      onNext={onNext}
      onChoose={(chosen, stay) => {
        onStay(); // the answer may know every column: this step stays open until it is left
        tell.mutate({ pair, id: view.id, chosen }, { onSuccess: () => !stay && onNext() });
      }}
    />
  );
}

/** The check of a kept table: cells put right wait here until it is checked again. */
type CheckProps = Omit<Parameters<typeof Check>[0], 'view' | 'mender' | 'next'> & { view: View; mends: Mends; onMends: (mends: Mends) => void };
function CheckStep({ view, mends, onMends, search, onSearch, onNext }: CheckProps) {
  const { t } = useTranslation('imports');
  const pair = writer(usePlace());
  const tell = useTell();
  const mender = pair && view.mappable && {
    mends,
    onMends,
    onCheck: () => tell.mutate({ pair, id: view.id, chosen: { edits: Object.values(mends) } }, { onSuccess: () => onMends({}) }),
    onMarked: () => void download(marked(pair, view.id), t('marked-name')),
    busy: tell.isPending,
    problem: tell.error,
  };
  return <Check view={view} search={search} onSearch={onSearch} onNext={onNext} {...(mender && { mender })} {...(view.undecided > 0 && { next: t('step.alike') })} />;
}

function AlikeStep({ view, onNext }: { view: View; onNext: () => void }) {
  const pair = writer(usePlace());
  const tell = useTell();
  return (
    <Alike
      view={view}
      busy={tell.isPending}
      problem={tell.error}
      onNext={onNext}
      onDecide={(decided) => pair && tell.mutate({ pair, id: view.id, chosen: { decided } }, { onSuccess: (next) => next.undecided === 0 && next.errors === 0 && onNext() })}
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
  const [mends, setMends] = useState<Mends>({});
  const over = view.state !== 'dry-run';
  const step = (search.step === 'columns' && !view.mappable ? undefined : search.step) ?? firstStep(view);
  const at = `/${place.slug}/import`;
  const afterCheck = over ? 'result' : view.undecided > 0 ? 'alike' : 'sum';
  const go = (next: string) => {
    if (next === 'file') void navigate({ to: `${at}/new` as '/' });
    else void navigate({ to: '.', search: next === 'columns' || next === 'check' || next === 'alike' || next === 'sum' ? { step: next } : {} });
  };
  return (
    <PageFrame
      title={view.file_name}
      note={<Badge variant="light" color={COLOUR[view.state]}>{t(`is.${view.state}`)}</Badge>}
      crumbs={[{ label: t('title'), to: at }]}
      help={[t('help-1'), t('help-2'), t('help-3')]}
    >
      <Line now={step} over={over && step === 'result'} onPick={go} mappable={view.mappable} alike={view.alike.length > 0} />
      {step === 'columns' && <ColumnsStep view={view} onStay={() => void navigate({ to: '.', search: { step: 'columns' }, replace: true })} onNext={() => go('check')} />}
      {step === 'check' && <CheckStep view={view} mends={mends} onMends={setMends} onNext={() => go(afterCheck)} search={search} onSearch={(next) => void navigate({ to: '.', search: { ...search, ...next, step: 'check' }, replace: true })} />}
      {step === 'alike' && <AlikeStep view={view} onNext={() => go('sum')} />}
      {step === 'sum' && <Sum view={view} onBack={() => go('check')} onDone={() => go('result')} />}
      {step === 'result' && <Result view={view} />}
    </PageFrame>
  );
}
