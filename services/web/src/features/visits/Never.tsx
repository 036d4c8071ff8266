import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { List } from '../../lists/List';
import { usePlace } from '../../session/react';
import { formatCount, fullName } from '../../text/format';
import { Empty } from '../../ui/Empty';
import { LinkButton } from '../../ui/PageFrame';
import type { Column, TableSearch } from '../../ui/table';
import classes from './Visits.module.css';
import type { Newcomer } from './queries';

/** Who has never signed in; cards are printed anew under «Доступ и пароли». */
export function Never({ people, count }: { people: readonly Newcomer[]; count: number }) {
  const { t } = useTranslation('visits');
  const place = usePlace();
  const [search, setSearch] = useState<TableSearch>({});
  const columns: Column<Newcomer>[] = [
    { id: 'person', header: t('person'), value: fullName, phone: 'title' },
    { id: 'place', header: t('class-or-post'), value: (one) => one.classes ?? one.post ?? '' },
    { id: 'card', header: t('card'), value: (one) => t(one.card_issued ? 'issued' : 'not-issued'), phone: 'side' },
  ];
  return (
    <section>
      <h2 className={classes.h2}>{t('never-of', { count: formatCount(count) })}</h2>
      {people.length > 0 && <LinkButton to={`/${place.slug}/access`}>{t('print-cards')}</LinkButton>}
      <List name="never" caption={t('never')} columns={columns} rows={people} rowKey={(one) => one.person_id} search={search} onSearch={(next) => setSearch((old) => ({ ...old, ...next }))} filter={people.length > 10} empty={<Empty text={t('nobody')} />} />
    </section>
  );
}
