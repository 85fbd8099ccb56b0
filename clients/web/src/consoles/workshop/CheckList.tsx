import Box from '@mui/material/Box';
import { Panel } from '@/parts/Panel';
import { RecordScreen, type RecordSpec } from '@/parts/record/RecordScreen';
import { useSpeech } from '@/words/speech';
import { linesOf } from './lines';

const spec: RecordSpec = {
  noun: 'check-lists',
  kind: 'check_list',
  history: false,
  facts: ['name', 'scope'],
};

export default function CheckList() {
  const speech = useSpeech();
  return (
    <RecordScreen
      spec={spec}
      treatments={({ name, scope, items }) => ({
        change: {
          key: 'KeyE',
          initial: { name: String(name), scope: linesOf(scope), items: linesOf(items) },
        },
      })}
    >
      {({ items }) => (
        <Panel title={speech.member('items')}>
          <Box component="ol" sx={{ m: 0, paddingInlineStart: 3 }}>
            {linesOf(items).map((item) => (
              <li key={item}>
                <bdi>{item}</bdi>
              </li>
            ))}
          </Box>
        </Panel>
      )}
    </RecordScreen>
  );
}
