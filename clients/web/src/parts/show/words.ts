import { phrase } from '@/words/phrase';

export const NOT_THERE = phrase('ندارد', 'none');
