import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Access.module.css';
import { CellPanel } from './CellPanel';
import { type Matrix, type Noun, type Pending, type Step, type Verb, VERBS, cellOf, cleared, keyOf, stepped, turned, valueOf } from './rules';
import { useShortRoles } from './useShortRoles';

interface Props {
  matrix: Matrix;
  nouns: readonly Noun[];
  pending: Pending;
  onTurn: (next: Pending) => void;
}
const BY_KEY: Readonly<Record<string, Verb>> = { '1': 'read', '2': 'write', '3': 'approve' };

/** Nouns × roles as one stop of Tab: arrows walk, 0 1 2 3 switch, the panel beside says what and whom it concerns. */
export function Grid({ matrix, nouns, pending, onTurn }: Props) {
  const { t } = useTranslation('access');
  const short = useShortRoles();
  const [at, setAt] = useState<Step>({ row: 0, column: 0 });
  const table = useRef<HTMLTableElement>(null);
  const noun = nouns[at.row];
  const role = matrix.roles[at.column];
  const go = (to: Step) => {
    setAt(to);
    table.current?.querySelector<HTMLElement>(`[data-at="${to.row} ${to.column}"]`)?.focus();
  };
  const press = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !noun || !role) return;
    const to = stepped(event.code, at, nouns.length, matrix.roles.length);
    const verb = BY_KEY[event.key];
    if (to) go(to);
    else if (verb) onTurn(turned(noun, role.role, verb, pending));
    else if (event.key === '0') onTurn(cleared(noun, role.role, pending));
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes.bench}>
      <div className={classes.scroll}>
        <table ref={table} role="grid" className={classes.grid} aria-label={t('title')} onKeyDown={press}>
          <thead>
            <tr>
              <th scope="col">{t('function')}</th>
              {matrix.roles.map((each, column) => (
                <th key={each.role} scope="col" className={classes.role} data-chosen={column === at.column || undefined}>
                  <span title={each.title}>{short(each.role)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {nouns.map((each, row) => (
              <Row key={each.key} noun={each} first={each.section !== nouns[row - 1]?.section} row={row} {...{ matrix, pending, at, setAt }} />
            ))}
          </tbody>
        </table>
      </div>
      <aside className={classes.panel} aria-label={t('panel')} data-no-print>
        {noun && role && <CellPanel matrix={matrix} noun={noun} role={role} pending={pending} onTurn={onTurn} />}
        <p className={classes.legend}>{t('legend')}</p>
        <p className={classes.legend}>{t('keys')}</p>
      </aside>
    </div>
  );
}

interface RowProps {
  noun: Noun;
  first: boolean;
  row: number;
  matrix: Matrix;
  pending: Pending;
  at: Step;
  setAt: (to: Step) => void;
}

function Row({ noun, first, row, matrix, pending, at, setAt }: RowProps) {
  return (
    <>
      {first && (
        <tr className={classes.section}>
          <th scope="colgroup" colSpan={matrix.roles.length + 1}>{noun.section}</th>
        </tr>
      )}
      <tr data-chosen={row === at.row || undefined}>
        <th scope="row">{noun.title}</th>
        {matrix.roles.map((role, column) => (
          <GridCell key={role.role} noun={noun} role={role} pending={pending} here={row === at.row && column === at.column} place={`${row} ${column}`} onFocus={() => setAt({ row, column })} />
        ))}
      </tr>
    </>
  );
}

interface CellProps {
  noun: Noun;
  role: Matrix['roles'][number];
  pending: Pending;
  here: boolean;
  place: string;
  onFocus: () => void;
}

function GridCell({ noun, role, pending, here, place, onFocus }: CellProps) {
  const { t } = useTranslation('access');
  const held = VERBS.filter((verb) => noun.rights[verb] && valueOf(noun.rights[verb], role.role, pending));
  const cells = VERBS.flatMap((verb) => (noun.rights[verb] ? [cellOf(noun.rights[verb], role.role)] : []));
  const changed = cells.some((cell) => cell && cell.allowed !== cell.default);
  const locked = cells.every((cell) => !cell?.may_change);
  const waiting = VERBS.some((verb) => noun.rights[verb] && keyOf(role.role, noun.rights[verb].right) in pending);
  const words = held.length > 0 ? held.map((verb) => t(`verb.${verb}`)).join(', ') : t('verb.none');
  const more = [changed && t('cell.changed'), waiting && t('cell.waiting'), locked && t('cell.locked')].filter(Boolean).join(', ');
  return (
    <td
      role="gridcell"
      tabIndex={here ? 0 : -1}
      data-at={place}
      data-here={here || undefined}
      data-locked={locked || undefined}
      data-waiting={waiting || undefined}
      data-changed={changed || undefined}
      onFocus={onFocus}
      onClick={(event) => event.currentTarget.focus()}
    >
      <span className="visually-hidden">{[noun.title, role.title, words, more].filter(Boolean).join(', ')}</span>
      {VERBS.map((verb) => (
        <span key={verb} aria-hidden className={classes.sign} data-held={held.includes(verb) || undefined}>
          {noun.rights[verb] ? (held.includes(verb) ? t(`sign.${verb}`) : '·') : ''}
        </span>
      ))}
    </td>
  );
}
