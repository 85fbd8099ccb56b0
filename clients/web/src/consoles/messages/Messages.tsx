// Messages to customers. The centre sends them again, or drops them; other sites see what became of theirs.
import Button from '@mui/material/Button';
import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { me } from '@/api/queries';
import type { RowOf } from '@/api/types';
import { nameText } from '@/format/isolated';
import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { MessageStanding } from '@/parts/messages/MessageStanding';
import { ActionDialog } from '@/parts/record/ActionDialog';
import { RECORDED } from '@/parts/record/words';
import { useTell } from '@/parts/Toasts';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { deedsOf, type Deed } from './deeds';
import { MessageTabs } from './tabs';

type Message = RowOf<'messages'>;

const ABOUT = phrase('{kind}، به {name}', '{kind}, to {name}');
const MAY_HAVE_GONE = phrase(
  'کسی نمی‌داند این پیام رسیده است یا نه؛ شاید مشتری آن را دو بار بگیرد.',
  'Nobody knows whether this message arrived; the customer may get it twice.',
);

const OWN: ListSpec<'messages'> = {
  noun: 'messages',
  title: phrase('پیام‌ها به مشتری', 'Messages to customers'),
  columns: ['time', 'kind', 'state', 'customer_name', 'mobile', 'job_number'],
  spare: ['settled_time', 'parts', 'trouble'],
  filters: ['state', 'kind', 'outcome', { period: 'time' }],
  views: [
    { name: phrase('در صف ارسال', 'Waiting to be sent'), filters: { state: 'waiting' } },
    { name: phrase('نیازمند رسیدگی', 'For a person to look at'), filters: { state_in: 'failed,unknown' } },
  ],
  opens: ({ job }) => job && `/jobs/${job}`,
  empty: phrase(
    'هنوز پیامی نیست؛ پیام از رویدادهایی می‌آید که مرکز متن آن‌ها را روشن کرده است.',
    'There is no message yet; they come of the facts whose text the centre has switched on.',
  ),
  widths: { state: 240 },
  cell: { state: (message) => <MessageStanding message={message} /> },
};
const AT_CENTRE: ListSpec<'messages'> = {
  ...OWN,
  spare: ['site_code', 'settled_time', 'parts', 'trouble'],
  filters: ['state', 'kind', 'outcome', 'site_code', { period: 'time' }],
};

export default function Messages() {
  const speech = useSpeech();
  const tell = useTell();
  const { data: person } = useQuery(me);
  const [asked, setAsked] = useState<{ deed: Deed; message: Message } | null>(null);
  const spec = useMemo((): ListSpec<'messages'> => {
    const may = person?.may ?? [];
    const shown = person?.site_kind === 'central' ? AT_CENTRE : OWN;
    if (!may.includes('RetryMessage') && !may.includes('DropMessage')) return shown;
    return {
      ...shown,
      deeds: (message) =>
        deedsOf(message.state, may).map((deed) => (
          <Button
            key={deed.command}
            size="small"
            color={deed.command === 'DropMessage' ? 'error' : 'primary'}
            onClick={() => setAsked({ deed, message })}
          >
            {speech.say(deed.word)}
          </Button>
        )),
    };
  }, [person, speech]);
  const close = () => setAsked(null);
  return (
    <>
      <MessageTabs />
      <ListScreen spec={spec} />
      {asked && (
        <ActionDialog
          action={{
            name: asked.deed.way,
            command: asked.deed.command,
            href: `/messages/${asked.message.id}/${asked.deed.way}`,
            allowed: true,
            why: null,
            who_can: [],
          }}
          subject={asked.message.job_number}
          hidden={['message']}
          before={
            <>
              <Typography>
                {speech.say(ABOUT, {
                  kind: speech.choice('message_kind', asked.message.kind),
                  name: nameText(asked.message.customer_name),
                })}
              </Typography>
              {asked.deed.command === 'RetryMessage' && asked.message.state === 'unknown' && (
                <Alert severity="warning">{speech.say(MAY_HAVE_GONE)}</Alert>
              )}
            </>
          }
          onClose={close}
          onRecorded={() => {
            tell({ text: speech.say(RECORDED, { what: speech.command(asked.deed.command) }) });
            close();
          }}
        />
      )}
    </>
  );
}
