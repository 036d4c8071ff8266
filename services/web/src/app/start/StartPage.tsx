import { Accordion, Alert, Button, Stack, Text, Title } from '@mantine/core';
import { Navigate, getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/react';
import { homePlace, signIn, signOut } from '../../session/session';
import { DemoPeople } from './DemoPeople';
import classes from './StartPage.module.css';

const route = getRouteApi('/');
const TROUBLES = ['forgot', 'locked', 'no-card'] as const;

/** The way in (4.1); below it, on sample data only, ready people (4.2). */
export default function StartPage() {
  const { t } = useTranslation();
  const session = useSession();
  const { to } = route.useSearch();
  const home = homePlace();
  useEffect(() => {
    document.title = t('product');
  }, [t]);
  if (session.status === 'in' && home) return <Navigate to={to ?? `/${home.slug}`} replace />;
  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <div className={classes.way}>
          <img src="/icon.svg" alt="" width={56} height={56} />
          <Title order={1}>{t('product')}</Title>
          <Text c="dimmed" mb="md">
            {t('start.lead')}
          </Text>
          <Way to={to} />
          <Title order={2} mt="xl" mb="xs" size="h3">
            {t('start.trouble')}
          </Title>
          <Accordion variant="contained" chevronPosition="right">
            {TROUBLES.map((trouble) => (
              <Accordion.Item key={trouble} value={trouble}>
                <Accordion.Control>{t(`start.${trouble}`)}</Accordion.Control>
                <Accordion.Panel>{t(`start.${trouble}-answer`)}</Accordion.Panel>
              </Accordion.Item>
            ))}
          </Accordion>
        </div>
        <DemoPeople />
      </div>
    </main>
  );
}

function Way({ to }: { to: string | undefined }) {
  const { t } = useTranslation();
  const { status, places, reason, me } = useSession();
  const shut = me?.closed ?? [];
  if (status === 'closed' || (status === 'in' && places.length === 0)) {
    return (
      <Stack align="flex-start">
        <Alert color="yellow" title={t('start.closed')}>
          {reason ?? (shut.length === 0 && t('start.no-places'))}
          {shut.map((each) => (
            <Text key={each.segment} size="sm">{t(`start.place-${each.state}`, { name: each.segment_name })}</Text>
          ))}
        </Alert>
        <Button variant="default" onClick={() => void signOut()}>
          {t('start.other-person')}
        </Button>
      </Stack>
    );
  }
  return (
    <Stack align="flex-start" gap="sm">
      {status === 'offline' && <Alert color="yellow">{t('start.offline')}</Alert>}
      <Button size="md" onClick={() => (status === 'offline' ? location.reload() : void signIn(to ?? '/'))}>
        {status === 'offline' ? t('retry') : t('start.sign-in')}
      </Button>
    </Stack>
  );
}
