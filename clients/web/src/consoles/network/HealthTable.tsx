import IconButton from '@mui/material/IconButton';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Tooltip from '@mui/material/Tooltip';
import InviteIcon from '@mui/icons-material/QrCode2';
import RevokeIcon from '@mui/icons-material/LinkOff';
import { useState } from 'react';
import { Code, CodeLink } from '@/parts/show/Code';
import { Skew } from '@/parts/show/Skew';
import { WideTable } from '@/parts/show/WideTable';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { INVITE_AGAIN, InviteDialog } from './InviteDialog';
import { REVOKE, RevokeDialog } from './RevokeDialog';
import { StandingMark } from './StandingMark';
import { versionOf, type SiteHealth } from './health';

const TABLE = phrase('محل‌ها، آن که کمک می‌خواهد نخست', 'Sites, who needs a call first');
const STANDS = phrase('وضعیت', 'Standing');
const CONTACT = phrase('آخرین تماس', 'Last contact');
const WAITING = phrase('در صف پردازش', 'To apply');
const CLOCK = phrase('اختلاف ساعت', 'Clock');
const CASES = phrase('مغایرت باز', 'Open cases');
const PROGRAM = phrase('برنامه', 'Program');
const INVITED = phrase('دعوت تا {until}', 'invited until {until}');
const NEVER = phrase('از آغاز به کار مرکز نه', 'not since the hub started');

export function HealthTable({ health, mayChange }: { health: SiteHealth[]; mayChange: boolean }) {
  const speech = useSpeech();
  const [invited, setInvited] = useState<string | null>(null);
  const [revoked, setRevoked] = useState<SiteHealth | null>(null);
  return (
    <>
      <WideTable label={speech.say(TABLE)}>
        <TableHead>
          <TableRow>
            <TableCell>{speech.record('site')}</TableCell>
            <TableCell>{speech.say(STANDS)}</TableCell>
            <TableCell>{speech.say(CONTACT)}</TableCell>
            <TableCell align="right">{speech.say(WAITING)}</TableCell>
            <TableCell>{speech.say(CLOCK)}</TableCell>
            <TableCell>{speech.say(PROGRAM)}</TableCell>
            <TableCell align="right">{speech.say(CASES)}</TableCell>
            <TableCell />
          </TableRow>
        </TableHead>
        <TableBody>
          {health.map((each) => {
            const { site, standing, lag, waiting, invite, openCases, members, refused } = each;
            const isInvited =
              members.every((member) => member.revoked_after !== null) && invite?.state === 'open';
            return (
              <TableRow key={site.id}>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>
                  <CodeLink text={site.code} to={`/sites/${encodeURIComponent(site.code)}`} />{' '}
                  <bdi>{site.name}</bdi>
                </TableCell>
                <TableCell data-head={speech.say(STANDS)}>
                  <StandingMark standing={standing} />
                  {standing === 'refused' && `: ${refused[0] ? speech.said(refused[0].messages) : ''}`}
                </TableCell>
                <TableCell data-head={speech.say(CONTACT)} sx={{ whiteSpace: 'nowrap' }}>
                  {lag?.last_contact
                    ? speech.ago(lag.last_contact)
                    : isInvited
                      ? speech.say(INVITED, { until: speech.day(invite.expires) })
                      : speech.say(NEVER)}
                </TableCell>
                <TableCell align="right" data-head={speech.say(WAITING)}>
                  {waiting > 0 ? speech.number(waiting) : ''}
                </TableCell>
                <TableCell data-head={speech.say(CLOCK)}>
                  <Skew ms={lag?.skew_ms ?? null} />
                </TableCell>
                <TableCell data-head={speech.say(PROGRAM)}>
                  {lag?.program && <Code text={versionOf(lag.program)} />}
                </TableCell>
                <TableCell align="right" data-head={speech.say(CASES)}>
                  {openCases > 0 && (
                    <CodeLink
                      text={speech.number(openCases)}
                      to={`/discrepancies?state=open&site_code=${encodeURIComponent(site.code)}`}
                    />
                  )}
                </TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap', textAlign: 'end' }}>
                  {mayChange && (
                    <>
                      <Tooltip title={speech.say(INVITE_AGAIN)}>
                        <IconButton
                          aria-label={`${speech.say(INVITE_AGAIN)} ${site.code}`}
                          onClick={() => setInvited(site.code)}
                        >
                          <InviteIcon fontSize="small" />
                        </IconButton>
                      </Tooltip>
                      {members.some(({ revoked_after }) => revoked_after === null) && (
                        <Tooltip title={speech.say(REVOKE)}>
                          <IconButton
                            color="error"
                            aria-label={`${speech.say(REVOKE)} ${site.code}`}
                            onClick={() => setRevoked(each)}
                          >
                            <RevokeIcon fontSize="small" />
                          </IconButton>
                        </Tooltip>
                      )}
                    </>
                  )}
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </WideTable>
      {invited && <InviteDialog site={invited} onClose={() => setInvited(null)} />}
      {revoked && (
        <RevokeDialog
          code={revoked.site.code}
          name={revoked.site.name}
          members={revoked.members}
          onClose={() => setRevoked(null)}
        />
      )}
    </>
  );
}
