// Filters and order under a name: those that the console offers and those that the person kept.
import BookmarkIcon from '@mui/icons-material/BookmarkBorder';
import DeleteIcon from '@mui/icons-material/Close';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import type { Noun } from '@/api/types';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { ListSpec } from './spec';
import { useStored } from './stored';
import type { ListState } from './useListState';

const VIEWS = phrase('نماها', 'Views');
const KEEP = phrase('نگه داشتن این نما', 'Keep this view');
const NAME = phrase('نام نما', 'Name of the view');
const FORGET = phrase('حذف نما', 'Forget this view');

interface View {
  name: string;
  filters: Record<string, string>;
}

export function SavedViews<Name extends Noun>({ spec, state }: { spec: ListSpec<Name>; state: ListState }) {
  const speech = useSpeech();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [own, setOwn] = useStored<View[]>(`views.${spec.noun}`, []);
  const [name, setName] = useState('');
  const current: Record<string, string> = {
    ...state.filters,
    ...(state.q ? { q: state.q } : {}),
    ...(state.sort ? { sort: state.sort } : {}),
  };
  const use = (filters: Record<string, string>) => {
    setAnchor(null);
    state.setAll(filters);
  };
  const keep = () => {
    if (!name.trim()) return;
    setOwn([...own.filter((view) => view.name !== name.trim()), { name: name.trim(), filters: current }]);
    setName('');
    setAnchor(null);
  };
  return (
    <>
      <Tooltip title={speech.say(VIEWS)}>
        <IconButton
          aria-label={speech.say(VIEWS)}
          aria-haspopup="menu"
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <BookmarkIcon />
        </IconButton>
      </Tooltip>
      {anchor && (
        <Menu anchorEl={anchor} open onClose={() => setAnchor(null)}>
          {(spec.views ?? []).map((view) => (
            <MenuItem key={view.name.en} onClick={() => use(view.filters)}>
              {speech.say(view.name)}
            </MenuItem>
          ))}
          {own.map((view) => (
            <MenuItem
              key={view.name}
              onClick={() => use(view.filters)}
              sx={{ justifyContent: 'space-between' }}
            >
              <bdi>{view.name}</bdi>
              <IconButton
                size="small"
                aria-label={speech.say(FORGET)}
                onClick={(event) => {
                  event.stopPropagation();
                  setOwn(own.filter((other) => other.name !== view.name));
                }}
              >
                <DeleteIcon fontSize="small" />
              </IconButton>
            </MenuItem>
          ))}
          {((spec.views?.length ?? 0) > 0 || own.length > 0) && <Divider />}
          <Stack direction="row" sx={{ p: 1, gap: 1 }} onKeyDown={(event) => event.stopPropagation()}>
            <TextField
              label={speech.say(NAME)}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
            <Button onClick={keep} disabled={!name.trim()}>
              {speech.say(KEEP)}
            </Button>
          </Stack>
        </Menu>
      )}
    </>
  );
}
