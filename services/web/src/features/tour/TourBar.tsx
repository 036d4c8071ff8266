import { Button, CloseButton, Loader, Text, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/react';
import { Icon } from '../../ui/Icon';
import { Ending } from './Ending';
import { Ring } from './Ring';
import classes from './Tour.module.css';
import { showTour } from './index';
import { cutNet, isCut, watchNet } from './net';
import { aside } from './spots';
import { STEPS, type Stop } from './steps';
import { useWalk } from './useWalk';
import { type Ready, clock, isDone, personFor } from './walk';

export interface Person extends Ready {
  username: string;
}
interface Props {
  people: readonly Person[];
  /** Signs in as this person and opens the address: below the person's place, with `//` in front any other. */
  enter: (person: Person, to: string) => Promise<boolean>;
  go: (to: string) => void;
}
/** As in the sheet. */
const WIDTH = 308;
/** The name of a step, of its person, of a task: keys of the catalogue. */
const key = (step: Stop, task: string) => `step.${step.id}.${task}` as 'step.lesson.title';

/** The bar of the demonstration: seven steps beside the page, from below on a phone; nothing is ever blocked. */
export default function TourBar({ people, enter, go }: Props) {
  const { t } = useTranslation('tour');
  const { me, status, places } = useSession();
  const phone = useMediaQuery('(max-width: 74.99em)', undefined, { getInitialValueInEffect: false });
  const [folded, setFolded] = useState(phone);
  const [busy, setBusy] = useState<'entering' | 'failed' | null>(null);
  const [found, setFound] = useState(true);
  const cut = useSyncExternalStore(watchNet, isCut);
  const personOf = useCallback((one: Stop) => personFor(people, t(`data.${one.who as 'teacher'}`), one.role), [people, t]);
  const here = useCallback((one: Stop) => status === 'in' && me?.username === personOf(one)?.username, [status, me, personOf]);
  const { walk, step, task, ...move } = useWalk(here);
  useEffect(() => {
    document.body.dataset.tour = folded ? 'folded' : 'open';
    return () => {
      delete document.body.dataset.tour;
    };
  }, [folded]);
  useEffect(() => {
    if (phone) return;
    const timer = setInterval(() => aside(WIDTH), 200);
    return () => clearInterval(timer);
  }, [phone]);
  useEffect(() => () => cutNet(false), []);
  const stepId = step?.id;
  useEffect(() => cutNet(false), [stepId]);
  const home = places[0]?.slug;
  const change = async (person: Person | undefined, to: string) => {
    if (!person) return;
    setBusy('entering');
    setBusy((await enter(person, to).catch(() => false)) ? null : 'failed');
  };
  const close = () => showTour(false);
  const look = (role: string, surname: string, to: string) => {
    const other = personFor(people, t('data.other-director'), 'director')?.appointments[0]?.segment.split('/').at(-1);
    void change(personFor(people, surname, role), to === 'foreign' ? `//${other}` : to);
  };
  const head = (
    <div className={classes.head}>
      <Text fw={600} size="sm">{t('title')}</Text>
      <span className={classes.clock} role="timer" aria-label={t('clock', { time: clock(walk.seconds) })}>{clock(walk.seconds)}</span>
      {phone && (
        <UnstyledButton className={classes.fold} aria-expanded={!folded} aria-label={t(folded ? 'unfold' : 'fold')} onClick={() => setFolded(!folded)}>
          <Icon name={folded ? 'up' : 'chevronDown'} />
        </UnstyledButton>
      )}
      <CloseButton aria-label={t('close')} title={t('close')} onClick={close} />
    </div>
  );
  if (!step) {
    return (
      <aside className={classes.bar} aria-label={t('title')} data-tour="bar" data-no-print>
        {head}
        {!folded && <Ending walk={walk} busy={busy === 'entering'} onAgain={move.again} onGo={look} />}
      </aside>
    );
  }
  const person = personOf(step);
  const name = t(`data.${step.who as 'teacher'}`);
  const mine = here(step);
  return (
    <>
      <aside className={classes.bar} aria-label={t('title')} data-tour="bar" data-step={step.id} data-task={task?.id} data-no-print>
        {head}
        <ol className={classes.dots} aria-label={t('step-of', { number: walk.step + 1, total: STEPS.length })}>
          {STEPS.map((one, place) => (
            <li key={one.id} data-state={place < walk.step ? 'past' : place === walk.step ? 'now' : undefined} />
          ))}
        </ol>
        {(!folded || !mine) && (
          <Text size="xs" c="dimmed">
            {t('step-of', { number: walk.step + 1, total: STEPS.length })} · {t(`who.${step.who as 'teacher'}`)}
          </Text>
        )}
        {!folded && <h2 className={classes.title}>{t(key(step, 'title'))}</h2>}
        {mine ? (
          <ul className={classes.tasks} aria-live="polite">
            {step.tasks.filter((one) => !folded || one === (task ?? step.tasks.at(-1))).map((one) => (
              <li key={one.id} data-state={isDone(walk, step, one) ? 'done' : one === task ? 'now' : undefined}>
                <span aria-hidden>{isDone(walk, step, one) ? <Icon name="check" size={16} /> : null}</span>
                {t(key(step, one.id))}
              </li>
            ))}
          </ul>
        ) : (
          <Button fullWidth my="xs" leftSection={busy === 'entering' ? <Loader size="xs" color="white" /> : null} disabled={!person || busy === 'entering'} onClick={() => void change(person, step.start)}>
            {t('enter', { name })}
          </Button>
        )}
        {busy === 'failed' && <Text size="sm" role="alert">{t('failed', { name })}</Text>}
        {mine && step.id === 'away' && (
          <Button fullWidth variant={cut ? 'filled' : 'default'} color="orange" data-tour-cut aria-pressed={cut} onClick={() => cutNet(!cut)}>
            {t(cut ? 'mend' : 'cut')}
          </Button>
        )}
        {mine && task && !found && step.id !== 'away' && !folded && (
          <Text size="sm" c="dimmed">
            {t('gone')}{' '}
            <UnstyledButton className={classes.link} onClick={() => home && go(`/${home}${step.start}`)}>{t('to-start')}</UnstyledButton>
          </Text>
        )}
        {mine && !folded && <Text size="sm" c="dimmed">{t(key(step, 'note'))}</Text>}
        <div className={classes.foot}>
          <Button variant="default" size="sm" disabled={walk.step === 0} onClick={move.back}>{t('back')}</Button>
          <Button variant={task || !mine ? 'default' : 'filled'} size="sm" onClick={move.onward}>{t('next')}</Button>
        </div>
      </aside>
      {task && <Ring key={`${step.id} ${task.id}`} spot={task.spot} onFound={setFound} />}
    </>
  );
}
