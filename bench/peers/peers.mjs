import { readFileSync } from "node:fs";
import { arithmeticByHand, ranksAndNamesByHand, typesByHand } from "./work.mjs";

const byHand = (rows, wrongTypes) => ({ wrongTypes, ...arithmeticByHand(rows), ...ranksAndNamesByHand(rows) });

/** Each peer: made once, then `run(text, file)` does the work on a payload, its parsing included. `halves` rounds percentages to one place. */
export const PEERS = {
  hand: () => ({
    run: (text) => {
      const rows = JSON.parse(text);
      return byHand(rows, typesByHand(rows));
    },
  }),

  async ajv() {
    const { default: Ajv } = await import("ajv");
    const count = { type: "integer", minimum: 0 };
    const items = [count, { type: "string" }, count, count, count, count, { type: "number", minimum: 0, maximum: 100 }];
    const isRight = new Ajv().compile({ type: "array", items, minItems: 7, additionalItems: false });
    return {
      run: (text) => {
        const rows = JSON.parse(text);
        let wrong = 0;
        for (const row of rows) if (!isRight(row)) wrong += 1;
        return byHand(rows, wrong);
      },
    };
  },

  async zod() {
    const { z } = await import("zod");
    const count = z.int().nonnegative();
    const schema = z.tuple([count, z.string(), count, count, count, count, z.number().min(0).max(100)]);
    return {
      run: (text) => {
        const rows = JSON.parse(text);
        let wrong = 0;
        for (const row of rows) if (!schema.safeParse(row).success) wrong += 1;
        return byHand(rows, wrong);
      },
    };
  },

  async duckdb() {
    const { DuckDBInstance } = await import("@duckdb/node-api");
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    const one = async (sql) => (await connection.runAndReadAll(sql)).getRowObjects()[0];
    return {
      async run(_text, file) {
        await connection.run(`CREATE OR REPLACE TABLE rows AS
          SELECT TRY_CAST(json[1] AS BIGINT) AS stt, json_type(json[2]) AS kind, json[2]::VARCHAR AS agency,
            TRY_CAST(json[3] AS BIGINT) AS total, TRY_CAST(json[4] AS BIGINT) AS a, TRY_CAST(json[5] AS BIGINT) AS b,
            TRY_CAST(json[6] AS BIGINT) AS rest, TRY_CAST(json[7] AS DOUBLE) AS rate
          FROM read_json('${file}', format = 'array', records = false, columns = {json: 'JSON[]'}, maximum_object_size = 1000000000)`);
        const sums = await one(`SELECT
          count(*) FILTER (stt IS NULL OR kind <> 'VARCHAR' OR total IS NULL OR a IS NULL OR b IS NULL OR rest IS NULL
            OR rate IS NULL OR least(stt, total, a, b, rest) < 0 OR rate NOT BETWEEN 0 AND 100) AS "wrongTypes",
          count(*) FILTER (a + b + rest <> total) AS "wrongSums",
          count(*) FILTER ((2000 * (a + b) + total) // (2 * total) <> round(rate * 10)) AS "wrongRates",
          count(*) FILTER (100 * (a + b) > 20 * total) AS flagged,
          count(*) - count(DISTINCT agency) AS duplicates FROM rows`);
        const { lowest } = await one(
          "SELECT max(place) AS lowest FROM (SELECT rank() OVER (ORDER BY (a + b)::DOUBLE / total DESC) AS place FROM rows)",
        );
        return Object.fromEntries(Object.entries({ ...sums, lowest }).map(([key, value]) => [key, Number(value)]));
      },
      async halves(halves, multiplyFirst) {
        const values = halves.map(([part, whole]) => `(${part}, ${whole})`).join();
        const read = await connection.runAndReadAll(
          `SELECT round(${multiplyFirst ? "100::DOUBLE * part / whole" : "part::DOUBLE / whole * 100"}, 1) FROM (VALUES ${values}) v(part, whole)`,
        );
        return read.getRows().map(([value]) => Number(value));
      },
    };
  },

  async hyperformula() {
    const { HyperFormula } = await import("hyperformula");
    const options = { licenseKey: "gpl-v3", maxRows: 2_000_000, useArrayArithmetic: false };
    const calculate = (cells) => {
      const engine = HyperFormula.buildFromArray(cells, options);
      const values = engine.getSheetValues(0);
      engine.destroy();
      return values;
    };
    return {
      run: (text) => {
        const rows = JSON.parse(text);
        const cells = rows.map((row, at) => {
          const n = at + 1;
          const types = `=IF(AND(ISNUMBER(A${n}),ISTEXT(B${n}),ISNUMBER(C${n}),ISNUMBER(D${n}),ISNUMBER(E${n}),ISNUMBER(F${n}),ISNUMBER(G${n})),0,1)`;
          return [
            ...row,
            types,
            `=IF(D${n}+E${n}+F${n}=C${n},0,1)`,
            `=IF(ROUND(100*(D${n}+E${n})/C${n},1)=G${n},0,1)`,
            `=IF(100*(D${n}+E${n})>20*C${n},1,0)`,
          ];
        });
        const values = calculate(cells);
        const sum = (column) => values.reduce((total, row) => total + row[column], 0);
        return {
          wrongTypes: sum(7),
          wrongSums: sum(8),
          wrongRates: sum(9),
          flagged: sum(10),
          ...ranksAndNamesByHand(rows),
        };
      },
      halves: (halves, multiplyFirst) => {
        const formula = (n) => (multiplyFirst ? `=ROUND(100*A${n}/B${n},1)` : `=ROUND(A${n}/B${n}*100,1)`);
        return calculate(halves.map(([part, whole], at) => [part, whole, formula(at + 1)])).map((row) => row[2]);
      },
    };
  },
};

export function readPayload(file) {
  return readFileSync(file, "utf8");
}
