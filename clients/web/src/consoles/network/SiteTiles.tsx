// The whole network at a glance: a tile for each site, who needs a call first.
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Tooltip from '@mui/material/Tooltip';
import { Link } from 'react-router';
import { Code } from '@/parts/show/Code';
import { useSpeech } from '@/words/speech';
import { STANDING } from './StandingMark';
import type { SiteHealth } from './health';

export function SiteTiles({ health }: { health: SiteHealth[] }) {
  const speech = useSpeech();
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fill, minmax(104px, 1fr))' }}>
      {health.map(({ site, standing }) => {
        const { shape, color, word } = STANDING[standing];
        const says = `${site.name}: ${speech.say(word)}`;
        return (
          <Tooltip key={site.id} title={says}>
            <ButtonBase
              component={Link}
              to={`/sites/${encodeURIComponent(site.code)}`}
              aria-label={says}
              sx={{
                p: 1,
                gap: 1,
                justifyContent: 'start',
                border: 1,
                borderColor: 'divider',
                borderRadius: 1,
                minHeight: 40,
                borderInlineStart: 4,
                borderInlineStartColor: color,
              }}
            >
              <Box component="span" aria-hidden sx={{ color }}>
                {shape}
              </Box>
              <Code text={site.code} />
            </ButtonBase>
          </Tooltip>
        );
      })}
    </Box>
  );
}
