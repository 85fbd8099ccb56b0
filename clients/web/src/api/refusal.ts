import type { components } from './description';

export type Refusal = components['schemas']['Refusal'];

// What the site answered and did not do: the rule, its numbers, and what can be done.
export class Refused extends Error {
  override name = 'Refused';
  constructor(
    readonly status: number,
    readonly refusal: Refusal,
  ) {
    super(refusal.messages.en);
  }
  // A command that is allowed and doubtful: `warnings` say why, and `confirmed=1` records it.
  get needsConfirmation(): boolean {
    return this.refusal.code === 'needs_confirmation';
  }
}

// What the page itself has to refuse, in the shape of what the site refuses.
export function refusedHere(code: string, messages: Refusal['messages'], who_can: string[] = []): Refused {
  return new Refused(422, { code, field: null, numbers: {}, messages, remedy: null, who_can, docs: null });
}

// The program at the other end of the cable gave no answer; what was sent may have been done.
export class Unreachable extends Error {
  override name = 'Unreachable';
}

export const isRefused = (error: unknown): error is Refused => error instanceof Refused;

const UNREACHABLE: Refusal = {
  code: 'unreachable',
  field: null,
  numbers: {},
  messages: { fa: 'برنامه این محل پاسخ نمی‌دهد.', en: "This site's program does not answer." },
  remedy: {
    fa: 'اگر دستگاه روشن است چند لحظه دیگر دوباره می‌پرسیم؛ آنچه نوشته‌اید نگه داشته شده است.',
    en: 'If the machine is on, it is asked again in a moment; what you typed is kept.',
  },
  who_can: [],
  docs: null,
};

// Anything that was thrown, as a refusal that can be shown.
export function refusalOf(error: unknown): Refusal {
  if (isRefused(error)) return error.refusal;
  if (error instanceof Unreachable) return UNREACHABLE;
  const detail = error instanceof Error ? error.message : String(error);
  return {
    ...UNREACHABLE,
    code: 'page_fault',
    messages: { fa: `این صفحه درست کار نکرد (${detail}).`, en: `This page did not work (${detail}).` },
    remedy: { fa: 'صفحه را دوباره باز کنید.', en: 'Open the page again.' },
  };
}
