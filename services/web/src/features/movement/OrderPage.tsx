import { Badge, Group, Stack, Text } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Movement } from '../../api/schemas';
import { ListTools } from '../../lists/ListTools';
import { pairFor } from '../../session/places';
import { usePlace } from '../../session/react';
import { formatDay, formatInstant } from '../../text/format';
import { Act } from '../../ui/Act';
import { LinkButton, PageFrame } from '../../ui/PageFrame';
import { PrintButton, PrintFoot, PrintHead } from '../../ui/Print';
import { done } from '../../ui/toast';
import { Annul } from './Annul';
import { Blockers } from './Blockers';
import { Changes } from './Changes';
import classes from './Movement.module.css';
import { OrderEditor } from './OrderEditor';
import { OrderTable } from './OrderTable';
import { Sign } from './Sign';
import { useDropOrder } from './changes';
import { LEADERS, SIGN, WRITE, classesOn, order } from './queries';
import { KINDS, REASONS, changesOf } from './rules';

type Card = Movement['OrderCard'];
const route = getRouteApi('/$place/movement/orders/$orderId');

/** One order: a draft is written and signed here, a signed one read and annulled by a counter-entry (4.20). */
export default function OrderPage() {
  const { t } = useTranslation('movement');
  const place = usePlace();
  const navigate = useNavigate();
  const { orderId } = route.useParams();
  const { sign } = route.useSearch();
  const { data } = useSuspenseQuery(order(place, orderId));
  const { order: card } = data;
  const [editing, setEditing] = useState(false);
  const { data: groups } = useQuery(classesOn(place, card.effective_on));
  const drop = useDropOrder();
  const here = card.segment === place.segment;
  const writer = here ? pairFor(place, WRITE, { prefer: LEADERS }) : undefined;
  const signer = here ? pairFor(place, SIGN, { prefer: LEADERS }) : undefined;
  const at = `/${place.slug}/movement/orders`;
  const draft = card.state === 'draft';
  const changes = draft ? changesOf(groups ?? [], card.lines.map((line) => ({ from_id: line.from_class_id, to_id: line.to_class_id }))) : [];
  const ask = (open: boolean) => void navigate({ to: '.', search: open ? { sign: true } : {}, replace: true });
  const discard = () =>
    writer &&
    drop.mutate({ pair: writer, id: card.id, version: card.version }, {
      onSuccess: () => {
        done(t('order.dropped'));
        void navigate({ to: at });
      },
    }); // prettier-ignore
  const title = card.number ? t('order.named', { number: card.number, date: formatDay(card.order_on) }) : t('order.draft-of', { title: card.title });
  const kind = KINDS.find((each) => each === card.kind);
  return (
    <PageFrame
      title={title}
      crumbs={[{ label: t('order.title'), to: at }]}
      note={<Badge variant="light" color={draft ? 'orange' : card.state === 'signed' ? 'green' : 'gray'}>{t(`state.${card.state}`)}</Badge>}
      help={[t('help.order-1'), t('help.order-2')]}
      actions={
        <>
          <PrintButton />
          <ListTools large paper={false} source={{ list: 'movement/orders/{order_id}', params: { order_id: card.id }, pair: data.pair, title: card.title }} />
          {draft && !editing && (
            <>
              <Act variant="subtle" color="red" may={writer !== undefined} onClick={discard}>{t('order.drop')}</Act>
              <Act variant="default" may={writer !== undefined && kind !== undefined} onClick={() => setEditing(true)}>{t('order.edit')}</Act>
              <Act may={signer !== undefined && (card.blockers.length === 0 || { allowed: false, reason: t('order.blocked') })} onClick={() => ask(true)}>
                {t('editor.sign')}
              </Act>
            </>
          )}
          {card.state === 'signed' && card.kind !== 'annulment' && signer && <Annul card={card} pair={signer} />}
        </>
      }
    >
      {editing && writer && kind ? (
        <OrderEditor
          pair={writer}
          known={{ id: card.id, version: card.version }}
          initial={{ kind, order_on: card.order_on, effective_on: card.effective_on, basis: card.basis, lines: linesOf(card) }}
          onSaved={(_card, wanted) => {
            setEditing(false);
            done(t('order.saved'));
            if (wanted) ask(true);
          }}
        />
      ) : (
        <Stack gap="md">
          <PrintHead where={place.title} />
          <Facts card={card} />
          <Blockers title={t(draft ? 'order.blockers' : 'order.no-annul', { count: card.blockers.length })} blockers={card.state === 'annulled' ? [] : card.blockers} quiet={!draft} />
          <Blockers title={t('order.refused', { count: card.refused.length })} blockers={card.refused} quiet />
          {draft && (
            <div className={classes.numbers}>
              <Text c="dimmed">{t('editor.changes')}</Text>
              <Changes changes={changes} none={t('editor.no-changes')} />
            </div>
          )}
          {draft && !signer && <Text c="dimmed">{t('order.who-signs')}</Text>}
          <OrderTable card={card} />
          <PrintFoot zone={place.zone} who={t('book.sign')} />
        </Stack>
      )}
      {signer && draft && <Sign opened={sign === true && !editing && card.blockers.length === 0} onClose={() => ask(false)} card={card} pair={signer} changes={changes} />}
      {card.annuls && (
        <Group mt="md">
          <LinkButton variant="default" to={`${at}/${card.annuls}`}>{t('order.see-annulled')}</LinkButton>
        </Group>
      )}
      {card.annulled_by && (
        <Group mt="md">
          <LinkButton variant="default" to={`${at}/${card.annulled_by}`}>{t('order.see-counter')}</LinkButton>
        </Group>
      )}
    </PageFrame>
  );
}

const linesOf = (card: Card) =>
  card.lines.map((line) => ({
    id: line.student_id,
    name: line.student,
    from_id: line.from_class_id,
    from: line.from_class,
    to_id: line.to_class_id,
    reason: REASONS.find((reason) => reason === line.reason) ?? null,
    came_from: line.came_from ?? '',
    went_to: line.went_to ?? '',
  }));

function Facts({ card }: { card: Card }) {
  const { t } = useTranslation('movement');
  const place = usePlace();
  const rows: [string, string][] = [
    [t('order.kind'), card.title],
    [t('order.date'), formatDay(card.order_on)],
    [t(card.kind === 'departure' || card.kind === 'transfer-out' ? 'editor.last-day' : 'editor.first-day'), formatDay(card.effective_on)],
    [t('order.basis'), card.basis],
    ...(card.signed_at ? [[t('order.signed'), formatInstant(card.signed_at, place.zone)] as [string, string]] : []),
  ];
  return (
    <dl className={classes.facts}>
      {rows.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
