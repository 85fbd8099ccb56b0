import { ContractsOf } from './ContractsOf';
import { useContractsOf } from './useContractsOf';

export function ContractsOfSerial({ serial }: { serial: string }) {
  const contracts = useContractsOf(serial);
  return contracts && <ContractsOf contracts={contracts} />;
}
