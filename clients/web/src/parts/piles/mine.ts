// What of a list is one's own work: by the person's id, since two people may have one name.
import type { Query } from '@/api/request';
import type { Me } from '@/api/types';

export function ofMine({ user, name }: Pick<Me, 'user' | 'name'>): Query {
  return user ? { technician: user } : { technician_name: name };
}
