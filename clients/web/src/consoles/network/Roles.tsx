// What each role may read and record, at a kind of site: as the site itself decides it.
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { me, report } from '@/api/queries';
import type { Schemas } from '@/api/types';
import { Busy } from '@/parts/Busy';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { RefusalView } from '@/parts/RefusalView';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { RightsTable } from './RightsTable';
import { rightsAt } from './rights';
import { UserTabs } from './UserTabs';

const TITLE = phrase('اختیار نقش‌ها', 'What roles may do');
const AT = phrase('در محلی از نوع', 'At a site that is a');
const READS = phrase('می‌بیند', 'Reads');
const MAY = phrase('ثبت می‌کند', 'Records');

export default function Roles() {
  const speech = useSpeech();
  const [params, setParams] = useSearchParams();
  const { data: person } = useQuery(me);
  const { data, error } = useQuery(report<{ rows: Schemas['RoleRow'][] }>('roles', '/meta/roles'));
  const kind = params.get('at') ?? person?.site_kind ?? 'central';
  const rights = rightsAt(data?.rows ?? [], kind);
  return (
    <>
      <UserTabs />
      <PageHead title={speech.say(TITLE)}>
        <TextField
          select
          size="small"
          label={speech.say(AT)}
          value={kind}
          onChange={({ target }) => setParams({ at: target.value }, { replace: true })}
          sx={{ minWidth: 160 }}
        >
          {(speech.enums.site_kind ?? []).map(({ value }) => (
            <MenuItem key={value} value={value}>
              {speech.choice('site_kind', value)}
            </MenuItem>
          ))}
        </TextField>
      </PageHead>
      {error && !data && <RefusalView error={error} />}
      {!error && !data && <Busy />}
      {data && (
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Panel title={speech.say(READS)}>
            <RightsTable
              roles={rights.roles}
              rights={rights.reads}
              word={(subject) => speech.choice('subject', subject)}
              label={speech.say(READS)}
            />
          </Panel>
          <Panel title={speech.say(MAY)}>
            <RightsTable
              roles={rights.roles}
              rights={rights.may}
              word={(command) => speech.command(command)}
              label={speech.say(MAY)}
            />
          </Panel>
        </Box>
      )}
    </>
  );
}
