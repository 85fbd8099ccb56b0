// The waybill that is being received, read from its scan: what it says should come.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { listPage, record } from '@/api/queries';
import { isFlag, isText, objectOf, orNull } from '@/api/shape';
import { refusalOf, type Refusal } from '@/api/refusal';
import type { Resolved } from '@/api/types';
import { beep } from '@/input/beep';
import { linesOfWaybill } from '../goods/expected';
import { NO_LINES, type GoodsLines } from '../goods/lines';

export interface Arrival {
  number: string;
  isKnown: boolean; // its data has come
  from: string | null;
  to: string | null;
  transport: string | null;
}

export const isArrival = objectOf<Arrival>({
  number: isText,
  isKnown: isFlag,
  from: orNull(isText),
  to: orNull(isText),
  transport: orNull(isText),
});

interface Begun {
  arrival: Arrival;
  goods: GoodsLines;
}

export function useArrival() {
  const client = useQueryClient();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = useCallback(
    async ({ id, number }: Resolved): Promise<Begun | null> => {
      setRefusal(null);
      try {
        if (id === null) {
          beep('found');
          const arrival = { number, isKnown: false, from: null, to: null, transport: null };
          return { arrival, goods: NO_LINES };
        }
        const waybill = await client.query(record('waybills', id));
        const action = waybill.actions.find(({ name }) => name === 'receive');
        if (action && !action.allowed && action.why) {
          beep('unknown');
          setRefusal({
            code: 'not_now',
            field: null,
            numbers: {},
            messages: action.why,
            remedy: null,
            who_can: action.who_can,
            docs: null,
          });
          return null;
        }
        const codes = [...new Set(waybill.lines.map(({ part_code }) => part_code))].join(',');
        const bySerial = await client.query(
          listPage('parts', { code_in: codes, tracking: 'by_serial', limit: 500 }),
        );
        beep('found');
        return {
          arrival: {
            number: waybill.number ?? number,
            isKnown: true,
            from: waybill.from_site_code,
            to: waybill.to_site_code,
            transport: waybill.transport,
          },
          goods: {
            lines: linesOfWaybill(waybill.lines, new Set(bySerial.rows.map(({ code }) => code))),
            last: null,
          },
        };
      } catch (error) {
        beep('unknown');
        setRefusal(refusalOf(error));
        return null;
      }
    },
    [client],
  );
  return { read, refusal };
}
