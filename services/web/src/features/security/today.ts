/** «Today»: somebody signed in from a device of which there was none before. */
import { queryOptions } from '@tanstack/react-query';
import type { TodayItem, TodayProvider } from '../../session/slots';
import { formatInstant } from '../../text/format';
import { i18n, loadTexts } from '../../text/i18n';
import { newDevicesKey, readNewDevices } from './queries';
import { deviceOf } from '../../session/devices';

const fresh: TodayProvider = {
  id: 'new-device',
  zone: 'todo',
  right: 'identity:self:read',
  query: (place) =>
    queryOptions({
      queryKey: [...newDevicesKey, place.slug],
      staleTime: 300_000,
      queryFn: async ({ signal }): Promise<TodayItem[]> => {
        await loadTexts('security');
        const found = await readNewDevices(signal);
        return found.slice(0, 1).map((one) => ({
          id: `new-device ${one.session_id}`,
          title: i18n.t('security:today'),
          object: `${deviceOf(one.device, (key) => i18n.t(`security:${key}`))}, ${formatInstant(one.at, place.zone)}`,
          urgency: 'today',
          order: one.at,
          to: `/${place.slug}/security`,
        }));
      },
    }) as ReturnType<TodayProvider['query']>,
};

export default [fresh];
