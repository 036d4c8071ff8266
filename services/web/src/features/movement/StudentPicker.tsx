import { Button, Group, Skeleton, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { type Day, fold, formatDay, fullName } from '../../text/format';
import { Icon } from '../../ui/Icon';
import { ProblemAlert } from '../../ui/ProblemAlert';
import classes from './Movement.module.css';
import { present, withoutClass } from './queries';
import { type Group as Class, type Kind, type Picked, enters, picked } from './rules';
import { departed } from './students';

interface Props {
  kind: Kind;
  on: Day;
  groups: readonly Class[];
  openClass?: string;
  chosen: readonly Picked[];
  onChange: (lines: Picked[]) => void;
}

/** From where students are taken: the classes of the day; for who comes in, those who are in no class. */
export function StudentPicker(props: Props) {
  const { kind } = props;
  if (!enters(kind)) return <FromClasses {...props} />;
  return kind === 'restoration' ? <FromDeparted {...props} /> : <FromUnplaced {...props} />;
}

function FromClasses({ on, groups, openClass, chosen, onChange }: Props) {
  const { t } = useTranslation('movement');
  const place = usePlace();
  const [open, setOpen] = useState(openClass ?? chosen[0]?.from_id ?? null);
  const group = groups.find((each) => each.class_id === open) ?? groups[0];
  const id = group?.class_id ?? '';
  const { data, error } = useQuery({ ...present(place, on, id), enabled: id !== '' });
  if (groups.length === 0) return <Text c="dimmed">{t('picker.no-classes', { day: formatDay(on) })}</Text>;
  return (
    <>
      <div className={classes.tabs} role="group" aria-label={t('picker.classes')}>
        {groups.map((each) => (
          <button key={each.class_id} type="button" className={classes.tab} aria-pressed={each.class_id === id} onClick={() => setOpen(each.class_id)}>
            {each.name}
            <small>{each.students}</small>
          </button>
        ))}
      </div>
      <ProblemAlert problem={error} />
      {data ? (
        <Choices
          label={t('picker.of-class', { name: group?.name })}
          found={data.items.map((one) => picked(one.student_id, fullName(one), { id: one.class_id, name: one.class_name ?? '' }))}
          chosen={chosen}
          onChange={onChange}
          empty={t('picker.empty-class')}
        />
      ) : (
        !error && <Skeleton height={240} />
      )}
    </>
  );
}

function FromUnplaced({ chosen, onChange }: Props) {
  const { t } = useTranslation('movement');
  const place = usePlace();
  const { data, error } = useQuery(withoutClass(place));
  if (error) return <ProblemAlert problem={error} />;
  if (!data) return <Skeleton height={240} />;
  const found = data.map((person) => picked(person.id, fullName(person), null));
  return <Choices label={t('picker.unplaced')} found={found} chosen={chosen} onChange={onChange} empty={t('picker.no-unplaced')} />;
}

function FromDeparted({ on, chosen, onChange }: Props) {
  const { t } = useTranslation('movement');
  const place = usePlace();
  const { data, error } = useQuery(departed(place, on));
  if (error) return <ProblemAlert problem={error} />;
  if (!data) return <Skeleton height={240} />;
  const found = data.map((one) => picked(one.id, one.name, null));
  return <Choices label={t('picker.departed')} found={found} chosen={chosen} onChange={onChange} empty={t('picker.no-departed')} />;
}

interface ChoicesProps {
  label: string;
  found: readonly Picked[];
  chosen: readonly Picked[];
  onChange: (lines: Picked[]) => void;
  empty: string;
}

/** Boxes with names, filtered as typed; plain inputs, for there may be hundreds. */
function Choices({ label, found, chosen, onChange, empty }: ChoicesProps) {
  const { t } = useTranslation('movement');
  const [typed, setTyped] = useState('');
  const inside = new Set(chosen.map((line) => line.id));
  const wanted = fold(typed);
  const shown = found.filter((one) => fold(one.name).includes(wanted));
  const rest = shown.filter((one) => !inside.has(one.id));
  // A class or a reason already given to the first is most likely meant for the next as well.
  const like = (one: Picked): Picked => ({ ...one, reason: chosen[0]?.reason ?? null, to_id: chosen[0]?.to_id ?? null, came_from: chosen[0]?.came_from ?? '', went_to: chosen[0]?.went_to ?? '' });
  const toggle = (one: Picked, on: boolean) => onChange(on ? [...chosen, like(one)] : chosen.filter((line) => line.id !== one.id));
  if (found.length === 0) return <Text c="dimmed">{empty}</Text>;
  return (
    <>
      <Group gap="sm" mb="xs">
        <TextInput
          type="search"
          flex={1}
          aria-label={t('picker.find')}
          placeholder={t('picker.find')}
          leftSection={<Icon name="search" size={16} />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            const [only] = rest;
            if (event.key !== 'Enter' || !only) return;
            event.preventDefault();
            toggle(only, true);
            setTyped('');
          }}
        />
        {rest.length > 0 && (
          <Button variant="subtle" onClick={() => onChange([...chosen, ...rest.map(like)])}>
            {t('picker.all', { count: rest.length })}
          </Button>
        )}
      </Group>
      <ul className={classes.people} aria-label={label}>
        {shown.map((one) => (
          <li key={one.id}>
            <label>
              <input type="checkbox" checked={inside.has(one.id)} onChange={(event) => toggle(one, event.currentTarget.checked)} />
              {one.name}
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}
