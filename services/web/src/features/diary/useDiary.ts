/** Whose diary is shown. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { usePlace } from '../../session/react';
import { children, staffChild } from './queries';
import { type Child, chosen } from './rules';
import { lastChild, rememberChild } from './seen';

export interface Diary {
  all: Child[];
  child: Child | undefined;
}

/** The child of the address, of last time, or the first; for staff the student of the address. */
export function useDiary(wanted: string | undefined): Diary {
  const place = usePlace();
  const { data } = useSuspenseQuery(children(place));
  const own = chosen(data.value, wanted, lastChild());
  const child = place.kind === 'staff' && wanted ? staffChild(place, wanted) : own;
  const id = child?.id;
  useEffect(() => {
    if (id && place.kind === 'family') rememberChild(id);
  }, [id, place.kind]);
  return { all: data.value, child };
}
