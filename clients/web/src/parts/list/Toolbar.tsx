// Above a list: search, filters, views, columns, files.
import ViewColumnIcon from '@mui/icons-material/ViewColumn';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Tooltip from '@mui/material/Tooltip';
import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useEffect, useRef, useState } from 'react';
import type { Query } from '@/api/request';
import type { Noun } from '@/api/types';
import { useKeys } from '@/input/keys';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Files } from './Files';
import { Filters } from './Filters';
import { SavedViews } from './SavedViews';
import type { ListSpec } from './spec';
import type { ListState } from './useListState';

const SEARCH = phrase('جستجو در فهرست', 'Search this list');
const COLUMNS = phrase('ستون‌ها', 'Columns');
const ORDER = phrase('ترتیب', 'Order');
const AS_IT_COMES = phrase('به همین ترتیب', 'As it comes');
const TYPING_PAUSE = 250; // ms

interface Props<Name extends Noun> {
  spec: ListSpec<Name>;
  state: ListState;
  query: Query;
  shown: string[];
  onShown: (columns: string[]) => void;
}

export function Toolbar<Name extends Noun>({ spec, state, query, shown, onShown }: Props<Name>) {
  const speech = useSpeech();
  return (
    <Box
      sx={{
        display: 'flex',
        gap: 1,
        p: 1,
        alignItems: 'center',
        flexWrap: 'wrap',
        '@media print': { display: 'none' },
      }}
    >
      {spec.searched !== false && <SearchField state={state} label={speech.say(SEARCH)} />}
      <Filters spec={spec} state={state} />
      <SortField spec={spec} state={state} />
      <Box sx={{ flexGrow: 1 }} />
      <Box sx={{ display: 'flex', gap: { sm: 1 } }}>
        <SavedViews spec={spec} state={state} />
        <ColumnChooser spec={spec} shown={shown} onShown={onShown} />
        <Files path={`/${spec.noun}`} query={query} name={speech.say(spec.title)} hasKey />
      </Box>
    </Box>
  );
}

function SearchField({ state, label }: { state: ListState; label: string }) {
  // What is being typed; null: the field shows what the list was searched for.
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => {
      state.setFilter('q', text);
      setTyped(null);
    }, TYPING_PAUSE);
  };
  useKeys([{ key: 'Slash', does: SEARCH, run: () => field.current?.focus() }]);
  return (
    <TextField
      label={label}
      value={typed ?? state.q}
      onChange={(event) => type(event.target.value)}
      inputRef={field}
      type="search"
      sx={{ width: { xs: '100%', sm: 240 } }}
    />
  );
}

// On a phone, where no head of a column is there to be tapped.
function SortField<Name extends Noun>({ spec, state }: Pick<Props<Name>, 'spec' | 'state'>) {
  const speech = useSpeech();
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const sortable: string[] = spec.sortable ?? [];
  if (!isPhone || sortable.length === 0) return null;
  return (
    <TextField
      select
      label={speech.say(ORDER)}
      value={state.sort ?? ''}
      onChange={(event) => state.setSort(event.target.value || undefined)}
      sx={{ width: 'auto', minWidth: 108 }}
    >
      <MenuItem value="">{speech.say(AS_IT_COMES)}</MenuItem>
      {sortable.flatMap((name) => [
        <MenuItem key={name} value={name}>
          {speech.member(name, spec.noun)} ↑
        </MenuItem>,
        <MenuItem key={`-${name}`} value={`-${name}`}>
          {speech.member(name, spec.noun)} ↓
        </MenuItem>,
      ])}
    </TextField>
  );
}

function ColumnChooser<Name extends Noun>({
  spec,
  shown,
  onShown,
}: Pick<Props<Name>, 'spec' | 'shown' | 'onShown'>) {
  const speech = useSpeech();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const all: string[] = [...spec.columns, ...(spec.spare ?? [])];
  const toggle = (name: string) =>
    onShown(all.filter((column) => (column === name ? !shown.includes(name) : shown.includes(column))));
  return (
    <>
      <Tooltip title={speech.say(COLUMNS)}>
        <IconButton
          aria-label={speech.say(COLUMNS)}
          aria-haspopup="menu"
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <ViewColumnIcon />
        </IconButton>
      </Tooltip>
      {anchor && (
        <Menu anchorEl={anchor} open onClose={() => setAnchor(null)}>
          {all.map((name) => (
            <MenuItem
              key={name}
              dense
              onClick={() => toggle(name)}
              role="menuitemcheckbox"
              aria-checked={shown.includes(name)}
            >
              <Checkbox checked={shown.includes(name)} tabIndex={-1} sx={{ p: 0, mr: 1 }} />
              {speech.member(name, spec.noun)}
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  );
}
