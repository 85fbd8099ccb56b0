// What every page begins with is asked for before the page's own code has come. Whoever reads it first
// takes that answer; afterwards it is asked for anew.
import { request } from './request';

const begun = new Map<string, Promise<unknown>>();

function ask(path: string): Promise<unknown> {
  const answer = request(path);
  begun.set(path, answer);
  return answer;
}

// Settled once all has been asked for: what is refused while nobody is signed in, is not.
export async function begin(): Promise<void> {
  try {
    const { signed_in } = (await ask('/session')) as { signed_in: boolean };
    if (signed_in) for (const path of ['/me', '/meta/words', '/meta/enums']) ask(path).catch(() => undefined);
  } catch {
    // said to whoever takes the answer
  }
}

export function take<Answer>(path: string): Promise<Answer> {
  const answer = begun.get(path);
  begun.delete(path);
  return (answer as Promise<Answer> | undefined) ?? request<Answer>(path);
}
