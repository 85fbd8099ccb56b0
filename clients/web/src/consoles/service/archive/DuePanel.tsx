// Whom to tell again that his device is ready: a tap calls him, another records that he was told.
import PhoneIcon from '@mui/icons-material/PhoneOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { listPage, me, record } from '@/api/queries';
import { refusedHere } from '@/api/refusal';
import type { Action, RowOf } from '@/api/types';
import { Panel } from '@/parts/Panel';
import { ActionDialog } from '@/parts/record/ActionDialog';
import { RECORDED } from '@/parts/record/words';
import { Code, CodeLink } from '@/parts/show/Code';
import { useTell } from '@/parts/Toasts';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { allowedIn } from '@/parts/record/formed';

const TITLE = phrase('خبرهای عقب‌افتاده', 'Notices that are due');
const AFTER = phrase('خبر {days} روز', 'notice after {days} {days:day|days}');
const READY = phrase('{days} روز آماده', 'ready for {days} {days:day|days}');
const TOLD = phrase('{count} خبر', '{count} {count:notice|notices}');
const MORE = phrase('و {count} دستگاه دیگر', 'and {count} more');
const LOOKED_AT = 200; // those that have waited longest
const SHOWN = 10;

type Waiting = RowOf<'archive'>;

export function DuePanel() {
  const speech = useSpeech();
  const tell = useTell();
  const client = useQueryClient();
  const { data: person } = useQuery(me);
  const { data } = useQuery({
    ...listPage('archive', { site: person?.site, limit: LOOKED_AT }),
    enabled: Boolean(person),
  });
  const [chosen, setChosen] = useState<{
    number: string;
    action: Action & { command: string; href: string };
  }>();
  const due = data?.rows.filter(({ notice_due: days }) => days !== null) ?? [];
  if (due.length === 0) return null;
  const begin = async ({ id, number }: Waiting) => {
    try {
      const job = await client.query(record('jobs', id));
      const action = allowedIn(job.actions, 'notice');
      const asked = job.actions.find(({ name }) => name === 'notice');
      if (action) setChosen({ number, action });
      else if (asked?.why) tell({ error: refusedHere('not_allowed', asked.why, asked.who_can) });
    } catch (error) {
      tell({ error });
    }
  };
  return (
    <Panel title={`${speech.say(TITLE)} (${speech.number(due.length)})`}>
      <Box component="ul" aria-label={speech.say(TITLE)} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {due.slice(0, SHOWN).map((row) => (
          <Box
            component="li"
            key={row.id}
            sx={{
              display: 'flex',
              gap: 1,
              py: 0.5,
              alignItems: 'center',
              flexWrap: 'wrap',
              borderTop: 1,
              borderColor: 'divider',
            }}
          >
            <Typography variant="body2" component="div" sx={{ flex: '1 1 240px', minWidth: 0 }}>
              <bdi>{row.customer_name}</bdi>{' '}
              {row.mobile && (
                <Link href={`tel:${row.mobile}`} sx={{ whiteSpace: 'nowrap' }}>
                  <PhoneIcon fontSize="inherit" aria-hidden /> <Code text={row.mobile} />
                </Link>
              )}{' '}
              <CodeLink text={row.number} to={`/jobs/${row.id}`} />
              <Typography variant="caption" color="text.secondary" component="div">
                {speech.say(READY, { days: speech.number(row.age) })} ·{' '}
                {speech.say(AFTER, { days: speech.number(row.notice_due ?? 0) })}
                {row.notices > 0 && ` · ${speech.say(TOLD, { count: speech.number(row.notices) })}`}
                {row.shelf && (
                  <>
                    {' · '}
                    {speech.member('shelf')} <Code text={row.shelf} />
                  </>
                )}
              </Typography>
            </Typography>
            {person?.may.includes('GiveNotice') && (
              <Button variant="outlined" onClick={() => void begin(row)}>
                {speech.command('GiveNotice')}
              </Button>
            )}
          </Box>
        ))}
      </Box>
      {due.length > SHOWN && (
        <Typography variant="body2" color="text.secondary">
          {speech.say(MORE, { count: speech.number(due.length - SHOWN) })}
        </Typography>
      )}
      {chosen && (
        <ActionDialog
          action={chosen.action}
          subject={chosen.number}
          hidden={['job']}
          initial={{ way: 'telephone' }}
          onClose={() => setChosen(undefined)}
          onRecorded={() => {
            setChosen(undefined);
            tell({ text: speech.say(RECORDED, { what: speech.command('GiveNotice') }) });
          }}
        />
      )}
    </Panel>
  );
}
