import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { formatInstantOf } from './at';
import { Empty } from '../../ui/Empty';
import { PageFrame } from '../../ui/PageFrame';
import classes from './Diary.module.css';
import { type Child, firstName } from './rules';
import type { Diary } from './useDiary';

interface Props {
  diary: Diary;
  title: string;
  help: readonly string[];
  actions?: ReactNode;
  /** Time of the data when they come from the device. */
  keptAt?: number | null;
  children: (child: Child) => ReactNode;
}

/** What all pages of the diary have: the children, the pages of the same child, how old the data are. */
export function Frame({ diary, title, help, actions, keptAt, children }: Props) {
  const { t } = useTranslation('diary');
  const place = usePlace();
  const at = `/${place.slug}/diary`;
  const { child } = diary;
  const family = place.kind === 'family';
  const tabs = [
    { label: t('title'), to: at },
    { label: t('marks-title'), to: `${at}/marks` },
    { label: t('missing-title'), to: `${at}/missing` },
  ];
  return (
    <PageFrame title={title} help={help} actions={child && actions} tabs={family ? tabs : []}>
      {diary.all.length > 1 && child && <Chips all={diary.all} child={child} />}
      {keptAt && (
        <p className={classes.kept} role="status">
          {t('kept', { at: formatInstantOf(keptAt, place.zone) })}
        </p>
      )}
      {child ? children(child) : <Empty text={t(family ? 'nobody' : 'choose-student')} />}
    </PageFrame>
  );
}

/** One chip per child; the address keeps the day, so that one compares the same day. */
export function Chips({ all, child }: { all: readonly Child[]; child: Child }) {
  const { t } = useTranslation('diary');
  return (
    <nav className={classes.chips} aria-label={t('children')} data-no-print>
      {all.map((each) => (
        <Link
          key={each.id}
          to="."
          search={(old: Record<string, unknown>) => ({ ...old, child: each.id })}
          className={classes.chip}
          aria-current={each.id === child.id || undefined}
          resetScroll={false}
        >
          {each.className ? t('chip', { name: firstName(each.name), class: each.className }) : firstName(each.name)}
        </Link>
      ))}
    </nav>
  );
}
