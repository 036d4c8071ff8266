import { Skeleton, Stack } from '@mantine/core';

/** Grey rows of the shape to come. */
export function Rows() {
  return (
    <Stack gap={6} aria-hidden>
      {Array.from({ length: 8 }, (_, place) => (
        <Skeleton key={place} height={34} />
      ))}
    </Stack>
  );
}
