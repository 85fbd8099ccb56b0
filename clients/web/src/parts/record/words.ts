import { phrase } from '@/words/phrase';

export const RECORDED = phrase('ثبت شد: {what}', 'Recorded: {what}');
