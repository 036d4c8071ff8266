import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import { homePlace } from '../session/session';
import { LinkButton, PageFrame } from '../ui/PageFrame';
import { ProblemAlert } from '../ui/ProblemAlert';

const home = (): string => `/${homePlace()?.slug ?? ''}`;

/** Foreign, absent and forbidden look the same (Q1). */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <PageFrame title={t('problem.not-found-title')} width="reading">
      <Text mb="md">{t('problem.not-found')}</Text>
      <LinkButton to={home()}>{t('problem.home')}</LinkButton>
    </PageFrame>
  );
}

/** What a loader or a component has thrown. */
export function ProblemPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const queries = useQueryClient();
  const problem = asProblem(error);
  if (problem.status === 404) return <NotFoundPage />;
  const again = () => {
    void queries.resetQueries({ predicate: (query) => query.state.status === 'error' });
    reset();
    void router.invalidate();
  };
  return (
    <PageFrame title={t('problem.failed-title')} width="reading">
      <ProblemAlert problem={error} onRetry={again} />
      <Group mt="md">
        {problem.kind === 'page' && (
          <Button variant="default" onClick={() => location.reload()}>
            {t('problem.reload')}
          </Button>
        )}
        <LinkButton to={home()} variant="default">
          {t('problem.home')}
        </LinkButton>
      </Group>
    </PageFrame>
  );
}
