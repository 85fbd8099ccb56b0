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
import { addDays, today } from '@/format/days';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { TypedFilter } from './TypedFilter';
import type { ListSpec } from './spec';
import type { ListState } from './useListState';

const ADD = phrase('صافی', 'Filter');
const CLEAR = phrase('همه', 'Show all');
const SUFFIX: Record<string, Phrase> = {
  _ge: phrase(' از', ' from'),
  _le: phrase(' تا', ' to'),
  _gt: phrase(' پس از', ' after'),
  _lt: phrase(' پیش از', ' before'),
  _ne: phrase(' جز', ' not'),
  _in: phrase(':', ':'),
};
const IS = phrase(':', ':');
const OR = phrase(' یا ', ' or ');

function baseOf(name: string): [string, Phrase] {
  const suffix = /_(ge|le|gt|lt|ne|in)$/.exec(name)?.[0] ?? '';
  const how = SUFFIX[suffix];
  return how ? [name.slice(0, -suffix.length), how] : [name, IS];
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
        .join(speech.say(OR));
    // A day of the calendar, or one that is counted from today: "today-7".
    const day = /^today([+-]\d+)?$/.test(value) ? addDays(today(), Number(value.slice(5))) : value;
    return (form === 'day' || form === 'instant') && /^\d{4}-/.test(day) ? speech.day(day) : value;
  };
  const label = (name: string, value: string) => {
    const [base, how] = baseOf(name);
    return `${speech.member(base, spec.noun)}${speech.say(how)} ${shownValue(base, value)}`;
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
      {anchor && (
        <Menu anchorEl={anchor} open onClose={() => setAnchor(null)}>
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
      )}
      {asked && <TypedFilter noun={spec.noun} {...asked} state={state} onClose={() => setAsked(null)} />}
    </Box>
  );
}
