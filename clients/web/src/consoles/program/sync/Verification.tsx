// The proof that balances follow from the logs, made when somebody asks for it.
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { report } from '@/api/queries';
import type { Schemas } from '@/api/types';
import { useKeys } from '@/input/keys';
import { Panel } from '@/parts/Panel';
import { RefusalView } from '@/parts/RefusalView';
import { Code } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const TITLE = phrase('اثبات', 'Proof');
const WHAT = phrase(
  'مانده‌ها دوباره از روی دفترها حساب و با آنچه نگه داشته شده سنجیده می‌شود.',
  'Balances are reckoned anew from the logs and compared with those that are kept.',
);
const VERIFY = phrase('بررسی', 'Verify');
const AGREES = phrase('مانده‌ها از دفترها برمی‌آیند: برابر.', 'Balances follow from the logs: equal.');
const DIFFERS = phrase(
  'مانده‌ها با دفترها برابر نیست. چیزی ثبت نکنید و به مدیر مرکز خبر دهید.',
  'Balances differ from the logs. Record nothing, and tell the administrator of the hub.',
);
const BY_LOGS = phrase('چکیده از روی دفترها', 'digest by logs');
const BY_BALANCES = phrase('چکیده از روی مانده‌ها', 'digest by balances');
const AT = phrase('سنجیده در {at}', 'compared at {at}');

export function Verification() {
  const speech = useSpeech();
  const { data, error, isFetching, refetch, dataUpdatedAt } = useQuery({
    ...report<Schemas['Verdict']>('verify', '/verify'),
    enabled: false, // it reads every log: only when asked
    retry: false,
  });
  const verify = () => void refetch();
  useKeys([{ key: 'KeyV', does: VERIFY, run: verify }]);
  return (
    <Panel
      title={speech.say(TITLE)}
      actions={
        <Button variant="outlined" loading={isFetching} onClick={verify} aria-keyshortcuts="V">
          {speech.say(VERIFY)} (V)
        </Button>
      }
    >
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {speech.say(WHAT)}
      </Typography>
      {error && <RefusalView error={error} />}
      {data && (
        <Alert severity={data.agrees ? 'success' : 'error'} role="status">
          <Typography sx={{ fontWeight: 600 }}>{speech.say(data.agrees ? AGREES : DIFFERS)}</Typography>
          {(
            [
              [BY_LOGS, data.digest_by_logs],
              [BY_BALANCES, data.digest_by_balances],
            ] as const
          ).map(([label, digest]) => (
            <Typography key={label.en} variant="caption" component="p" sx={{ overflowWrap: 'anywhere' }}>
              {speech.say(label)}: <Code text={digest.slice(0, 32)} />
            </Typography>
          ))}
          <Typography variant="caption" component="p">
            {speech.say(AT, { at: speech.instant(new Date(dataUpdatedAt).toISOString()) })}
          </Typography>
        </Alert>
      )}
    </Panel>
  );
}
