/** The person's own sessions, devices and factors; no appointment is acted under. */
import { queryOptions, useMutation } from '@tanstack/react-query';
import { identity, unwrap } from '../../api/client';
import type { Identity } from '../../api/schemas';

export type Entrance = Identity['Entrance'];
export type OpenSession = Identity['Session'];

const ALL = 'security';

export const entrance = queryOptions({
  queryKey: [ALL, 'entrance'],
  queryFn: ({ signal }) => unwrap(identity.GET('/me/entrance', { signal })),
});

export const newDevicesKey = [ALL, 'new-devices'] as const;
export const readNewDevices = (signal: AbortSignal) => unwrap(identity.GET('/me/new-devices', { signal }));

/** `null`: all the others. */
export const useEnd = () =>
  useMutation({
    mutationFn: (id: string | null) =>
      id === null
        ? unwrap(identity.POST('/me/sessions/end-others'))
        : unwrap(identity.DELETE('/me/sessions/{session_id}', { params: { path: { session_id: id } } })),
    onSettled: (_data, _error, _wanted, _kept, { client }) => void client.invalidateQueries({ queryKey: [ALL] }),
  });

export const useConfirm = () =>
  useMutation({
    mutationFn: () => unwrap(identity.POST('/me/new-devices/confirmation')),
    onSettled: (_data, _error, _wanted, _kept, { client }) => void client.invalidateQueries({ queryKey: [ALL] }),
  });
