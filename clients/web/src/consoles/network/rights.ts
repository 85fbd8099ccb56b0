import type { Schemas } from '@/api/types';

type RoleRow = Schemas['RoleRow'];

export interface Right {
  name: string; // of a subject or a command
  roles: Set<string>; // who has it
}
export interface Rights {
  roles: string[];
  reads: Right[];
  may: Right[];
}

// In the order in which they are first told, which is that of their consoles.
function turned(rows: RoleRow[], namesOf: (row: RoleRow) => string[]): Right[] {
  const rights = new Map<string, Set<string>>();
  for (const row of rows)
    for (const name of namesOf(row)) {
      const roles = rights.get(name) ?? new Set<string>();
      rights.set(name, roles.add(row.role));
    }
  return [...rights].map(([name, roles]) => ({ name, roles }));
}

// What the roles of one kind of site may do, a row a right.
export function rightsAt(rows: RoleRow[], kind: string): Rights {
  const here = rows.filter(({ site_kind }) => site_kind === kind);
  return {
    roles: here.map(({ role }) => role),
    reads: turned(here, ({ reads }) => reads),
    may: turned(here, ({ may }) => may),
  };
}
