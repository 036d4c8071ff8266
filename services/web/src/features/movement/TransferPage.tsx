import { Badge, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Movement } from '../../api/schemas';
import { pairFor } from '../../session/places';
import { usePlace } from '../../session/react';
import { dayOf, formatDay, fullName, today } from '../../text/format';
import { LinkButton, PageFrame } from '../../ui/PageFrame';
import { type Step, Steps } from '../../ui/Steps';
import { Checklist } from './Checklist';
import classes from './Movement.module.css';
import { Release } from './Release';
import { TakeIn } from './TakeIn';
import { Refuse } from './Refuse';
import { LEADERS, READ, RELEASE, TRANSFER, transfer } from './queries';
import { dueOf, ours, sideOf, workingDaysLeft } from './rules';

export type Card = Movement['TransferCard'];
const route = getRouteApi('/$place/movement/transfers/$transferId');
const day = (at: string | null, zone?: string) => (at ? formatDay(dayOf(at, zone)) : undefined);

/** A transfer as a line of steps: whose turn, how long, what lacks, and one button, the next step (4.21). */
export default function TransferPage() {
  const { t } = useTranslation('movement');
  const place = usePlace();
  const { transferId } = route.useParams();
  const { data: card } = useSuspenseQuery(transfer(place, transferId));
  const side = sideOf(place.segment, card);
  const mine = ours(place.segment, card);
  const writer = side ? pairFor(place, TRANSFER, { prefer: LEADERS }) : undefined;
  const signer = side ? pairFor(place, RELEASE, { prefer: LEADERS }) : undefined;
  const open = card.waits_for !== null;
  const over = card.state === 'declined' || card.state === 'withdrawn';
  const left = workingDaysLeft(today(place.zone), dueOf(dayOf(card.confirmed_at ?? card.requested_at, place.zone)));
  const term = left < 0 ? t('transfer.overdue', { count: -left }) : t('transfer.left', { count: left });
  const turn = t('transfer.turn-note', { whose: t(mine ? 'transfer.your-turn' : 'transfer.their-turn'), term });
  const steps: Step[] = [
    { id: 'asked', name: t('steps.asked'), note: day(card.requested_at, place.zone), state: 'done' },
    {
      id: 'out',
      name: card.departure_order_number ? t('steps.out-number', { number: card.departure_order_number }) : t('steps.out'),
      note: card.confirmed_at ? day(card.confirmed_at, place.zone) : card.state === 'requested' ? turn : undefined,
      state: card.confirmed_at ? 'done' : over ? 'failed' : 'now',
    },
    {
      id: 'in',
      name: card.arrival_order_number ? t('steps.in-number', { number: card.arrival_order_number }) : t('steps.in'),
      note: card.completed_at ? day(card.completed_at, place.zone) : card.state === 'confirmed' ? turn : undefined,
      state: card.completed_at ? 'done' : over && card.confirmed_at ? 'failed' : card.state === 'confirmed' ? 'now' : 'ahead',
    },
    { id: 'done', name: t('steps.done'), state: card.state === 'completed' ? 'done' : 'ahead' },
  ];
  const name = card.last_name ? fullName({ last_name: card.last_name, first_name: card.first_name ?? '', middle_name: card.middle_name }) : t('transfer.unnamed');
  const own = side === 'sending' ? card.departure_order_id : side === 'receiving' ? card.arrival_order_id : null;
  return (
    <PageFrame
      title={t('transfer.of', { name })}
      crumbs={[{ label: t('transfer.title'), to: `/${place.slug}/movement/transfers` }]}
      note={<Badge variant="light" color={mine ? 'orange' : open ? 'blue' : 'gray'}>{t(`transfer-state.${card.state}`)}</Badge>}
      help={[t('help.transfer-1'), t('help.transfer-2'), t('help.transfer-3')]}
      actions={writer && <Refuse card={card} side={side} pair={writer} />}
    >
      <Steps steps={steps} />
      <dl className={classes.facts}>
        <dt>{t('transfer.from')}</dt>
        <dd>{[card.from_school, card.from_class].filter(Boolean).join(', ')}</dd>
        <dt>{t('transfer.to')}</dt>
        <dd>{[card.to_school, card.to_class].filter(Boolean).join(', ')}</dd>
        <dt>{t('transfer.birth')}</dt>
        <dd>{formatDay(card.birth_on)}</dd>
        {card.grade && <dt>{t('transfer.grade')}</dt>}
        {card.grade && <dd>{card.grade}</dd>}
        {card.leaves_on && <dt>{t('transfer.leaves')}</dt>}
        {card.leaves_on && <dd>{formatDay(card.leaves_on)}</dd>}
        {card.effective_on && <dt>{t('transfer.first-day')}</dt>}
        {card.effective_on && <dd>{formatDay(card.effective_on)}</dd>}
        {card.note && <dt>{t('transfer.note')}</dt>}
        {card.note && <dd>{card.note}</dd>}
        {card.refusal_reason && <dt>{t('transfer.reason')}</dt>}
        {card.refusal_reason && <dd>{card.refusal_reason}</dd>}
        {card.override_reason && <dt>{t('transfer.without')}</dt>}
        {card.override_reason && <dd>{card.override_reason}</dd>}
      </dl>
      {mine && signer && side === 'sending' && <Release card={card} pair={signer} />}
      {mine && signer && side === 'receiving' && <TakeIn card={card} pair={signer} />}
      {open && <Checklist card={card} pair={writer} />}
      {mine && writer && !signer && <Text c="dimmed">{t('transfer.who-signs')}</Text>}
      {open && !mine && side && <Text c="dimmed">{t('transfer.waiting', { school: card.waits_for === 'sending' ? card.from_school : card.to_school })}</Text>}
      {!open && <Title order={2} mb="xs">{t(`over.${card.state as 'completed'}`)}</Title>}
      {own && pairFor(place, READ) && (
        <LinkButton variant="default" to={`/${place.slug}/movement/orders/${own}`}>
          {t('transfer.see-order')}
        </LinkButton>
      )}
    </PageFrame>
  );
}
