import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { type CursorCase, parseCursorFixture, withAnswers } from '../harness/cursor-fixture.js';
import { workspaceOf } from '../harness/run-case.js';
import { answers, uriOf } from './answers.js';

const folder = 'test/features';
const mayUpdate = process.env['SYMROUTE_UPDATE'] !== undefined;

for (const name of readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .sort()) {
  const text = readFileSync(`${folder}/${name}`, 'utf8');
  const cases = parseCursorFixture(text);
  if (mayUpdate) writeFileSync(`${folder}/${name}`, withAnswers(text, cases.map(answered)));
  else
    describe(`${folder}/${name}`, () => {
      for (const fixture of cases)
        it(fixture.title, () => assert.deepEqual(answered(fixture).questions, fixture.questions));
    });
}

function answered(fixture: CursorCase): CursorCase {
  const workspace = workspaceOf(fixture.files);
  const { file, offset } = fixture.cursor;
  return {
    ...fixture,
    questions: fixture.questions.map(({ question, argument }) => {
      const answer = answers[question];
      assert.ok(answer !== undefined, `No question is called "${question}"`);
      return { question, argument, answer: answer({ workspace, uri: uriOf(file), offset, argument }).join('\n') };
    }),
  };
}
