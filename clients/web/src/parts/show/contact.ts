// How long a site may be silent before somebody should look, by its kind.
const LIMIT_DAYS: Record<string, number> = { technician: 9, agent: 3, branch: 1, office: 1 };
const DAY = 86_400_000; // ms

export const silenceLimitDays = (siteKind: string): number => LIMIT_DAYS[siteKind] ?? 1;

export const isSilent = (siteKind: string, lastContact: string, now = Date.now()): boolean =>
  now - Date.parse(lastContact) > silenceLimitDays(siteKind) * DAY;
