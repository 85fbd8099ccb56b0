// 9110 and 9120 and their like say what agents answer for; they are no part of the books' balance.
export const isMemo = (account: number): boolean => account >= 9000;
