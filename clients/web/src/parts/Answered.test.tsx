import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { refusedHere, Unreachable } from '@/api/refusal';
import { LanguageProvider, SpeechProvider } from '@/words/speech';
import { Answered } from './Answered';
import { dayIn } from './PeriodFields';

const refused = refusedHere('wrong_period', { fa: 'دوره نادرست است.', en: 'The period is wrong.' });

function drawn(data: string | undefined, error: unknown): string {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const root = document.createElement('div');
  act(() => {
    createRoot(root).render(
      <QueryClientProvider client={new QueryClient()}>
        <LanguageProvider>
          <SpeechProvider signedIn={false}>
            <Answered of={{ data, error, refetch: () => undefined }}>{(answer) => answer}</Answered>
          </SpeechProvider>
        </LanguageProvider>
      </QueryClientProvider>,
    );
  });
  return root.textContent;
}

test('below a refusal no rows of an earlier answer stand', () => {
  const text = drawn('rows of before', refused);
  expect(text).toContain('دوره نادرست است.');
  expect(text).not.toContain('rows of before');
});

test('what was answered stays while the program is away, and says so', () => {
  const text = drawn('rows of before', new Unreachable());
  expect(text).toContain('rows of before');
  expect(text).toContain('پاسخ نمی‌دهد');
});

test('an answer stands alone', () => expect(drawn('rows', null)).toBe('rows'));

test('the days that were asked for stay in their fields when they were refused', () => {
  expect(dayIn('2026-12-01', undefined)).toBe('2026-12-01');
  expect(dayIn('2026-12-01', '2026-11-01')).toBe('2026-12-01');
  expect(dayIn(undefined, '2026-11-01')).toBe('2026-11-01');
  expect(dayIn('1405/09/01', undefined)).toBeNull();
});
