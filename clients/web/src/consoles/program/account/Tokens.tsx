// Keys with which a program works in this person's name. A new one is shown once.
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useWrite } from '@/api/commands';
import { report } from '@/api/queries';
import type { Page, Schemas } from '@/api/types';
import { Empty } from '@/parts/Empty';
import { Panel } from '@/parts/Panel';
import { RefusalView } from '@/parts/RefusalView';
import { Code } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { NewToken } from './NewToken';
import { TokenTable } from './TokenTable';

const TITLE = phrase('کلیدهای برنامه‌ها', 'Tokens for programs');
const NONE = phrase(
  'هنوز کلیدی نساخته‌اید. برنامه‌ای که با این محل کار می‌کند با کلید خودش وارد می‌شود، نه با گذرواژه شما.',
  'You have made no token yet. A program that works with this site signs in with one, not with your password.',
);
const SHOWN_ONCE = phrase(
  'این کلید تنها همین یک بار دیده می‌شود؛ آن را اکنون بردارید:',
  'This token is shown only once; take it now:',
);

export function Tokens() {
  const speech = useSpeech();
  const { data, error } = useQuery(report<Page<Schemas['TokenRow']>>('tokens', '/tokens'));
  const make = useWrite<Schemas['Token']>();
  const remove = useWrite();
  const label = speech.say(TITLE);
  return (
    <Box sx={{ mt: 2 }}>
      <Panel title={label}>
        {error && <RefusalView error={error} />}
        {remove.error && <RefusalView error={remove.error} />}
        <NewToken
          isSending={make.isPending}
          error={make.error}
          onMake={(body) => make.mutate({ path: '/tokens', body })}
        />
        {make.data && (
          <Alert severity="warning" sx={{ my: 2 }} role="status">
            {speech.say(SHOWN_ONCE)}
            <Typography
              component="p"
              sx={{ overflowWrap: 'anywhere', userSelect: 'all', '& bdi': { whiteSpace: 'normal' } }}
            >
              <Code text={make.data.token} />
            </Typography>
          </Alert>
        )}
        {data?.rows.length === 0 && <Empty why={NONE} />}
        {data && data.rows.length > 0 && (
          <TokenTable
            rows={data.rows}
            onTakeBack={(id) => remove.mutate({ path: `/tokens/${id}`, method: 'DELETE' })}
          />
        )}
      </Panel>
    </Box>
  );
}
