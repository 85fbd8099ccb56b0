// The rows of a list on a phone: a card each, with what its columns say one below the other.
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { Fragment, type ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import Link from '@mui/material/Link';
import type { AnyRow, Noun } from '@/api/types';
import { useSpeech } from '@/words/speech';
import { headOf } from '../show/head';
import { Cell, Deeds } from './columns';
import type { ListSpec } from './spec';

const isBlank = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

interface Props<Name extends Noun> {
  spec: ListSpec<Name>;
  columns: string[]; // the number, or else the first, is the card's head
  rows: AnyRow[];
  isLoading: boolean;
  current: string | undefined;
  addressOf: (row: AnyRow) => string | null;
  empty: ReactNode;
}

export function RowCards<Name extends Noun>({
  spec,
  columns,
  rows,
  isLoading,
  current,
  addressOf,
  empty,
}: Props<Name>) {
  const speech = useSpeech();
  const head = columns.includes('number') ? 'number' : (columns[0] ?? '');
  return (
    <Box aria-busy={isLoading}>
      {isLoading && <LinearProgress />}
      {rows.length === 0 && !isLoading && empty}
      <Box component="ul" aria-label={speech.say(spec.title)} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rows.map((row) => {
          const to = addressOf(row);
          const named = isBlank(row[head]) ? (columns[0] ?? '') : head;
          const title = <Cell spec={spec} name={named} row={row} />;
          return (
            <Box
              component="li"
              key={String(row.id)}
              sx={{
                px: 1.5,
                py: 1,
                borderTop: 1,
                borderColor: 'divider',
                bgcolor: String(row.id) === current ? 'action.selected' : undefined,
              }}
            >
              {to ? (
                <Link
                  component={RouterLink}
                  to={to}
                  sx={{ display: 'flex', alignItems: 'center', minHeight: 44, fontWeight: 700 }}
                >
                  {title}
                </Link>
              ) : (
                <Box sx={{ fontWeight: 700, py: 1 }}>{title}</Box>
              )}
              <Box
                component="dl"
                sx={{
                  display: 'grid',
                  gridTemplateColumns: 'minmax(88px, max-content) 1fr',
                  columnGap: 2,
                  m: 0,
                }}
              >
                {columns
                  .filter((name) => name !== named && !isBlank(row[name]))
                  .map((name) => (
                    <Fragment key={name}>
                      <Typography component="dt" variant="body2" color="text.secondary">
                        {headOf(speech, name, spec.noun)}
                      </Typography>
                      <Typography
                        component="dd"
                        variant="body2"
                        sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}
                      >
                        <Cell spec={spec} name={name} row={row} />
                      </Typography>
                    </Fragment>
                  ))}
              </Box>
              {spec.deeds && <Deeds spec={spec} row={row} />}
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}
