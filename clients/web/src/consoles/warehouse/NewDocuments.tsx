// The papers of goods that this person may make here.
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { me } from '@/api/queries';
import { useSpeech } from '@/words/speech';

const PAPERS = [
  { command: 'ReceiveStock', to: '/receive' },
  { command: 'DispatchStock', to: '/dispatch' },
  { command: 'MoveStock', to: '/transfer' },
  { command: 'ReceiveGoods', to: '/goods-receipt' },
  { command: 'RecordOpening', to: '/opening-stock' },
];

export function NewDocuments({ only }: { only?: string[] }) {
  const speech = useSpeech();
  const { data: person } = useQuery(me);
  return PAPERS.filter(
    ({ command }) => (person?.may.includes(command) ?? false) && (only?.includes(command) ?? true),
  ).map(({ command, to }, at) => (
    <Button key={command} component={Link} to={to} variant={at === 0 ? 'contained' : 'outlined'}>
      {speech.command(command)}
    </Button>
  ));
}
