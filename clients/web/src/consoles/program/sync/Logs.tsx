// The logs that this site knows, how far each is, and each as a file that anybody can check.
import DownloadIcon from '@mui/icons-material/Download';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { report } from '@/api/queries';
import { respond } from '@/api/request';
import type { Page, Schemas } from '@/api/types';
import { codeText } from '@/format/isolated';
import { save } from '@/parts/list/Files';
import { Panel } from '@/parts/Panel';
import { RefusalView } from '@/parts/RefusalView';
import { Rows } from '@/parts/record/Rows';
import { Code } from '@/parts/show/Code';
import { useTell } from '@/parts/Toasts';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const TITLE = phrase('دفترها', 'Logs');
const EXPORT = phrase('دریافت فایل دفتر {log}', 'Export log {log}');
const OF_CENTRE = phrase('تصمیم‌های مرکز', 'decisions of the centre');

export function Logs() {
  const speech = useSpeech();
  const tell = useTell();
  const { data, error } = useQuery(report<Page<Schemas['LogRow']>>('logs', '/logs'));
  const [busy, setBusy] = useState<string | null>(null);
  const get = async (log: string) => {
    setBusy(log);
    try {
      const path = `/logs/${encodeURIComponent(log)}/export`;
      const response = await respond(path, { accept: 'application/octet-stream' });
      save(await response.blob(), `${log}.log`);
    } catch (problem) {
      tell({ error: problem });
    }
    setBusy(null);
  };
  if (error && !data) return <RefusalView error={error} />;
  if (!data) return null;
  return (
    <Panel title={speech.say(TITLE)}>
      <Rows
        rows={data.rows}
        columns={['id', 'site_code', 'appended', 'sealed', 'received', 'applied', 'backed_up', 'head']}
        named="logs"
        label={speech.say(TITLE)}
        cell={{
          id: (row) => (
            <>
              <Code text={row.id as string} /> {row.is_feed === true && speech.say(OF_CENTRE)}
            </>
          ),
          site_code: (row) => <Code text={row.site_code as string} />,
          head: (row) => <Code text={(row.head as string).slice(0, 12)} />,
        }}
        after={(row) => {
          const log = row.id as string;
          const label = speech.say(EXPORT, { log: codeText(log) });
          return (
            <Tooltip title={label}>
              <IconButton aria-label={label} loading={busy === log} onClick={() => void get(log)}>
                <DownloadIcon fontSize="small" />
              </IconButton>
            </Tooltip>
          );
        }}
      />
    </Panel>
  );
}
