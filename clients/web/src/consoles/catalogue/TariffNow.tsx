// Beside the form of a new tariff: labour and recovery value of the part so far.
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { listPage } from '@/api/queries';
import type { FormValues } from '@/parts/form/values';
import { Change } from './Change';

export function TariffNow({ values, part = values.part }: { values: FormValues; part?: unknown }) {
  const { data } = useQuery({
    ...listPage('tariffs', { part: String(part), sort: '-valid_from', limit: 1 }),
    enabled: Boolean(part),
    retry: false, // a code that is still being typed names nothing
  });
  if (!part || !data) return null;
  const now = data.rows[0];
  return (
    <Box>
      <Change member="labour" now={now?.labour ?? null} then={values.labour} />
      <Change member="recovery" now={now?.recovery ?? null} then={values.recovery} />
    </Box>
  );
}
