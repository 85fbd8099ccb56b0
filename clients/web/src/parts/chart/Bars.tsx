// Bars from zero. Loaded only where a chart is seen.
import { useTheme } from '@mui/material/styles';
import { BarChart } from '@mui/x-charts/BarChart';
import { useNavigate } from 'react-router';
import { useSpeech } from '@/words/speech';
import type { ChartData } from './data';
import { useValueAxis, X_LABELS } from './useValueAxis';

export type BarLayout = 'vertical' | 'horizontal';

interface Props {
  data: ChartData;
  layout: BarLayout;
  isStacked: boolean;
}

const ROW_HEIGHT = 34;
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
  const names = data.labels.map(({ text }) => text);
  const band = { scaleType: 'band' as const, data: names, tickLabelStyle: { fontSize: 13 } };
  const numbers = useValueAxis(Math.max(...data.series.flatMap(({ values }) => values)));
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
