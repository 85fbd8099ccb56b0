// By whose leave the product is exchanged: the case's own grant, and what the site's quotas still have.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { listPage } from '@/api/queries';
import type { RecordOf } from '@/api/types';
import { codeText } from '@/format/isolated';
import { More } from '@/parts/More';
import { Panel } from '@/parts/Panel';
import { Facts } from '@/parts/record/Facts';
import { CodeLink } from '@/parts/show/Code';
import { DueDay } from '@/parts/show/DueDay';
import { Money } from '@/parts/show/Money';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { Replacement } from './steps';

const TITLE = phrase('مجوز و سهمیه', 'Grant and quotas');
const NO_GRANT = phrase('مرکز مجوزی نداده است.', 'The centre has given no grant.');
const ON_QUOTA = phrase('با سهمیه این محل تعویض شد', 'It was exchanged on a quota of the site');
const REFUSED = phrase('مرکز رد کرده است:', 'The centre has refused:');
const NO_QUOTA = phrase('این محل سهمیه‌ای ندارد.', 'This site has no quota.');
const QUOTA = phrase('سهمیه {site}', 'Quota of {site}');
const LEFT = phrase(
  'این هفته {used} از {all} مصرف شده است.',
  'This week {used} of {all} {used:is|are} used.',
);
const OF_MODEL = phrase('برای مدل', 'for model');
const UP_TO = phrase('تا بهای', 'up to');

export function Allowed({
  found,
  grant,
}: {
  found: Replacement;
  grant: RecordOf<'replacement-grants'> | undefined;
}) {
  const speech = useSpeech();
  const site = found.site_code ?? '';
  const isOpen = ['opened', 'technician_verdict', 'supervisor_verdict', 'certified', 'granted'].includes(
    found.state,
  );
  const { data } = useQuery({
    ...listPage('replacement-grants', { site_code: site, per_week_gt: 0, limit: 20 }),
    enabled: isOpen,
  });
  const onQuota = found.issues.find(({ ordinal }) => ordinal > 0);
  const quotas = (data?.rows ?? []).filter(({ model }) => model === null || model === found.model);
  return (
    <Panel title={speech.say(TITLE)}>
      {found.state === 'refused' && (
        <Typography variant="body2" color="error">
          {speech.say(REFUSED)} <bdi>{found.refusal}</bdi>
        </Typography>
      )}
      {grant ? (
        <Facts
          record={{ ...grant }}
          rows="replacement-grants"
          members={['until', 'advance', 'model_code', 'cap', 'author_name', 'time']}
          cell={{
            until: () => grant.until && <DueDay day={grant.until} />,
            cap: () => (grant.cap > 0 ? <Money amount={grant.cap} /> : '—'),
          }}
        />
      ) : (
        found.state !== 'refused' && (
          <Typography variant="body2">
            {onQuota ? (
              <CodeLink text={speech.say(ON_QUOTA)} to={`/replacement-grants/${onQuota.used_grant}`} />
            ) : (
              speech.say(NO_GRANT)
            )}
          </Typography>
        )
      )}
      {isOpen && data && (
        <Box sx={{ mt: 1.5 }}>
          {quotas.length === 0 && (
            <Typography variant="body2" color="text.secondary">
              {speech.say(NO_QUOTA)}
            </Typography>
          )}
          {quotas.map((quota) => (
            <Typography key={quota.id} variant="body2" component="div" sx={{ mt: 0.5 }}>
              <CodeLink
                text={speech.say(QUOTA, { site: codeText(site) })}
                to={`/replacement-grants/${quota.id}`}
              />{' '}
              {quota.model_code && (
                <>
                  {speech.say(OF_MODEL)} <bdi>{quota.model_code}</bdi>{' '}
                </>
              )}
              {quota.cap > 0 && (
                <>
                  {speech.say(UP_TO)} <Money amount={quota.cap} />{' '}
                </>
              )}
              {quota.until && <DueDay day={quota.until} />}{' '}
              {speech.say(LEFT, {
                used: speech.number(quota.used_this_week),
                all: speech.number(quota.per_week),
              })}
            </Typography>
          ))}
          <More of={data} to="/replacement-grants" filters={{ site_code: site, per_week_gt: '0' }} />
        </Box>
      )}
    </Panel>
  );
}
