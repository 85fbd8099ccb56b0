// Bars from zero. Loaded only where a chart is seen.
import { useTheme } from '@mui/material/styles';
import { BarChart } from '@mui/x-charts/BarChart';
import { useNavigate } from 'react-router';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { ChartData } from './data';

export type BarLayout = 'vertical' | 'horizontal';

interface Props {
  data: ChartData;
  layout: BarLayout;
  isStacked: boolean;
}

// Millions are said as such, so that an axis stays narrow; the table has each digit.
const MILLION = 1_000_000;
const MILLIONS = phrase('{value} میلیون', '{value} m');
const ROW_HEIGHT = 34;
// With Vazirmatn the labels of an x axis vanish at its default height.
const X_LABELS = 36;
// Half of the last number of an axis stands beyond it.
const BEYOND = 44;

export default function Bars({ data, layout, isStacked }: Props) {
  const speech = useSpeech();
  const theme = useTheme();
  const navigate = useNavigate();
  const isRtl = theme.direction === 'rtl';
  const isHorizontal = layout === 'horizontal';
  const colours = [
    theme.palette.primary.main,
    theme.palette.secondary.main,
    theme.palette.info.main,
    theme.palette.success.main,
    theme.palette.error.main,
    theme.palette.text.secondary,
  ];
  const largest = Math.max(...data.series.flatMap(({ values }) => values));
  const isInMillions = largest >= 10 * MILLION;
  const names = data.labels.map(({ text }) => text);
  const band = { scaleType: 'band' as const, data: names, tickLabelStyle: { fontSize: 13 } };
  const numbers = {
    min: 0,
    valueFormatter: (value: number) =>
      isInMillions
        ? speech.say(MILLIONS, { value: speech.number(Math.round(value / MILLION)) })
        : speech.number(value),
    tickNumber: 4,
    tickMinStep: isInMillions ? MILLION : 1,
  };
  const side = isRtl ? ('right' as const) : ('left' as const);
  return (
    <BarChart
      margin={{ [isRtl ? 'left' : 'right']: BEYOND }}
      height={isHorizontal ? data.labels.length * ROW_HEIGHT + X_LABELS + 40 : 280}
      layout={layout}
      colors={colours}
      hideLegend={data.series.length < 2}
      grid={isHorizontal ? { vertical: true } : { horizontal: true }}
      series={data.series.map(({ name, values }) => ({
        label: name,
        data: values,
        valueFormatter: (value: number | null) => speech.number(value ?? 0),
        ...(isStacked ? { stack: 'all' } : {}),
      }))}
      xAxis={[
        isHorizontal
          ? { ...numbers, height: X_LABELS, reverse: isRtl }
          : { ...band, height: X_LABELS, reverse: isRtl },
      ]}
      yAxis={[
        isHorizontal ? { ...band, width: 160, position: side } : { ...numbers, width: 90, position: side },
      ]}
      onItemClick={(_, { dataIndex }) => {
        const to = data.labels[dataIndex]?.to;
        if (to) void navigate(to);
      }}
      skipAnimation
      sx={{ '& .MuiBarElement-root': { cursor: data.labels.some(({ to }) => to) ? 'pointer' : 'default' } }}
    />
  );
}
