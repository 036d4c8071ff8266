/** The items of «Today»: every feature's providers, asked under each fitting hat of the place. */
import { type UseQueryOptions, useQueries, useQuery } from '@tanstack/react-query';
import type { Place } from '../../session/places';
import type { TodayItem, TodayProvider } from '../../session/slots';
import { features } from '../features';
import { merged } from './order';

const providers = async (): Promise<TodayProvider[]> => {
  const loaded = await Promise.all(features.map((feature) => feature.today?.()));
  return loaded.flatMap((module) => module?.default ?? []);
};

export interface Today {
  now: TodayItem[];
  todo: TodayItem[];
  news: TodayItem[];
  loading: boolean;
  /** Some provider could not be asked. */
  partly: boolean;
  again: () => void;
}

export function useToday(place: Place): Today {
  const offered = useQuery({ queryKey: ['today-providers'], queryFn: providers, staleTime: Infinity });
  const asked = (offered.data ?? []).flatMap((provider) =>
    place.hats
      .filter((hat) => hat.rights.has(provider.right) && (provider.roles?.includes(hat.role) ?? true))
      .map((hat) => ({ zone: provider.zone, query: provider.query(place, hat.pair) as UseQueryOptions<TodayItem[]> })),
  );
  const answers = useQueries({ queries: asked.map((each) => ({ ...each.query, refetchInterval: 60_000 })) });
  const zone = (name: TodayProvider['zone']) =>
    merged(answers.flatMap((answer, place) => (asked[place]?.zone === name ? (answer.data ?? []) : [])));
  return {
    now: zone('now'),
    todo: zone('todo'),
    news: zone('news'),
    // not isPending: an answer that is switched off (a school's own, asked above the schools) is pending for ever
    loading: offered.isPending || answers.some((answer) => answer.isLoading),
    partly: offered.isError || answers.some((answer) => answer.isError),
    again: () => answers.forEach((answer) => void answer.refetch()),
  };
}
