import { Button, Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadLink } from '../../lists/LoadLink';
import { readDraft } from '../../session/drafts';
import { usePlace } from '../../session/react';
import { schoolNames } from '../../session/schools';
import { compare } from '../../text/format';
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Cards } from './Cards';
import { SchoolJob } from './SchoolJob';
import { type AccessSearch, WAYS, type Way } from './index';
import { accounts, chosen, classes, ownOnly, untilKnown } from './queries';

const route = getRouteApi('/$place/access');
/** Written by the list of people. */
const CHOSEN = 'cards-chosen';

/** Every class one press away: task 14 is counted from «Today» (screens.md §7). */
function ClassChoice({ named, onChoose }: { named: readonly { value: string; label: string }[]; onChoose: (id: string) => void }) {
  return (
    <Group gap={8} maw={640}>
      {named.map((each) => (
        <Button key={each.value} size="compact-md" variant="default" miw={56} onClick={() => onChoose(each.value)}>
          {each.label}
        </Button>
      ))}
    </Group>
  );
}

/** Whom cards are for: a class, the staff, somebody by name, people chosen in a list. */
export default function AccessPage() {
  const { t } = useTranslation('cards');
  const place = usePlace();
  const navigate = useNavigate();
  const search = route.useSearch();
  const turn = (next: AccessSearch) => void navigate({ to: '.', search: { ...search, ...next, page: undefined }, replace: true });
  const school = place.level === 'school';
  const way: Way = search.way ?? (search.class || school ? 'class' : 'found');
  const picked = readDraft<string[]>(CHOSEN) ?? [];
  const { data: all, error } = useQuery({ ...classes(place), enabled: way === 'class' });
  const { data: names } = useQuery({ ...schoolNames(place), enabled: way === 'class' && !school });
  const own = ownOnly(place);
  const classId = search.class ?? (all?.length === 1 ? all[0]?.id : undefined);
  const typed = useDebouncedCallback((name: string) => turn({ name: name || undefined }), 250);
  const byClass = useQuery({ ...accounts(place, { class_id: classId }), enabled: way === 'class' && classId !== undefined });
  const byPost = useQuery({ ...accounts(place, { kind: 'staff' }), enabled: way === 'staff' });
  const byName = useQuery({ ...accounts(place, { q: search.name ?? '' }), enabled: way === 'found' && (search.name ?? '').length > 1 });
  const byHand = useQuery({ ...chosen(place, picked), ...untilKnown(picked.length), enabled: way === 'chosen' && picked.length > 0 });
  const found = { class: byClass, staff: byPost, school: byHand, found: byName, chosen: byHand }[way];
  const ways = WAYS.filter((each) => (each !== 'chosen' || picked.length > 0) && (!own || each === 'class') && (!['staff', 'school'].includes(each) || school));
  const named = [...(all ?? [])].sort((a, b) => compare(a.name, b.name)).map((each) => ({ value: each.id, label: school ? each.name : t('class-of', { name: each.name, school: names?.get(each.segment) }) }));
  const title = way === 'class' ? all?.find((each) => each.id === classId)?.name : undefined;
  return (
    <PageFrame title={t('title')} help={[t('help-1'), t('help-2'), t('help-3')]}>
      <Group mb="md" align="flex-end">
        {ways.length > 1 && (
          <SegmentedControl
            maw="100%"
            style={{ overflowX: 'auto' }}
            value={way}
            aria-label={t('whom')}
            onChange={(value) => void navigate({ to: '.', search: { way: WAYS.find((each) => each === value) }, replace: true })}
            data={ways.map((each) => ({ value: each, label: t(`way.${each}`, { count: picked.length }) }))}
          />
        )}
        {way === 'class' && (
          <Select aria-label={t('class')} placeholder={t('choose-class')} searchable w={school ? 160 : 280} data={named} value={classId ?? null} onChange={(value) => turn({ class: value ?? undefined })} />
        )}
        {way === 'class' && classId && (
          <SegmentedControl
            maw="100%"
            style={{ overflowX: 'auto' }}
            value={search.kind ?? 'all'}
            aria-label={t('kinds')}
            onChange={(value) => turn({ kind: value === 'student' || value === 'parent' ? value : undefined })}
            data={(['all', 'student', 'parent'] as const).map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
        )}
        {way === 'found' && (
          <TextInput
            key="name"
            type="search"
            w={320}
            aria-label={t('name')}
            placeholder={t('name')}
            leftSection={<Icon name="search" size={16} />}
            defaultValue={search.name ?? ''}
            onChange={(event) => typed(event.currentTarget.value.trim())}
          />
        )}
      </Group>
      <ProblemAlert problem={error ?? found.error} onRetry={() => void found.refetch()} />
      {way === 'class' && !classId && all && (
        <Empty text={all.length > 0 ? t('choose-class-first') : t(own ? 'no-own-class' : 'no-classes')}>
          {all.length === 0 && !own && <LoadLink />}
          {school && <ClassChoice named={named} onChoose={(id) => turn({ class: id })} />}
        </Empty>
      )}
      {way === 'found' && (search.name ?? '').length < 2 && <Empty text={t('type-name')} />}
      {way === 'school' && <SchoolJob />}
      {found.isLoading && <Empty text={t('asking')} />}
      {way !== 'school' && found.data && (
        <Cards
          key={`${way} ${classId ?? ''}`}
          accounts={found.data}
          kind={way === 'class' ? search.kind : undefined}
          whole={way === 'class' && classId ? { class_id: classId } : way === 'staff' ? { staff: true } : null}
          title={title}
          search={search}
          onSearch={turn}
        />
      )}
    </PageFrame>
  );
}
