// The machines of a site, as the hub sees them: how each stands, its invites, and what shuts it out.
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listPage, me, status } from '@/api/queries';
import { lagsOf } from '@/api/types';
import { More } from '@/parts/More';
import { Panel } from '@/parts/Panel';
import { Rows } from '@/parts/record/Rows';
import { Skew } from '@/parts/show/Skew';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { INVITE_AGAIN, InviteDialog } from './InviteDialog';
import { REVOKE, RevokeDialog } from './RevokeDialog';
import { membersQuery } from './useHealth';

const INSTALLATIONS = phrase('دستگاه‌های این محل', 'Machines of this site');
const INVITES = phrase('دعوت‌نامه‌های این محل', 'Invites of this site');
const CONTACT = phrase('آخرین تماس {ago}', 'last contact {ago}');
const CLOCK = phrase('اختلاف ساعت', 'clock');
const NEVER = phrase('از آغاز به کار مرکز تماسی نگرفته است', 'has not called since the hub was started');
const EVENTS = phrase(
  '{received} رویداد رسیده، {applied} پردازش‌شده',
  '{received} {received:event|events} came, {applied} applied',
);
const NONE = phrase('هنوز دستگاهی نپیوسته است.', 'No machine has joined yet.');

export function SiteInstallations({ code, name }: { code: string; name: string }) {
  const speech = useSpeech();
  const { data: person } = useQuery(me);
  const { data: now } = useQuery(status);
  const { data: all } = useQuery(membersQuery);
  const { data: invites } = useQuery(listPage('invites', { site_code: code, sort: '-issued', limit: 20 }));
  const [dialog, setDialog] = useState<'invite' | 'revoke' | null>(null);
  const may = person?.may.includes('DefineSite') ?? false;
  const members = (all?.rows ?? []).filter(({ site_code }) => site_code === code);
  const lags = now ? lagsOf(now).filter(({ site_code }) => site_code === code) : [];
  const isLive = members.some(({ revoked_after }) => revoked_after === null);
  return (
    <>
      <Panel
        title={speech.say(INSTALLATIONS)}
        actions={
          may && (
            <Stack direction="row" sx={{ gap: 1 }}>
              <Button variant="outlined" onClick={() => setDialog('invite')}>
                {speech.say(INVITE_AGAIN)}
              </Button>
              {isLive && (
                <Button variant="outlined" color="error" onClick={() => setDialog('revoke')}>
                  {speech.say(REVOKE)}
                </Button>
              )}
            </Stack>
          )
        }
      >
        {lags.map((lag, at) => (
          <Typography key={at} variant="body2" sx={{ mb: 1 }}>
            {lag.last_contact
              ? speech.say(CONTACT, { ago: speech.ago(lag.last_contact) })
              : speech.say(NEVER)}
            {' · '}
            {speech.say(EVENTS, {
              received: speech.number(lag.received),
              applied: speech.number(lag.applied),
            })}
            {lag.skew_ms !== null && (
              <>
                {' · '}
                {speech.say(CLOCK)}: <Skew ms={lag.skew_ms} />
              </>
            )}
          </Typography>
        ))}
        {members.length > 0 ? (
          <Rows
            rows={members.map((member) => ({ ...member, key: member.key.slice(0, 16) }))}
            columns={['id', 'key', 'revoked_after']}
            named="members"
            label={speech.say(INSTALLATIONS)}
          />
        ) : (
          <Typography variant="body2" color="text.secondary">
            {speech.say(NONE)}
          </Typography>
        )}
      </Panel>
      {invites && invites.rows.length > 0 && (
        <Panel title={speech.say(INVITES)}>
          <Rows
            rows={invites.rows}
            columns={['state', 'issued', 'expires', 'joined', 'issued_by_name']}
            named="invites"
            label={speech.say(INVITES)}
          />
          <More of={invites} to="/invites" filters={{ site_code: code }} />
        </Panel>
      )}
      {dialog === 'invite' && <InviteDialog site={code} onClose={() => setDialog(null)} />}
      {dialog === 'revoke' && (
        <RevokeDialog code={code} name={name} members={members} onClose={() => setDialog(null)} />
      )}
    </>
  );
}
