// The products that a contract covers.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Panel } from '@/parts/Panel';
import { CodeLink } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const TITLE = phrase('دستگاه‌های زیر قرارداد ({count})', 'Products under the contract ({count})');
const ALL = phrase('همه {count} سریال', 'All {count} {count:serial|serials}');
const SHOWN = 24;

export function Covered({ serials }: { serials: string[] }) {
  const speech = useSpeech();
  const [isAll, setIsAll] = useState(false);
  const count = speech.number(serials.length);
  const title = speech.say(TITLE, { count });
  return (
    <Panel title={title}>
      <Box
        component="ul"
        aria-label={title}
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gap: 0.5,
          gridTemplateColumns: 'repeat(auto-fill, minmax(140px, 1fr))',
        }}
      >
        {(isAll ? serials : serials.slice(0, SHOWN)).map((serial) => (
          <li key={serial}>
            <CodeLink text={serial} to={`/serials/${encodeURIComponent(serial)}`} />
          </li>
        ))}
      </Box>
      {!isAll && serials.length > SHOWN && (
        <Button size="small" onClick={() => setIsAll(true)}>
          {speech.say(ALL, { count })}
        </Button>
      )}
    </Panel>
  );
}
