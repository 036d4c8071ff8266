/** One question under several hats: the roles of a place are summed, the services answer each pair for itself. */
import { asProblem } from '../api/problem';

/** The answers under every pair, those refused left out; throws when every one was refused. */
export async function everyOf<T>(pairs: readonly string[], ask: (pair: string) => Promise<T>): Promise<[string, T][]> {
  const answers = await Promise.allSettled(pairs.map(async (pair): Promise<[string, T]> => [pair, await ask(pair)]));
  const good = answers.filter((answer) => answer.status === 'fulfilled').map((answer) => answer.value);
  const bad = answers.find((answer) => answer.status === 'rejected');
  if (good.length === 0 && bad) throw bad.reason;
  return good;
}

/** The first pair that is answered: an object may be seen by one hat and absent for another. */
export async function firstOf<T>(pairs: readonly string[], ask: (pair: string) => Promise<T>): Promise<[string, T]> {
  let refused: unknown = new Error('no hat for it');
  for (const pair of pairs) {
    try {
      return [pair, await ask(pair)];
    } catch (error) {
      refused = error;
      if (![403, 404].includes(asProblem(error).status)) throw error;
    }
  }
  throw refused;
}
