import { useQuery } from '@tanstack/react-query';
import { me } from '@/api/queries';
import type { AnyRow, Head } from '@/api/types';
import type { FormValues } from '@/parts/form/values';
import { RecordScreen, type RecordSpec } from '@/parts/record/RecordScreen';
import { SiteInstallations } from './SiteInstallations';
import { SitePlaces } from './SitePlaces';

const spec: RecordSpec = {
  noun: 'sites',
  kind: 'site',
  facts: ['code', 'name', 'kind', 'parent_code', 'province'],
  history: false,
};

const treatments = (site: AnyRow & Head) => ({
  change: {
    primary: true,
    hidden: ['site'],
    initial: {
      code: site.code,
      name: site.name,
      kind: site.kind,
      parent: site.parent_code,
      province: site.province,
    } as FormValues,
  },
});

export default function Site() {
  const { data: person } = useQuery(me);
  const isHub = person?.site_kind === 'central';
  return (
    <RecordScreen spec={spec} treatments={treatments}>
      {(site) => (
        <>
          {isHub && person.reads.includes('network') && site.kind !== 'central' && (
            <SiteInstallations code={site.code as string} name={site.name as string} />
          )}
          {person?.reads.includes('goods') && (
            <SitePlaces
              code={site.code as string}
              standing={site.standing_places as string[]}
              isOwn={site.code === person.site_code}
            />
          )}
        </>
      )}
    </RecordScreen>
  );
}
