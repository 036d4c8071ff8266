/** Which columns, in which order: a box and two arrows each; many more by their names below. */
import { ActionIcon, Checkbox, Group, ScrollArea, Select, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon';
import classes from './Lists.module.css';
import { moved } from './view';

export interface Offered {
  id: string;
  title: string;
  group: string;
}
interface Props {
  offered: readonly Offered[];
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** Fields of a card instead of columns. */
  card: boolean;
}

export function ColumnsInput({ offered, value, onChange, card }: Props) {
  const { t } = useTranslation();
  const [off, setOff] = useState<readonly string[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const listed = [...value, ...off.filter((id) => !value.includes(id))];
  const titles = new Map(offered.map((each) => [each.id, each.title]));
  const rest = offered.filter((each) => !listed.includes(each.id));
  const groups = [...new Set(rest.map((each) => each.group))];
  const turn = (id: string, on: boolean) => {
    setOff(on ? off.filter((each) => each !== id) : [...off, id]);
    onChange(on ? [...value, id] : value.filter((each) => each !== id));
  };
  return (
    <fieldset className={classes.columns}>
      <Text component="legend" size="sm" fw={500} mb={4}>{t(card ? 'lists.fields' : 'lists.columns')}</Text>
      <ScrollArea.Autosize mah={264} type="auto" viewportProps={{ tabIndex: -1 }}>
        <Stack component="ul" gap={0} className={classes.list}>
          {listed.map((id, place) => (
            <Group component="li" key={id} justify="space-between" wrap="nowrap" className={classes.line}>
              <Checkbox label={titles.get(id) ?? id} checked={value.includes(id)} onChange={(event) => turn(id, event.currentTarget.checked)} />
              {value.includes(id) && (
                <Group gap={0} wrap="nowrap">
                  <ActionIcon variant="subtle" aria-label={t('lists.up', { title: titles.get(id) })} disabled={place === 0} onClick={() => onChange(moved(value, id, -1))}><Icon name="up" size={16} /></ActionIcon>
                  <ActionIcon variant="subtle" aria-label={t('lists.down', { title: titles.get(id) })} disabled={place === value.length - 1} onClick={() => onChange(moved(value, id, 1))}><Icon name="chevronDown" size={16} /></ActionIcon>
                </Group>
              )}
            </Group>
          ))}
        </Stack>
      </ScrollArea.Autosize>
      {rest.length > 0 && (
        <Select
          mt="xs"
          searchable
          aria-label={t(card ? 'lists.add-field' : 'lists.add')}
          placeholder={t(card ? 'lists.add-field' : 'lists.add')}
          nothingFoundMessage={t('lists.no-column')}
          key={listed.length}
          ref={field}
          openOnFocus={false}
          value={null}
          onChange={(id) => {
            if (!id) return;
            onChange([...value, id]);
            requestAnimationFrame(() => field.current?.focus());
          }}
          data={groups.map((group) => ({ group: group || t('lists.of-list'), items: rest.filter((each) => each.group === group).map((each) => ({ value: each.id, label: each.title })) }))}
        />
      )}
    </fieldset>
  );
}
