/**
 * One peer in a process of its own: `node --expose-gc run.mjs PEER ROWS PAIRS FILE WARM-UPS` prints what it found and, for each
 * pair, the milliseconds of JSON.parse and of the peer on the same payload, one right after the other: by the clock, and of
 * the processor on all threads. `halves` for ROWS
 * prints how many of the exact halves the peer rounds wrong.
 */
import { PEERS, readPayload } from "./peers.mjs";
import { exactHalves } from "./work.mjs";

const [name, rows, pairs, file, warmUps] = process.argv.slice(2);
const peer = await PEERS[name]();

const spent = async (work) => {
  globalThis.gc();
  const usage = process.cpuUsage();
  const started = process.hrtime.bigint();
  const result = await work();
  const clock = Number(process.hrtime.bigint() - started) / 1e6;
  const { user, system } = process.cpuUsage(usage);
  return { result, took: { clock, processor: (user + system) / 1e3 } };
};

if (rows === "halves") {
  const halves = exactHalves();
  const wrong = async (multiplyFirst) => {
    const rounded = await peer.halves(halves, multiplyFirst);
    return rounded.filter((value, at) => value !== halves[at][2]).length;
  };
  const counted = peer.halves && { multiplied: await wrong(true), divided: await wrong(false) };
  console.log(JSON.stringify({ halves: halves.length, wrong: counted ?? null }));
} else {
  const payload = readPayload(file);
  let found = null;
  const measured = [];
  // Pairs before the first warm up.
  for (let pair = 1 - Number(warmUps); pair <= Number(pairs); pair += 1) {
    const parse = await spent(() => JSON.parse(payload).length);
    const work = await spent(() => peer.run(payload, file));
    found = work.result;
    if (pair > 0) measured.push({ parse: parse.took, work: work.took });
  }
  console.log(JSON.stringify({ found, measured }));
}
