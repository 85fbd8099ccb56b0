// The piles that work is sorted into, each with how much is in it.
import Tab from '@mui/material/Tab';
import MuiTabs from '@mui/material/Tabs';
import { useSpeech } from '@/words/speech';

interface Props<Pile extends string> {
  piles: readonly Pile[];
  chosen: Pile;
  onChoose: (pile: Pile) => void;
  label: string; // what they are sorted by
  wordOf: (pile: Pile) => string;
  countOf: ((pile: Pile) => number) | undefined; // undefined until it is known
}

export function PileTabs<Pile extends string>(props: Props<Pile>) {
  const { piles, chosen, onChoose, label, wordOf, countOf } = props;
  const speech = useSpeech();
  return (
    <MuiTabs
      value={chosen}
      onChange={(_, pile: Pile) => onChoose(pile)}
      variant="scrollable"
      allowScrollButtonsMobile
      aria-label={label}
      sx={{ my: 2, borderBottom: 1, borderColor: 'divider' }}
    >
      {piles.map((pile) => (
        <Tab
          key={pile}
          value={pile}
          label={`${wordOf(pile)} ${countOf ? speech.number(countOf(pile)) : ''}`}
        />
      ))}
    </MuiTabs>
  );
}
