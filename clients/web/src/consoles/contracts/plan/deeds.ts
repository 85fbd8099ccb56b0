// How what is done about a visit is offered: on which day it falls, what is filled in already.
import type { FormValues } from '@/parts/form/values';
import type { ActionTreatment } from '@/parts/record/ActionBar';
import { dayOf, type PlanItem } from './plan';

type Told = Pick<PlanItem, 'state' | 'planned_day' | 'due_day' | 'technician'>;

// `job`: the number of the open job of the device, which the visit may have made.
export function deedsOf(item: Told, job: string, today: string): Record<string, ActionTreatment> {
  const day = dayOf(item);
  const ahead = day < today ? today : day; // what is past is no day to be planned for
  const hidden = ['plan_item'];
  const planned: FormValues = { date: ahead, technician: item.technician };
  return {
    done: { key: 'KeyD', hidden, primary: day <= today, ...(job ? { initial: { job } } : {}) },
    plan: { key: 'KeyP', hidden, primary: day > today && item.state === 'due', initial: planned },
    move: { key: 'KeyM', hidden, initial: { plan_side: 'customer' } },
    missed: { key: 'KeyX', hidden, danger: true, initial: { plan_side: 'customer' } },
    waive: { hidden, danger: true },
  };
}
