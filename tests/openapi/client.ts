// A program as an integrator writes it, with the types that openapi-typescript makes of the description and nothing
// else. That it compiles under --strict is half of the test: what stands under @ts-expect-error must not compile.
import createClient from "openapi-fetch";

import type { components, paths } from "./described.js";

type JobRow = components["schemas"]["JobRow"];
type Refusal = components["schemas"]["Refusal"];

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.messages.en);
  }
}

function given<Data>(answer: { data?: Data; error?: Refusal }): Data {
  if (answer.error !== undefined) throw new Refused(answer.error);
  if (answer.data === undefined) throw new Error("an answer without a body");
  return answer.data;
}

// A state is one of its words: the compiler sees that none is forgotten.
function isOver(state: JobRow["state"]): boolean {
  switch (state) {
    case "admitted":
    case "in_repair":
    case "repaired":
    case "ready":
    case "cancelled":
      return false;
    case "delivered":
    case "returned":
      return true;
  }
}

// A list may be had as CSV and XLSX too: "application/json" says which of them this program takes.
export async function workday(address: string, token: string) {
  const api = createClient<paths, "application/json">({ baseUrl: address, headers: { Authorization: `Bearer ${token}` } });
  const key = () => ({ "Idempotency-Key": crypto.randomUUID() });

  const statement = given(await api.GET("/statement", { params: { query: { agent: "AG-KRJ", from: "1404/01/01" } } }));
  const closing: number = statement.closing;
  const custody = given(await api.GET("/custody", { params: { query: { agent: "AG-KRJ" } } }));
  const residues: number[] = custody.rows.map((row) => row.residue);
  const hits = given(await api.GET("/search", { params: { query: { q: "پمپ" } } }));
  const kinds = hits.rows.map((hit) => hit.kind);

  const customer = given(
    await api.POST("/customers", { params: { header: key() }, body: { name: "مریم رضایی", mobile: "09121234567" } }),
  );
  if (!("id" in customer)) throw new Error("one command has one answer");
  const admitted = given(
    await api.POST("/jobs", {
      params: { header: key() },
      body: { serial: "WM7K-000417", customer: customer.id, complaint: "آب نمی‌کشد", promised: "today+3" },
    }),
  );
  if (!("id" in admitted)) throw new Error("one command has one answer");
  const tried = given(
    await api.POST("/jobs/{id}/fit", {
      params: { path: { id: admitted.id }, header: key(), query: { dry_run: true } },
      body: { part: "PUMP", payer: "company" },
    }),
  );
  if (!("price" in tried)) throw new Error("a dry run shows the price");
  const retail: number = tried.price.retail;

  const page = given(await api.GET("/jobs", { params: { query: { state: "admitted", limit: 10 } } }));
  const ids: string[] = page.rows.map((row) => row.id);
  const open = page.rows.filter((row) => !isOver(row.state));
  const stages: number[] = open.map((row) => row.stage);
  const promised: (string | null)[] = open.map((row) => row.promised);
  const job = given(await api.GET("/jobs/{id}", { params: { path: { id: admitted.id } } }));
  const offered = job.actions.filter((action) => action.allowed).map((action) => action.name);
  const parts = job.parts.map((part) => ({ code: part.part_code, payer: part.payer }));

  const found = given(await api.GET("/resolve", { params: { query: { code: job.number ?? "" } } }));
  const balances = given(await api.GET("/trial-balance"));
  const debit: number = balances.rows.reduce((sum, row) => sum + row.debit, 0);
  const refused = await api.POST("/jobs/{id}/finish", { params: { path: { id: "nothing" }, header: key() }, body: {} });
  const why: string | undefined = refused.error?.messages.fa;

  return { closing, residues, kinds, retail, ids, stages, promised, offered, parts, found, debit, why };
}

// What a typed client must not let through.
export async function mistakes(): Promise<void> {
  const api = createClient<paths, "application/json">({ baseUrl: "" });
  // @ts-expect-error a code is what is resolved
  await api.GET("/resolve", { params: { query: {} } });
  // @ts-expect-error a statement has no such parameter
  await api.GET("/statement", { params: { query: { agnet: "AG-KRJ" } } });
  // @ts-expect-error no job is in this state
  await api.GET("/jobs", { params: { query: { state: "lost" } } });
  // @ts-expect-error a complaint is required
  await api.POST("/jobs", { body: { serial: "WM7K-000417", customer: "3.1.88" } });
  // @ts-expect-error a command has no such member
  await api.POST("/jobs/{id}/fit", { params: { path: { id: "1.1.1" } }, body: { part: "PUMP", payer: "company", prat: "" } });
  // @ts-expect-error who pays is one of two
  await api.POST("/jobs/{id}/fit", { params: { path: { id: "1.1.1" } }, body: { part: "PUMP", payer: "nobody" } });
  const { data } = await api.GET("/jobs/{id}", { params: { path: { id: "1.1.1" } } });
  // @ts-expect-error a job that is promised for no day has none
  const promised: string | undefined = data?.promised;
  void promised;
}
