import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import Alert from '@mui/material/Alert';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { me } from '@/api/queries';
import { Empty } from '@/parts/Empty';
import { FileDrop } from '@/parts/FileDrop';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { RefusalView } from '@/parts/RefusalView';
import { UnreadableFile } from '@/parts/sheets/sheet';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { MappingTable } from './MappingTable';
import { OtherImports } from './OtherImports';
import { Run } from './Run';
import { IMPORT_KINDS, type ImportKind } from './kinds';
import { UNREADABLE } from './troubles';
import { useSheet } from './useSheet';

const TITLE = phrase('ورود اطلاعات', 'Imports');
const WHAT = phrase('چه چیزی وارد می‌شود', 'What is imported');
const NOBODY = phrase(
  'نقش شما در این محل چیزی از فایل وارد نمی‌کند.',
  'Nothing is imported by your role at this site.',
);
const DROP = phrase('فایل اکسل (XLSX) یا CSV را این‌جا بیندازید.', 'Drop an Excel (XLSX) or CSV file here.');
const COLUMNS = phrase('ستون‌های «{file}»', 'Columns of “{file}”');
const SHEET = phrase('برگه', 'Sheet');
const NO_ROWS = phrase('در این برگه سطری نیست.', 'There are no rows in this sheet.');
const HEADINGS = phrase(
  'سرستون‌ها به نام فارسی یا انگلیسی شناخته می‌شوند؛ فایلی که از فهرست‌ها گرفته‌اید همان‌گونه پذیرفته می‌شود.',
  'Headings are known by their Persian or English names; a file that a list gave is taken as it is.',
);

export default function Imports() {
  const speech = useSpeech();
  const { data: person } = useQuery(me);
  const [params, setParams] = useSearchParams();
  const kinds = IMPORT_KINDS.filter(({ command }) => person?.may.includes(command));
  const kind = kinds.find(({ noun }) => noun === params.get('kind')) ?? kinds[0];
  if (!person) return null;
  return (
    <>
      <PageHead title={speech.say(TITLE)} />
      <OtherImports />
      {kind ? (
        <>
          <Tabs
            value={kind.noun}
            onChange={(_, noun: string) => setParams({ kind: noun }, { replace: true })}
            aria-label={speech.say(WHAT)}
            variant="scrollable"
            allowScrollButtonsMobile
            sx={{ mb: 2, borderBottom: 1, borderColor: 'divider' }}
          >
            {kinds.map(({ noun, record }) => (
              <Tab key={noun} value={noun} label={speech.record(record)} />
            ))}
          </Tabs>
          <OneImport key={kind.noun} kind={kind} />
        </>
      ) : (
        <Empty why={NOBODY} />
      )}
    </>
  );
}

function OneImport({ kind }: { kind: ImportKind }) {
  const speech = useSpeech();
  const fields = useMemo(
    () => speech.fields(kind.command).filter(({ member }) => !kind.without?.includes(member)),
    [speech, kind],
  );
  const sheet = useSheet(fields);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Panel>
        <FileDrop
          says={DROP}
          accept=".csv,.tsv,.txt,.xlsx,.xlsm"
          onFile={(file) => void sheet.read(file)}
          isBusy={sheet.isReading}
        />
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {speech.say(HEADINGS)}
        </Typography>
        {sheet.unreadable instanceof UnreadableFile ? (
          <Alert severity="error" sx={{ mt: 2 }}>
            <bdi>{sheet.name}</bdi>: {speech.say(UNREADABLE[sheet.unreadable.reason])}
          </Alert>
        ) : (
          sheet.unreadable !== null && <RefusalView error={sheet.unreadable} />
        )}
      </Panel>
      {sheet.sheets.length > 0 && (
        <Panel
          title={<bdi>{speech.say(COLUMNS, { file: sheet.name })}</bdi>}
          actions={
            sheet.sheets.length > 1 && (
              <TextField
                select
                label={speech.say(SHEET)}
                value={sheet.chosen}
                onChange={(event) => sheet.choose(Number(event.target.value))}
                sx={{ width: 200 }}
              >
                {sheet.sheets.map(({ name }, at) => (
                  <MenuItem key={name} value={at}>
                    <bdi>{name}</bdi>
                  </MenuItem>
                ))}
              </TextField>
            )
          }
        >
          {sheet.found ? (
            <MappingTable headed={sheet.found} mapping={sheet.mapping} fields={fields} onChange={sheet.map} />
          ) : (
            <Empty why={NO_ROWS} />
          )}
        </Panel>
      )}
      {sheet.prepared && <Run kind={kind} prepared={sheet.prepared} />}
    </Box>
  );
}
