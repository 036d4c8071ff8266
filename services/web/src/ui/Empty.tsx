import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Why it is empty, and the one next step. */
export function Empty({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <Stack align="flex-start" gap="sm" py="md" maw={560}>
      <Text c="dimmed">{text}</Text>
      {children}
    </Stack>
  );
}
