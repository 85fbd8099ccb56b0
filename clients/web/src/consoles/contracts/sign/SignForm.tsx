import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { DraftState } from '@/api/drafts';
import type { Recorded } from '@/api/types';
import { codeText } from '@/format/isolated';
import { Confirmation } from '@/parts/form/Confirmation';
import { FieldForm } from '@/parts/form/FieldForm';
import { FormEnd } from '@/parts/form/FormEnd';
import { MemberField } from '@/parts/form/MemberField';
import { useTrial } from '@/parts/form/Preview';
import { RecordButton } from '@/parts/form/RecordButton';
import { useCommandForm } from '@/parts/form/useCommandForm';
import { useRounds } from '@/parts/form/useRounds';
import type { FormValues } from '@/parts/form/values';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { RECORDED } from '@/parts/record/words';
import { RefusalView } from '@/parts/RefusalView';
import { useTell } from '@/parts/Toasts';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { decidedOf, endOf, FIRST, withoutMeaning } from './contract';
import { InstalmentFields } from './InstalmentFields';
import { SerialsField } from './SerialsField';

const COMMAND = 'SignContract';
const HREF = '/contracts';
const PERIOD = phrase('طرف و دوره', 'Party and period');
const SUBJECT = phrase('موضوع قرارداد', 'What is promised');
const CAPS = phrase('تعهد و سقف', 'Hours and limits');
const MONEY = phrase('بها', 'Price');
const YEARS: [number, Phrase][] = [
  [6, phrase('شش ماه', 'Six months')],
  [12, phrase('یک سال', 'One year')],
  [24, phrase('دو سال', 'Two years')],
];

export function SignForm({ draft }: { draft: DraftState<FormValues> }) {
  const [round, begin] = useRounds(draft, draft.found ?? FIRST, FIRST);
  return <Fields key={round.at} initial={round.initial} draft={draft} onClear={begin} />;
}

interface FieldsProps {
  initial: FormValues;
  draft: DraftState<FormValues>;
  onClear: () => void;
}

function Fields({ initial, draft, onClear }: FieldsProps) {
  const speech = useSpeech();
  const tell = useTell();
  const navigate = useNavigate();
  const onRecorded = ({ id, number }: Recorded) => {
    draft.drop();
    tell({ text: speech.say(RECORDED, { what: codeText(number ?? id) }) });
    void navigate(`/contracts/${id}`);
  };
  const form = useCommandForm({
    command: COMMAND,
    href: HREF,
    initial,
    decided: decidedOf,
    onRecorded,
    onChange: draft.keep,
  });
  const { values, put } = form;
  const { data: trial } = useTrial({
    href: HREF,
    body: form.body,
    isReady: form.isComplete && form.refusal === null,
  });
  const left = withoutMeaning(values.contract_scope);
  const side = (columns: number) => ({
    display: 'grid',
    gap: 2,
    alignItems: 'start',
    gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: `repeat(${columns}, minmax(0, 1fr))` },
  });
  const fields = (members: string[], columns = 2): ReactNode => {
    const shown = members.filter((member) => !left.includes(member));
    return (
      shown.length > 0 && (
        <Box sx={side(columns)}>
          {shown.map((member) => (
            <MemberField key={member} form={form} member={member} />
          ))}
        </Box>
      )
    );
  };
  const { begins } = values;
  return (
    <FieldForm onSend={() => form.send()}>
      <PageHead title={speech.command(COMMAND)} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <Stack sx={{ gap: 2, minWidth: 0 }}>
          {form.refusal && <RefusalView refusal={form.refusal} takesFocus />}
          <Panel title={speech.say(PERIOD)}>
            <Stack sx={{ gap: 2 }}>
              <MemberField form={form} member="customer" autoFocus />
              {fields(['begins', 'ends'])}
              <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
                {YEARS.map(([months, word]) => (
                  <Button
                    key={months}
                    size="small"
                    variant="outlined"
                    disabled={typeof begins !== 'string'}
                    onClick={() => typeof begins === 'string' && put('ends', endOf(begins, months))}
                  >
                    {speech.say(word)}
                  </Button>
                ))}
              </Stack>
            </Stack>
          </Panel>
          <Panel title={speech.say(SUBJECT)}>
            <Stack sx={{ gap: 2 }}>
              {fields(['contract_scope', 'service_site'])}
              <SerialsField
                label={speech.label(COMMAND, 'serials')}
                initial={Array.isArray(initial.serials) ? (initial.serials as string[]) : []}
                onChange={(all) => put('serials', all)}
                problem={form.problemOf(['serials'])}
              />
              {fields(['interval_months', 'visits'])}
            </Stack>
          </Panel>
        </Stack>
        <Stack sx={{ gap: 2, minWidth: 0 }}>
          <Panel title={speech.say(CAPS)}>
            <Stack sx={{ gap: 2 }}>
              {fields(['response_hours', 'repair_hours'])}
              {fields(['most_cases', 'most_visits'])}
              {fields(['parts_cover', 'most_parts', 'tariff'], 3)}
            </Stack>
          </Panel>
          <Panel title={speech.say(MONEY)}>
            <Stack sx={{ gap: 2 }}>
              <MemberField form={form} member="price" />
              <InstalmentFields form={form} trial={trial} />
            </Stack>
          </Panel>
          <MemberField form={form} member="note" />
          <Confirmation form={form} />
          <FormEnd savedAt={draft.savedAt} onClear={onClear}>
            <RecordButton command={COMMAND} form={form} />
          </FormEnd>
        </Stack>
      </Box>
    </FieldForm>
  );
}
