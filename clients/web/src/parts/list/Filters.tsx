// The filters of a list as chips: what is set is seen, and a tap takes it away.
import AddIcon from '@mui/icons-material/FilterList';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import type { Noun } from '@/api/types';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { TypedFilter } from './TypedFilter';
import type { ListSpec } from './spec';
import type { ListState } from './useListState';

const ADD = phrase('صافی', 'Filter');
const CLEAR = phrase('همه', 'Show all');
const SUFFIX: Record<string, ReturnType<typeof phrase>> = {
  _ge: phrase('از', 'from'),
  _le: phrase('تا', 'to'),
  _ne: phrase('جز', 'not'),
};

function baseOf(name: string): [string, string] {
  const suffix = /_(ge|le|gt|lt|ne|in)$/.exec(name)?.[0] ?? '';
  return [suffix in SUFFIX || suffix === '_in' ? name.slice(0, -suffix.length) : name, suffix];
}

interface Props<Name extends Noun> {
  spec: ListSpec<Name>;
  state: ListState;
}

export function Filters<Name extends Noun>({ spec, state }: Props<Name>) {
  const speech = useSpeech();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asked, setAsked] = useState<{ name: string; isPeriod: boolean } | null>(null);
  const shownValue = (name: string, value: string) => {
    const form = speech.form(name, spec.noun);
    if (form === 'choice')
      return value
        .split(',')
        .map((one) => speech.choice(speech.enumOf(name, spec.noun), one))
        .join(speech.list(['', '']));
    return form === 'day' && /^\d{4}-/.test(value) ? speech.day(value) : value;
  };
  const label = (name: string, value: string) => {
    const [base, suffix] = baseOf(name);
    const how = SUFFIX[suffix] ? ` ${speech.say(SUFFIX[suffix])}` : ':';
    return `${speech.member(base, spec.noun)}${how} ${shownValue(base, value)}`;
  };
  const open = Object.entries(state.filters);
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      {(spec.filters?.length ?? 0) > 0 && (
        <Button
          size="small"
          startIcon={<AddIcon />}
          onClick={(event) => setAnchor(event.currentTarget)}
          aria-haspopup="menu"
        >
          {speech.say(ADD)}
        </Button>
      )}
      {open.map(([name, value]) => (
        <Chip key={name} label={label(name, value)} onDelete={() => state.setFilter(name, null)} />
      ))}
      {open.length > 1 && (
        <Button size="small" onClick={() => state.setAll({})}>
          {speech.say(CLEAR)}
        </Button>
      )}
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {(spec.filters ?? []).map((filter) => {
          const isPeriod = typeof filter === 'object';
          const name: string = isPeriod ? filter.period : filter;
          const choices = speech.enums[speech.enumOf(name, spec.noun) ?? ''];
          const word = speech.member(name, spec.noun);
          if (isPeriod || !choices || choices.length > 20)
            return (
              <MenuItem
                key={name}
                onClick={() => {
                  setAnchor(null);
                  setAsked({ name, isPeriod });
                }}
              >
                {word} …
              </MenuItem>
            );
          return [
            <ListSubheader key={name}>{word}</ListSubheader>,
            ...choices.map((choice) => (
              <MenuItem
                key={`${name} ${choice.value}`}
                selected={state.filters[name] === choice.value}
                onClick={() => {
                  setAnchor(null);
                  state.setFilter(name, choice.value);
                }}
              >
                {choice[speech.language]}
              </MenuItem>
            )),
          ];
        })}
      </Menu>
      {asked && <TypedFilter noun={spec.noun} {...asked} state={state} onClose={() => setAsked(null)} />}
    </Box>
  );
}
