// What is paid to an agent is on his debit side, what he pays on his credit side (P-9a).
export const balanceAfter = (balance: number, amount: number, isToAgent: boolean): number =>
  balance + (isToAgent ? amount : -amount);
