import { Text } from '@mantine/core';
import classes from './Sanctions.module.css';

/** Names and values, one under the other; what is not there is left out. */
export function Facts({ rows }: { rows: readonly (readonly [string, string | null | false])[] }) {
  return (
    <dl className={classes.facts}>
      {rows.map(([name, value]) => value && (
        <div key={name}>
          <Text component="dt" size="sm" c="dimmed">{name}</Text>
          <Text component="dd">{value}</Text>
        </div>
      ))}
    </dl>
  );
}
