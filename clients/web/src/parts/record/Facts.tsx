// What a record says, as names and values.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Fragment, type ReactNode } from 'react';
import type { AnyRow } from '@/api/types';
import { useSpeech } from '@/words/speech';
import { addressOfMember } from '../references';
import { CodeLink } from '../show/Code';
import { Money } from '../show/Money';
import { Value } from '../show/Value';

interface Props {
  record: AnyRow;
  members: string[];
  rows?: string;
  cell?: Record<string, (record: AnyRow) => ReactNode>; // of members that say more than their form
}

const isSaid = (value: unknown) =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

export function Facts({ record, members, rows = '', cell = {} }: Props) {
  const speech = useSpeech();
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(96px, max-content) 1fr',
        columnGap: 2,
        rowGap: 0.75,
        m: 0,
      }}
    >
      {members
        .filter((name) => isSaid(record[name]))
        .map((name) => {
          const to = addressOfMember(name, record);
          return (
            <Fragment key={name}>
              <Typography component="dt" variant="body2" color="text.secondary">
                {speech.member(name, rows)}
              </Typography>
              <Typography component="dd" variant="body2" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}>
                {cell[name] ? (
                  cell[name](record)
                ) : to ? (
                  <CodeLink text={String(record[name])} to={to} />
                ) : speech.form(name, rows) === 'amount' ? (
                  <Money amount={Number(record[name])} />
                ) : (
                  <Value name={name} value={record[name]} rows={rows} />
                )}
              </Typography>
            </Fragment>
          );
        })}
    </Box>
  );
}
