import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon';
import classes from './Movement.module.css';
import { type Group as Class, type Kind, type Picked, REASONS, gradeOf, lackOf, nearest, needsClass, needsFrom, needsWhere } from './rules';

interface Props {
  kind: Kind;
  groups: readonly Class[];
  lines: readonly Picked[];
  /** Say what is lacking: only after the person has tried to save. */
  showLacks: boolean;
  onChange: (lines: Picked[]) => void;
}

/** The students of the order with what their kind asks of each; the first line's answer may be given to all. */
export function OrderLines({ kind, groups, lines, showLacks, onChange }: Props) {
  const { t } = useTranslation('movement');
  if (lines.length === 0) return <Text c="dimmed">{t('editor.empty')}</Text>;
  const put = (id: string, next: Partial<Picked>) => onChange(lines.map((line) => (line.id === id ? { ...line, ...next } : line)));
  const grade = gradeOf(kind);
  const offered = groups.filter((group) => grade === null || group.grade === grade);
  const gradeIn = (id: string | null) => groups.find((group) => group.class_id === id)?.grade ?? null;
  const [first] = lines;
  const spread = () => onChange(lines.map((line) => ({ ...line, to_id: first?.to_id ?? null, reason: first?.reason ?? null, went_to: first?.went_to ?? '', came_from: first?.came_from ?? '' })));
  return (
    <div className={classes.box}>
      <table className={classes.lines}>
        <thead>
          <tr>
            <th scope="col">{t('line.student')}</th>
            {needsClass(kind) ? <th scope="col">{t('line.to')}</th> : <th scope="col">{t('line.reason')}</th>}
            {!needsClass(kind) && <th scope="col">{t('line.went-to')}</th>}
            {needsFrom(kind) && <th scope="col">{t('line.came-from')}</th>}
            <th aria-label={t('line.remove')} />
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const lack = showLacks ? lackOf(kind, line) : null;
            return (
              <tr key={line.id} data-lack={lack ?? undefined}>
                <td>
                  {line.name}
                  {line.from && <Text component="span" c="dimmed">{` · ${line.from}`}</Text>}
                  {lack && <span className={classes.lack}>{t(`lack.${lack}`)}</span>}
                </td>
                {needsClass(kind) ? (
                  <td>
                    <select className={classes.field} aria-label={t('line.to-of', { name: line.name })} value={line.to_id ?? ''} onChange={(event) => put(line.id, { to_id: event.currentTarget.value || null })}>
                      <option value="">{t('line.choose')}</option>
                      {nearest(offered, gradeIn(line.from_id))
                        .filter((group) => group.class_id !== line.from_id)
                        .map((group) => (
                          <option key={group.class_id} value={group.class_id ?? ''}>
                            {t('line.class', { name: group.name, count: group.students })}
                          </option>
                        ))}
                    </select>
                  </td>
                ) : (
                  <>
                    <td>
                      <select
                        className={classes.field}
                        aria-label={t('line.reason-of', { name: line.name })}
                        value={line.reason ?? ''}
                        onChange={(event) => put(line.id, { reason: REASONS.find((reason) => reason === event.currentTarget.value) ?? null })}
                      >
                        <option value="">{t('line.choose')}</option>
                        {REASONS.map((reason) => (
                          <option key={reason} value={reason}>
                            {t(`reason.${reason}`)}
                          </option>
                        ))}
                      </select>
                    </td>
                    <td>
                      {(needsWhere(line.reason) || line.reason === null) && (
                        <input
                          className={classes.field}
                          aria-label={t('line.went-to-of', { name: line.name })}
                          placeholder={t('line.went-to-hint')}
                          maxLength={500}
                          value={line.went_to}
                          onChange={(event) => put(line.id, { went_to: event.currentTarget.value })}
                        />
                      )}
                    </td>
                  </>
                )}
                {needsFrom(kind) && (
                  <td>
                    <input
                      className={classes.field}
                      aria-label={t('line.came-from-of', { name: line.name })}
                      placeholder={t('line.came-from-hint')}
                      maxLength={500}
                      value={line.came_from}
                      onChange={(event) => put(line.id, { came_from: event.currentTarget.value })}
                    />
                  </td>
                )}
                <td>
                  <ActionIcon variant="subtle" color="gray" aria-label={t('line.remove-of', { name: line.name })} onClick={() => onChange(lines.filter((each) => each.id !== line.id))}>
                    <Icon name="close" size={16} />
                  </ActionIcon>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {lines.length > 1 && (
        <Group p="xs" gap="xs">
          <Button variant="subtle" size="xs" onClick={spread}>
            {t('line.spread')}
          </Button>
          <Button variant="subtle" size="xs" color="gray" onClick={() => onChange([])}>
            {t('line.clear')}
          </Button>
        </Group>
      )}
    </div>
  );
}
