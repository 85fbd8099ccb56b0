// Bars from the largest to the smallest, and how much of the whole they are together, as a line. Loaded only
// where such a chart is seen.
import { useTheme } from '@mui/material/styles';
import { BarPlot } from '@mui/x-charts/BarChart';
import { ChartsAxis } from '@mui/x-charts/ChartsAxis';
import { ChartsDataProvider } from '@mui/x-charts/ChartsDataProvider';
import { ChartsGrid } from '@mui/x-charts/ChartsGrid';
import { ChartsLegend } from '@mui/x-charts/ChartsLegend';
import { ChartsSurface } from '@mui/x-charts/ChartsSurface';
import { ChartsTooltip } from '@mui/x-charts/ChartsTooltip';
import { ChartsWrapper } from '@mui/x-charts/ChartsWrapper';
import { LinePlot, MarkPlot } from '@mui/x-charts/LineChart';
import { useNavigate } from 'react-router';
import { useSpeech } from '@/words/speech';
import { linesOf, type ChartData } from './data';
import { useValueAxis, X_LABELS } from './useValueAxis';

const WHOLE = 10_000; // basis points
const LINE = 17; // px

export default function Pareto({ data }: { data: ChartData }) {
  const speech = useSpeech();
  const theme = useTheme();
  const navigate = useNavigate();
  const isRtl = theme.direction === 'rtl';
  const [bars] = data.series;
  const mostLines = Math.max(1, ...data.labels.map(({ text }) => linesOf(text).length));
  const values = bars?.values ?? [];
  const numbers = useValueAxis(Math.max(0, ...values));
  const percent = (share: number | null) => speech.rate(share ?? 0);
  const [side, other] = isRtl ? (['right', 'left'] as const) : (['left', 'right'] as const);
  return (
    <ChartsDataProvider<'bar' | 'line'>
      height={320 + LINE * (mostLines - 1)}
      colors={[theme.palette.primary.main, theme.palette.warning.main]}
      series={[
        {
          type: 'bar',
          label: bars?.name ?? '',
          data: values,
          yAxisId: 'value',
          valueFormatter: (value: number | null) => speech.number(value ?? 0),
        },
        {
          type: 'line',
          label: data.shares?.name ?? '',
          data: data.shares?.of ?? [],
          yAxisId: 'share',
          valueFormatter: percent,
          showMark: true,
          curve: 'linear',
        },
      ]}
      xAxis={[
        {
          id: 'label',
          scaleType: 'band',
          data: data.labels.map(({ text }) => text),
          height: X_LABELS + LINE * (mostLines - 1),
          reverse: isRtl,
          valueFormatter: (label: string, { location }) =>
            location === 'tick' ? linesOf(label).join('\n') : label,
          tickLabelStyle: { fontSize: 13 },
        },
      ]}
      yAxis={[
        { ...numbers, id: 'value', width: 90, position: side },
        {
          id: 'share',
          min: 0,
          max: WHOLE,
          width: 56,
          position: other,
          tickNumber: 4,
          valueFormatter: percent,
        },
      ]}
      onItemClick={(_, { dataIndex }) => {
        const to = data.labels[dataIndex]?.to;
        if (to) void navigate(to);
      }}
      skipAnimation
    >
      <ChartsWrapper>
        <ChartsLegend />
        <ChartsSurface>
          <ChartsGrid horizontal />
          <BarPlot />
          <LinePlot />
          <MarkPlot />
          <ChartsAxis />
        </ChartsSurface>
        <ChartsTooltip trigger="axis" />
      </ChartsWrapper>
    </ChartsDataProvider>
  );
}
