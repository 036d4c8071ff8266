import { SegmentedControl, Text, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { compare, fold } from '../../text/format';
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { PageFrame } from '../../ui/PageFrame';
import classes from './Journal.module.css';
import { type Journal, journals } from './queries';

/** My journals by class; for those who lead the school, all of them. */
export default function JournalsPage() {
  const { t } = useTranslation('journal');
  const place = usePlace();
  const { data: all } = useSuspenseQuery(journals(place));
  const both = all.some((each) => each.mine) && all.some((each) => !each.mine);
  const [whose, setWhose] = useState('mine');
  const [asked, setAsked] = useState('');
  const year = place.year;
  const shown = all.filter(
    (each) => each.school_year === year && (!both || whose === 'all' || each.mine) && fold(each.name).includes(fold(asked)),
  );
  const byClass = new Map<string, Journal[]>();
  for (const each of shown) {
    const name = each.class_names.join(', ');
    byClass.set(name, [...(byClass.get(name) ?? []), each]);
  }
  return (
    <PageFrame title={t('title')} help={[t('help.list-1'), t('help.list-2')]}>
      <div className={classes.bar}>
        {both && (
          <SegmentedControl
            value={whose}
            onChange={setWhose}
            data={[
              { value: 'mine', label: t('mine') },
              { value: 'all', label: t('all') },
            ]}
          />
        )}
        {all.length > 12 && (
          <TextInput
            type="search"
            aria-label={t('find')}
            placeholder={t('find')}
            leftSection={<Icon name="search" size={16} />}
            value={asked}
            onChange={(event) => setAsked(event.currentTarget.value)}
          />
        )}
      </div>
      {all.length === 0 && <Empty text={t('no-journals')} />}
      {all.length > 0 && shown.length === 0 && <Text c="dimmed">{t('nothing-found')}</Text>}
      <div className={classes.classes}>
        {[...byClass]
          .sort(([a], [b]) => compare(a, b))
          .map(([name, some]) => (
            <section key={name} aria-label={name}>
              <h2>{name}</h2>
              <ul>
                {some.map((each) => (
                  <li key={each.id}>
                    <Link to="/$place/journal/$groupId" params={{ place: place.slug, groupId: each.id }} search={{}} className={classes.journal}>
                      <span>{each.subject_name}</span>
                      <small>{[each.divided && each.name, each.teacher_name].filter(Boolean).join(' · ')}</small>
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
    </PageFrame>
  );
}
