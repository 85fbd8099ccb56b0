// The sites by province: shape and colour say how the one stands that needs a call first. A tile shows
// its sites alone in the table beside it, or all of them again.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Tooltip from '@mui/material/Tooltip';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { STANDING } from './StandingMark';
import type { SiteHealth } from './health';
import { byProvince, SHORT, TILES, type Province } from './provinces';

const SITES = phrase('{name}: {count} محل', '{name}, sites: {count}');
const ELSEWHERE = phrase('بدون استان: {count} محل', 'Sites without a province: {count}');
const ALL = phrase('همه استان‌ها', 'All provinces');

interface Props {
  health: SiteHealth[];
  chosen: string | null;
  onChoose: (province: Province | null) => void;
}

export function ProvinceMap({ health, chosen, onChoose }: Props) {
  const speech = useSpeech();
  const all = byProvince(health);
  const elsewhere = all.get('not_said');
  return (
    <>
      <Box
        dir="ltr" // west is at the left, whatever is read from where
        sx={{ display: 'grid', gap: 0.5, gridTemplateColumns: 'repeat(7, minmax(0, 1fr))' }}
      >
        {TILES.map(({ province, row, column }) => {
          const here = all.get(province);
          const name = speech.choice('province', province);
          const says = here
            ? speech.list([
                speech.say(SITES, { name, count: speech.number(here.sites) }),
                speech.say(STANDING[here.worst].word),
              ])
            : name;
          return (
            <Tooltip key={province} title={says}>
              <ButtonBase
                disabled={!here}
                aria-label={says}
                aria-pressed={chosen === province}
                onClick={() => onChoose(chosen === province ? null : province)}
                sx={{
                  gridRow: row,
                  gridColumn: column,
                  minHeight: 40,
                  flexDirection: 'column',
                  border: chosen === province ? 2 : 1,
                  borderColor: chosen === province ? 'primary.main' : 'divider',
                  borderRadius: 1,
                  opacity: here ? 1 : 0.5,
                  bgcolor: here ? 'action.hover' : undefined,
                }}
              >
                <Box
                  component="span"
                  dir="auto"
                  sx={{
                    fontSize: { xs: '0.58rem', sm: '0.65rem' },
                    lineHeight: 1.3,
                    maxWidth: '100%',
                    overflow: 'hidden',
                  }}
                >
                  {speech.say(SHORT[province] ?? { fa: name, en: name })}
                </Box>
                {here && (
                  <Box
                    component="span"
                    aria-hidden
                    sx={{ color: STANDING[here.worst].color, fontWeight: 700 }}
                  >
                    {STANDING[here.worst].shape} {speech.number(here.sites)}
                  </Box>
                )}
              </ButtonBase>
            </Tooltip>
          );
        })}
      </Box>
      <Box sx={{ display: 'flex', gap: 1, mt: 1, flexWrap: 'wrap' }}>
        {elsewhere && (
          <Button size="small" onClick={() => onChoose('not_said')} aria-pressed={chosen === 'not_said'}>
            {speech.say(ELSEWHERE, { count: speech.number(elsewhere.sites) })}
          </Button>
        )}
        {chosen && (
          <Button size="small" onClick={() => onChoose(null)}>
            {speech.say(ALL)}
          </Button>
        )}
      </Box>
    </>
  );
}
