import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Movement } from '../../api/schemas';
import classes from './Movement.module.css';
import { type Group, parallels, stagesOf } from './rules';

interface Props {
  summary: Movement['Summary'];
  /** What has moved since the day compared with. */
  balance?: Movement['Balances'];
  /** Where a class's list is; absent above the schools. */
  listAt?: string;
  on?: string;
}

/** By parallel and class with sums; a number leads to the names. */
export function ContingentTable({ summary, balance, listAt, on }: Props) {
  const { t } = useTranslation('movement');
  const moved = new Map(balance?.rows.map((row) => [row.class_id ?? row.segment, row]));
  const columns = balance ? 5 : 2;
  const numbers = (id: string) => {
    const row = moved.get(id);
    const shown = row ? [row.at_start, row.arrived + row.moved_in, row.left + row.moved_out] : ['', '', ''];
    return balance && shown.map((value, place) => <td key={place} data-right>{value === 0 ? '' : value}</td>);
  };
  const single = parallels(summary.groups).length < 2;
  return (
    <div className={classes.box}>
      <table className={classes.sums}>
        <caption className="visually-hidden">{t('contingent.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t(listAt ? 'contingent.class' : 'contingent.school')}</th>
            {balance && <th scope="col" data-right>{t('contingent.was')}</th>}
            {balance && <th scope="col" data-right>{t('contingent.came')}</th>}
            {balance && <th scope="col" data-right>{t('contingent.went')}</th>}
            <th scope="col" data-right>{t('contingent.students')}</th>
          </tr>
        </thead>
        <tbody>
          {parallels(summary.groups).map(({ grade, groups }) => (
            <Fragment key={grade}>
              {groups.map((group) => (
                <tr key={group.class_id ?? group.segment}>
                  <td>
                    {listAt && group.class_id ? (
                      <Link to={whole(listAt, group.class_id)} search={(on ? { on } : {}) as never}>{group.name}</Link>
                    ) : (
                      group.name
                    )}
                  </td>
                  {numbers(group.class_id ?? group.segment)}
                  <td data-right>{group.students}</td>
                </tr>
              ))}
              {groups.length > 1 && grade !== null && (
                <tr data-sum>
                  <td colSpan={columns - 1}>{t('contingent.parallel', { grade })}</td>
                  <td data-right>{groups.reduce((sum, group) => sum + group.students, 0)}</td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          {!single && stagesOf(summary.groups).map(({ stage, students }) => (
            <tr key={stage}>
              <td colSpan={columns - 1}>{t(`stage.${stage}`)}</td>
              <td data-right>{students}</td>
            </tr>
          ))}
          <tr data-sum>
            <td colSpan={columns - 1}>{t('contingent.all')}</td>
            <td data-right>{summary.students}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const whole = (at: string, id: string): string => `${at}/${id}`;

/** The same as rows of cells, for a spreadsheet. */
export function contingentRows(groups: readonly Group[], t: TFunction<'movement'>): string[][] {
  const rows = groups.map((group) => [group.name ?? '', String(group.students)]);
  const all = groups.reduce((sum, group) => sum + group.students, 0);
  return [[t('contingent.class'), t('contingent.students')], ...rows, [t('contingent.all'), String(all)]];
}
