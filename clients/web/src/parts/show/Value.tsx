// One member of a row or record, as people read it: what it is called says how it is written.
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Code } from './Code';
import { Stage } from './Stage';
import { NOT_THERE } from './words';
import { useSpeech, type Speech } from '@/words/speech';

const Missing = styled('span')(({ theme }) => ({ color: theme.palette.text.disabled }));

interface Props {
  name: string;
  value: unknown;
  rows?: string; // the list it stands in, where a word differs from one list to another
}

export function isNumeric(speech: Speech, name: string, rows?: string): boolean {
  return ['amount', 'count', 'rate'].includes(speech.form(name, rows));
}

function shown(speech: Speech, name: string, value: string | number | boolean, rows: string): ReactNode {
  const form = speech.form(name, rows, value);
  if (form === 'stage') return <Stage stage={Number(value)} />;
  if (form === 'choice') return speech.choice(speech.enumOf(name, rows), String(value));
  if (form === 'code') return <Code text={String(value)} />;
  if (form === 'day') return speech.day(String(value));
  if (form === 'instant') return speech.instant(String(value));
  if (form === 'rate') return speech.rate(Number(value));
  if (typeof value === 'number') return speech.number(value);
  if (typeof value === 'boolean') return value ? '✓' : speech.say(NOT_THERE);
  return <bdi>{value}</bdi>;
}

export function Value({ name, value, rows = '' }: Props) {
  const speech = useSpeech();
  if (value === null || value === undefined || value === '')
    return <Missing aria-label={speech.say(NOT_THERE)}>—</Missing>;
  if (Array.isArray(value)) {
    const texts = value.filter((each): each is string | number => typeof each !== 'object');
    return (
      <>
        {texts.map((each, at) => (
          <span key={at}>
            {at > 0 && speech.list(['', ''])}
            {shown(speech, name, each, rows)}
          </span>
        ))}
      </>
    );
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return <>{shown(speech, name, value, rows)}</>;
  return null;
}

// The same as one text, for a cell's title, a chart, a CSV.
export function textOf(speech: Speech, name: string, value: unknown, rows = ''): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return speech.list(value.map((each) => textOf(speech, name, each, rows)));
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return '';
  const plain = String(value);
  const form = speech.form(name, rows, value);
  if (form === 'choice') return speech.choice(speech.enumOf(name, rows), plain);
  if (form === 'day') return plain && speech.day(plain);
  if (form === 'instant') return plain && speech.instant(plain);
  if (form === 'rate') return speech.rate(Number(value));
  return form !== 'code' && typeof value === 'number' ? speech.number(value) : plain;
}
