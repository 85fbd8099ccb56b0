// What a screen is asked for, kept in its address, which can be sent to a colleague. Back leaves the screen and
// does not go through the choices; a choice of nothing is taken out of the address.
import { useSearchParams } from 'react-router';

export type Put = (choices: Record<string, string | null | undefined>) => void;

export function useAddress(): [URLSearchParams, Put] {
  const [params, setParams] = useSearchParams();
  const put: Put = (choices) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(choices))
          if (value) after.set(name, value);
          else after.delete(name);
        return after;
      },
      { replace: true },
    );
  return [params, put];
}
