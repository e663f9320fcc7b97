// Asks ClickHouse the queries, and the grammars of Spark and Trino whether they take the texts: node dialects.mjs FOLDER
import { readFileSync, writeFileSync } from 'fs';
import { createRequire } from 'module';
import { SparkSQL, TrinoSQL } from 'dt-sql-parser';

const folder = process.argv[2];
const { Session } = createRequire(process.cwd() + '/')('chdb');
const asked = JSON.parse(readFileSync(`${folder}/asked.json`, 'utf8'));

const session = new Session();
session.query('CREATE DATABASE register');
const engine = asked.engine.map(({ make, queries }) => {
  make.forEach(statement => session.query(statement));
  return queries.map(query => JSON.parse(session.query(query, 'JSONCompact')));
});
session.cleanup();

const grammars = { 'Spark': new SparkSQL(), 'Trino': new TrinoSQL(), 'standard SQL': new TrinoSQL() };
const texts = asked.texts.map(({ dialect, text }) => ({ dialect, text, errors: grammars[dialect].validate(text) }));
const wrong = asked.texts.filter(({ dialect, text }) => grammars[dialect].validate(text.replace('GROUP BY', 'GROUP')).length > 0).length;

writeFileSync(`${folder}/answered.json`, JSON.stringify({ engine, texts, wrong }));
