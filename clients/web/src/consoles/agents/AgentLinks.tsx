import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { Link } from 'react-router';
import { Panel } from '@/parts/Panel';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const HIS = phrase('برگه‌های این نماینده', "This agent's pages");
const PAGES = [
  { name: phrase('صورت‌حساب', 'Statement'), path: '/statement', member: 'agent' },
  { name: phrase('اموال امانی و اثبات', 'Custody and proof'), path: '/custody', member: 'agent' },
  { name: phrase('داغی‌ها', 'Used parts'), path: '/used-parts', member: 'holder_code' },
  { name: phrase('دریافت و پرداخت', 'Payments'), path: '/payments', member: 'agent_code' },
  { name: phrase('سندهای حسابداری', 'Vouchers'), path: '/vouchers', member: 'site_code' },
  { name: phrase('بارنامه‌های به او', 'Waybills to it'), path: '/waybills', member: 'to_site_code' },
  { name: phrase('پرونده‌ها', 'Jobs'), path: '/jobs', member: 'site_code' },
  { name: phrase('مغایرت‌ها', 'Discrepancies'), path: '/discrepancies', member: 'site_code' },
];

export function AgentLinks({ agent }: { agent: string }) {
  const speech = useSpeech();
  return (
    <Panel title={speech.say(HIS)}>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        {PAGES.map(({ name, path, member }) => (
          <Button
            key={name.en}
            variant="outlined"
            component={Link}
            to={`${path}?${member}=${encodeURIComponent(agent)}`}
          >
            {speech.say(name)}
          </Button>
        ))}
      </Stack>
    </Panel>
  );
}
