// The questions that people ask of jobs every day, as filters of their list.
import { phrase, type Phrase } from '@/words/phrase';

export interface JobView {
  name: Phrase;
  filters: Record<string, string>;
}

const BEING_WORKED_ON = { state_in: 'admitted,in_repair' };

export const WAITING: JobView = { name: phrase('در دست کار', 'Being worked on'), filters: BEING_WORKED_ON };
export const TODAY: JobView = {
  name: phrase('وعده امروز', 'Promised today'),
  filters: { ...BEING_WORKED_ON, promised: 'today' },
};
export const LATE: JobView = {
  name: phrase('دیرکرد', 'Late'),
  filters: { ...BEING_WORKED_ON, promised_lt: 'today' },
};
export const READY: JobView = { name: phrase('آماده تحویل', 'Ready'), filters: { state: 'ready' } };
export const UNCLAIMED: JobView = {
  name: phrase('آماده، بیش از ۷ روز', 'Ready for more than 7 days'),
  filters: { state: 'ready', finished_time_lt: 'today-7' },
};
