// Loads one address from a process of its own and prints { requestsPerSecond, p50Ms, p95Ms, bad } as JSON.
//   tsx bench/load.ts URL HEADERS_JSON CONNECTIONS SECONDS
import autocannon from "autocannon";

const [url, headers, connections, seconds] = process.argv.slice(2);
const settings = { url: url!, headers: JSON.parse(headers!) as Record<string, string>, connections: Number(connections) };

await autocannon({ ...settings, duration: 2 });
const times: number[] = [];
const result = await new Promise<autocannon.Result>((resolve, reject) => {
  const instance = autocannon({ ...settings, duration: Number(seconds) }, (error, done) => (error ? reject(error) : resolve(done)));
  instance.on("response", (_client: unknown, _status: number, _bytes: number, time: number) => times.push(time));
});
times.sort((a, b) => a - b);
const at = (share: number) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(2));
console.log(
  JSON.stringify({
    requestsPerSecond: Math.round(result.requests.average),
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    bad: result.non2xx + result.errors,
  }),
);
