import { useNavigate, getRouteApi } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { dropDraft, readDraft } from '../../session/drafts';
import { today } from '../../text/format';
import { PageFrame } from '../../ui/PageFrame';
import { OrderEditor, type OrderValues } from './OrderEditor';
import { WRITE, actingFor } from './queries';
import { oneStudent } from './students';
import { KINDS, picked } from './rules';

const route = getRouteApi('/$place/movement/orders/new');

/** A new order: what was being written survives, unless a student or a class was named in the address. */
export default function NewOrderPage() {
  const { t } = useTranslation('movement');
  const place = usePlace();
  const navigate = useNavigate();
  const preset = route.useSearch();
  const { data: student, isPending } = useQuery(oneStudent(place, preset.student));
  const name = `order ${place.slug}`;
  const now = today(place.zone);
  const initial = useMemo((): OrderValues => {
    const kept = readDraft<OrderValues>(name);
    const kind = preset.kind ?? KINDS[0] ?? 'departure';
    if (kept && !preset.student && !preset.class && (!preset.kind || kept.kind === preset.kind) && kept.lines.length > 0) return kept;
    const lines = student
      ? [picked(student.id, student.name, student.class_id && student.class_name ? { id: student.class_id, name: student.class_name } : null)]
      : [];
    return { kind, order_on: now, effective_on: now, basis: t(`basis.${kind}`), lines };
  }, [name, now, preset.class, preset.kind, preset.student, student, t]);
  const at = `/${place.slug}/movement/orders`;
  return (
    <PageFrame
      title={t('order.new')}
      crumbs={[{ label: t('order.title'), to: at }]}
      help={[t('help.editor-1'), t('help.editor-2'), t('help.editor-3')]}
    >
      {(!preset.student || !isPending) && (
        <OrderEditor
          key={`${preset.kind ?? ''} ${preset.student ?? ''}`}
          pair={actingFor(place, WRITE)}
          initial={initial}
          draftName={preset.student ? undefined : name}
          openClass={preset.class ?? student?.class_id ?? undefined}
          onSaved={(card, sign) => {
            dropDraft(name);
            void navigate({ to: '/$place/movement/orders/$orderId', params: { place: place.slug, orderId: card.id }, search: sign ? { sign } : {}, replace: true });
          }}
        />
      )}
    </PageFrame>
  );
}
