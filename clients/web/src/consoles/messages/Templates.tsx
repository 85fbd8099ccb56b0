// The texts of messages, a card a kind; at the centre they are written and switched on here.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listPage, me } from '@/api/queries';
import { Awaited } from '@/parts/Awaited';
import { PageHead } from '@/parts/PageHead';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { MessageTabs } from './tabs';
import { TemplateCard } from './TemplateCard';
import { TemplateForm } from './TemplateForm';
import { KINDS, type MessageKind } from './text';

const TITLE = phrase('متن پیام‌ها', 'Texts of messages');
const FROM_THEN_ON = phrase(
  'خبر هر رویداد تنها از زمانی داده می‌شود که نخستین بار روشن شد؛ از رویدادهای پیش از آن به کسی پیامی نمی‌رود.',
  'Customers are told of a kind of facts from when it was first switched on; of earlier ones nobody is told.',
);
const AT_CENTRE = phrase(
  'متن‌ها در مرکز نوشته می‌شود و پیام‌ها را تنها مرکز می‌فرستد.',
  'The texts are written at the centre, which alone sends messages.',
);

export default function Templates() {
  const speech = useSpeech();
  const { data: person } = useQuery(me);
  const { data, error, refetch } = useQuery(listPage('message-templates', {}));
  const [current, setCurrent] = useState<MessageKind | null>(null); // whose form the keys are for
  const maySet = person?.may.includes('SetMessageTemplate') ?? false;
  return (
    <>
      <MessageTabs />
      <PageHead title={speech.say(TITLE)} />
      <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
        {speech.say(maySet ? FROM_THEN_ON : AT_CENTRE)}
      </Typography>
      {!data && <Awaited error={error} onAsk={refetch} />}
      {data && (
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
          }}
        >
          {KINDS.map((kind) => {
            const held = data.rows.find((row) => row.kind === kind);
            return maySet ? (
              <TemplateForm
                key={`${kind} ${held?.id ?? ''}`}
                kind={kind}
                held={held}
                isCurrent={current === kind}
                onEnter={() => setCurrent(kind)}
              />
            ) : (
              <TemplateCard key={kind} kind={kind} held={held} />
            );
          })}
        </Box>
      )}
    </>
  );
}
