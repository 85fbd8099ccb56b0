// A grant or a quota: what it allows, what it was used for; a quota is changed and ended here.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { listPage, record } from '@/api/queries';
import type { Head, RecordOf } from '@/api/types';
import { today } from '@/format/days';
import { codeText } from '@/format/isolated';
import { Awaited } from '@/parts/Awaited';
import { PageHead } from '@/parts/PageHead';
import { More } from '@/parts/More';
import { Panel } from '@/parts/Panel';
import { ActionBar } from '@/parts/record/ActionBar';
import { ActionDialog } from '@/parts/record/ActionDialog';
import { Facts } from '@/parts/record/Facts';
import { Rows } from '@/parts/record/Rows';
import { allowedIn } from '@/parts/record/formed';
import { RECORDED } from '@/parts/record/words';
import { TopUp } from '@/parts/replacement/TopUp';
import { CodeLink } from '@/parts/show/Code';
import { DueDay } from '@/parts/show/DueDay';
import { Marks } from '@/parts/show/Marks';
import { Money } from '@/parts/show/Money';
import { useTell } from '@/parts/Toasts';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { kindOf } from './grants';

const QUOTA = phrase('سهمیه تعویض {site}', 'Replacement quota of {site}');
const GRANT = phrase('مجوز تعویض {number}', 'Grant of replacement {number}');
const USES = phrase('مصرف‌ها', 'Uses');
const UNUSED = phrase('هنوز مصرف نشده است.', 'It has not been used yet.');
const END = phrase('پایان سهمیه', 'End the quota');
const ENDS = phrase(
  '{site} از این پس با این سهمیه تعویض نمی‌کند؛ آنچه پیش از رسیدن این خبر تعویض کند، در حساب معلق می‌ماند.',
  'From now on {site} exchanges nothing on this quota; what it exchanges before it hears of this stands in suspense.',
);

type Found = RecordOf<'replacement-grants'> & Head;

export default function Grant() {
  const { id = '' } = useParams();
  const { data: found, error, refetch } = useQuery(record('replacement-grants', id));
  return found ? <GrantPage key={found.id} found={found} /> : <Awaited error={error} onAsk={refetch} />;
}

function GrantPage({ found }: { found: Found }) {
  const speech = useSpeech();
  const tell = useTell();
  const [isEnding, setIsEnding] = useState(false);
  const site = codeText(found.site_code ?? '');
  const kind = kindOf(found);
  const change = allowedIn(found.actions, 'change');
  const held = {
    site: found.site_code,
    per_week: found.per_week,
    until: found.until,
    model: found.model_code,
    cap: found.cap > 0 ? found.cap : null,
  };
  // A last day that is past is no day to be named again.
  const until = found.until && found.until > today() ? found.until : today();
  return (
    <>
      <PageHead
        title={
          kind === 'grant'
            ? speech.say(GRANT, { number: codeText(found.replacement_number ?? '') })
            : speech.say(QUOTA, { site })
        }
        beside={<Marks sync={found.sync} />}
      >
        {kind !== 'grant' && (
          <ActionBar
            actions={found.actions}
            subject={found.site_code}
            member="grant"
            treatments={{ change: { key: 'KeyE', initial: held } }}
          />
        )}
        {kind === 'quota' && change && (
          <Button variant="outlined" color="error" onClick={() => setIsEnding(true)}>
            {speech.say(END)}
          </Button>
        )}
      </PageHead>
      <Box sx={{ display: 'grid', gap: 2, '& > *': { minWidth: 0 } }}>
        <Panel>
          <Facts
            record={{ ...found }}
            rows="replacement-grants"
            members={[
              'site_code',
              ...(kind === 'grant' ? ['replacement_number', 'advance'] : ['per_week', 'used_this_week']),
              'model_code',
              'cap',
              'until',
              'author_name',
              'time',
            ]}
            cell={{
              cap: () => (found.cap > 0 ? <Money amount={found.cap} /> : '—'),
              until: () => found.until && <DueDay day={found.until} />,
            }}
          />
        </Panel>
        <Uses grant={found.id} />
      </Box>
      {isEnding && change && (
        <ActionDialog
          action={change}
          subject={found.site_code}
          hidden={['grant']}
          known={{ ...held, per_week: 0, until }}
          before={<Typography>{speech.say(ENDS, { site })}</Typography>}
          onClose={() => setIsEnding(false)}
          onRecorded={() => {
            setIsEnding(false);
            tell({ text: speech.say(RECORDED, { what: speech.say(END) }) });
          }}
        />
      )}
    </>
  );
}

function Uses({ grant }: { grant: string }) {
  const speech = useSpeech();
  const { data } = useQuery(listPage('replacement-issues', { used_grant: grant, limit: 200 }));
  if (!data) return null;
  return (
    <Panel title={speech.say(USES)}>
      {data.rows.length === 0 ? (
        <Typography variant="body2">{speech.say(UNUSED)}</Typography>
      ) : (
        <Rows
          rows={data.rows.map((row) => ({ ...row }))}
          columns={[
            'day',
            'replacement_number',
            'serial',
            'new_serial',
            'ordinal',
            'difference',
            'standing',
            'author_name',
          ]}
          named="replacement-issues"
          label={speech.say(USES)}
          cell={{
            serial: ({ serial }) => (
              <CodeLink text={String(serial)} to={`/serials/${encodeURIComponent(String(serial))}`} />
            ),
            difference: ({ difference }) => <TopUp amount={Number(difference)} />,
          }}
        />
      )}
      <More of={data} />
    </Panel>
  );
}
