// Sync without a link: a file is written here, carried, read at the other side, and its answer brought
// back. A hub writes for one site, best straight after it has read that site's file.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import DownloadIcon from '@mui/icons-material/Download';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request, respond } from '@/api/request';
import type { Schemas } from '@/api/types';
import { codeText } from '@/format/isolated';
import { FileDrop } from '@/parts/FileDrop';
import { ReferenceField } from '@/parts/form/ReferenceField';
import { save } from '@/parts/list/Files';
import { Panel } from '@/parts/Panel';
import { RefusalView } from '@/parts/RefusalView';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { SyncFileRead } from './SyncFileRead';

const TITLE = phrase('بی‌پیوند، با فایل', 'Without a link, by a file');
const STEPS_NODE = phrase(
  '۱. فایل را بنویسید و روی حافظهٔ همراه بگذارید. ۲. در مرکز خوانده می‌شود. ۳. پاسخ مرکز را این‌جا بیندازید.',
  '1. Write the file and put it on a stick. 2. It is read at the centre. 3. Drop the centre’s answer here.',
);
const STEPS_HUB = phrase(
  '۱. فایلی را که محل آورده این‌جا بیندازید. ۲. پاسخ را بنویسید. ۳. محل آن را می‌برد و می‌خواند.',
  '1. Drop the file that a site has brought here. 2. Write the answer. 3. The site takes it along and reads it.',
);
const WRITE_NODE = phrase('نوشتن فایل برای مرکز', 'Write the file for the centre');
const WRITE_HUB = phrase('نوشتن پاسخ', 'Write the answer');
const FOR = phrase('برای محل', 'For the site');
const DROP = phrase('فایل همگام‌سازی را این‌جا بیندازید.', 'Drop the sync file here.');
const WRITTEN = phrase('«{name}» نوشته شد؛ {size}.', '“{name}” is written; {size}.');
const BYTES = phrase('{count} بایت', '{count} {count:byte|bytes}');
const SAFE = phrase(
  'فایل مهر و امضا شده است: جز خواننده‌اش کسی آن را نمی‌خواند، و دو بار خواندنش زیانی ندارد.',
  'The file is sealed and signed: only its reader can read it, and reading it twice does no harm.',
);

const nameIn = (response: Response): string =>
  /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'sync.amani-sync';

export function SyncFiles({ isHub }: { isHub: boolean }) {
  const speech = useSpeech();
  const client = useQueryClient();
  const [site, setSite] = useState<string | null>(null);
  const write = useMutation({
    mutationFn: async () => {
      const response = await respond('/sync/files', {
        method: 'POST',
        body: {},
        query: { site: site ?? undefined },
        accept: 'application/octet-stream',
      });
      const file = await response.blob();
      const name = nameIn(response);
      save(file, name);
      return { name, size: file.size };
    },
  });
  const read = useMutation({
    mutationFn: (file: File) =>
      request<Schemas['SyncFileRead']>('/sync/files/read', {
        method: 'POST',
        file: new Blob([file], { type: 'application/octet-stream' }),
      }),
    onSuccess: (found) => {
      if (found.answer_for) setSite(found.answer_for);
      void client.invalidateQueries();
    },
  });
  const failed = write.error ?? read.error;
  return (
    <Panel title={speech.say(TITLE)}>
      <Typography sx={{ mb: 1.5 }}>{speech.say(isHub ? STEPS_HUB : STEPS_NODE)}</Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { md: '1fr 1fr' }, alignItems: 'start' }}>
        <Box sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
          {isHub && (
            <Box sx={{ width: '100%', maxWidth: 320 }}>
              <ReferenceField of="site" label={speech.say(FOR)} value={site} onChange={setSite} />
            </Box>
          )}
          <Button
            variant="outlined"
            startIcon={<DownloadIcon />}
            loading={write.isPending}
            onClick={() => {
              if (!isHub || site) write.mutate();
            }}
          >
            {speech.say(isHub ? WRITE_HUB : WRITE_NODE)}
          </Button>
          {write.data && (
            <Typography role="status">
              {speech.say(WRITTEN, {
                name: codeText(write.data.name),
                size: speech.say(BYTES, { count: speech.number(write.data.size) }),
              })}
            </Typography>
          )}
        </Box>
        <FileDrop
          says={DROP}
          accept=".amani-sync"
          onFile={(file) => read.mutate(file)}
          isBusy={read.isPending}
        />
      </Box>
      {failed && <RefusalView error={failed} takesFocus />}
      {read.data && <SyncFileRead found={read.data} />}
      <Typography variant="body2" color="text.secondary" sx={{ mt: 1.5 }}>
        {speech.say(SAFE)}
      </Typography>
    </Panel>
  );
}
