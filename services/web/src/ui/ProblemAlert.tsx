import { Alert, Button, Group, Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type Problem, asProblem } from '../api/problem';
import { Icon } from './Icon';

/** What happened in people's words: the service's own sentence where it speaks to the person, ours elsewhere. */
export function wording(problem: Problem, t: TFunction): string {
  switch (problem.kind) {
    case 'offline':
    case 'unavailable':
    case 'too-large':
    case 'stale':
    case 'unauthenticated':
    case 'page':
      return t(`problem.${problem.kind}`);
    case 'not-found':
      return problem.detail || t('problem.not-found');
    default:
      return problem.status >= 500 || !problem.detail ? t('problem.internal') : problem.detail;
  }
}

interface Props {
  problem: unknown;
  /** Errors already shown at their fields. */
  except?: Record<string, unknown>;
  onRetry?: () => void;
}

/** Three parts: what, why, what to do now; nothing when there is no problem. */
export function ProblemAlert({ problem: error, except, onRetry }: Props) {
  const { t } = useTranslation();
  if (!error) return null;
  const problem = asProblem(error);
  const shown = new Set(Object.keys(except ?? {}));
  const rest = problem.errors.filter((each) => !shown.has((each.pointer ?? '').replace(/^#?\/(body\/)?/, '').replaceAll('/', '.')));
  return (
    <Alert color="red" variant="light" icon={<Icon name="alert" />} role="alert">
      <Text size="md">{wording(problem, t)}</Text>
      {rest.length > 0 && (
        <ul>
          {rest.slice(0, 10).map((each) => (
            <li key={`${each.pointer} ${each.detail}`}>{each.detail}</li>
          ))}
        </ul>
      )}
      <Group gap="sm" mt={onRetry || problem.trace ? 'xs' : 0}>
        {onRetry && (
          <Button variant="default" size="xs" onClick={onRetry}>
            {t('retry')}
          </Button>
        )}
        {problem.status >= 500 && problem.trace && (
          <Text size="xs" c="dimmed">
            {t('problem.trace', { trace: problem.trace.slice(0, 8) })}
          </Text>
        )}
      </Group>
    </Alert>
  );
}
