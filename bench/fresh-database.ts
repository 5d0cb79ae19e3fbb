import pg from "pg";

/** Where databases are made and dropped, unless the caller's environment names another server. */
export const LOCAL_POSTGRES = "postgresql://postgres@127.0.0.1:5432/postgres";

async function execute(admin: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** Makes an empty database beside `admin`'s, hands its address to `work`, and drops it whatever comes of that. */
export async function withFreshDatabase<T>(admin: string, name: string, work: (url: string) => Promise<T>): Promise<T> {
  const database = `kairos_${name}_${process.pid}`;
  await execute(admin, `CREATE DATABASE ${database}`);
  try {
    const url = new URL(admin);
    url.pathname = `/${database}`;
    return await work(url.toString());
  } finally {
    await execute(admin, `DROP DATABASE ${database} WITH (FORCE)`);
  }
}
