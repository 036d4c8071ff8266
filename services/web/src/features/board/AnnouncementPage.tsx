import { Alert, Button, Group, Text } from '@mantine/core';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pairFor } from '../../session/places';
import { usePlace } from '../../session/react';
import { dayOf, formatDay, formatInstant, today } from '../../text/format';
import { ConsequenceSheet } from '../../ui/ConsequenceSheet';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { done } from '../../ui/toast';
import classes from './Board.module.css';
import { Readers } from './Readers';
import { Words } from './Words';
import { type Seen, WRITE, one, readers, useReceipt, useWithdraw } from './queries';
import { owes, stateOf } from './rules';

const route = getRouteApi('/$place/board/$announcementId');

/** One announcement; whoever may change it sees who has read it. */
export default function AnnouncementPage() {
  const { t } = useTranslation('board');
  const place = usePlace();
  const { announcementId } = route.useParams();
  const { data: seen } = useSuspenseQuery(one(place, announcementId));
  const { item } = seen;
  const receipt = useReceipt(place);
  const own = { pair: (item.mine && pairFor(place, WRITE)) || seen.pair, item };
  const { mutate: read } = receipt;
  const unread = item.read_at === null && !item.must_confirm && !item.mine;
  useEffect(() => {
    if (unread) read(seen);
  }, [unread, seen, read]);
  const state = stateOf(item, today(place.zone));
  return (
    <PageFrame
      title={item.title}
      crumbs={[{ label: t('title'), to: `/${place.slug}/board` }]}
      note={state === 'shown' ? undefined : <Text c="dimmed">{t(`state.${state}`)}</Text>}
      actions={item.mine && state !== 'withdrawn' && <Withdraw seen={own} />}
    >
      <Text size="sm" c="dimmed" mb="md">
        {t('from', { author: item.author_name, school: item.segment_name, day: formatDay(dayOf(item.posted_at, place.zone)) })}
        {item.until_on && ` · ${t('until', { day: formatDay(item.until_on) })}`}
      </Text>
      {item.lacking.length > 0 && <Alert mb="md" color="orange">{t('lacking', { names: item.lacking.join(', ') })}</Alert>}
      <div className={classes.text}>
        <Words body={item.body} />
      </div>
      <Group mt="md">
        {owes(item) && !item.mine && (
          <Button size="md" loading={receipt.isPending} onClick={() => read(seen)}>
            {t('confirm')}
          </Button>
        )}
        {item.must_confirm && item.read_at && (
          <Text c="dimmed">{t('confirmed', { at: formatInstant(item.read_at, place.zone) })}</Text>
        )}
      </Group>
      {item.must_confirm && <ProblemAlert problem={receipt.error} />}
      {item.mine && <Readers seen={own} />}
    </PageFrame>
  );
}

function Withdraw({ seen }: { seen: Seen }) {
  const { t } = useTranslation('board');
  const [asked, setAsked] = useState(false);
  const { data } = useInfiniteQuery({ ...readers(seen, undefined), enabled: asked });
  const withdraw = useWithdraw(() => done(t('withdrawn')));
  const count = data?.pages[0]?.people ?? 0;
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)}>
        {t('withdraw')}
      </Button>
      <ConsequenceSheet
        opened={asked}
        onClose={() => setAsked(false)}
        title={t('withdraw-title')}
        whom={t('withdraw-whom', { count })}
        what={t('withdraw-what')}
        back={t('withdraw-back')}
        action={t('withdraw-do', { count })}
        busy={withdraw.isPending || data === undefined}
        problem={withdraw.error}
        onConfirm={() => withdraw.mutate(seen)}
      />
    </>
  );
}
