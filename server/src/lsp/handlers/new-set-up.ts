import { answerProblem, composeSetUp, nextQuestion } from '../../features/new-set-up.js';
import type {
  NewSetUpMethod,
  NewSetUpParams,
  NewSetUpProblemMethod,
  NewSetUpStep,
  NewSetUpTyped,
} from '../../shared/protocol.js';
import { defineHandler } from '../handler.js';
import { canonicalUri } from '../uris.js';

const method: NewSetUpMethod = 'symroute/newSetUp';
const problemMethod: NewSetUpProblemMethod = 'symroute/newSetUpProblem';

/** `symroute/newSetUp`: the next question about a new set-up, or its files. */
export const newSetUpHandler = defineHandler<NewSetUpParams, NewSetUpStep>({
  method,
  capabilities: () => ({}),
  nothing: { kind: 'files', files: [] },
  handle({ folder, answers }, { workspace }) {
    const root = canonicalUri(folder);
    const next = nextQuestion(workspace, root, answers);
    if (next === undefined) return { kind: 'files', files: composeSetUp(workspace, root, answers) };
    const { question, step, steps } = next;
    const { id, prompt, value, choices } = question;
    return { kind: 'question', question: { id, prompt, value, choices, step, steps } };
  },
});

/** `symroute/newSetUpProblem`: what is wrong with an answer that is being typed. */
export const newSetUpProblemHandler = defineHandler<NewSetUpTyped, string | null>({
  method: problemMethod,
  capabilities: () => ({}),
  nothing: null,
  handle: ({ folder, answers, id, text }, { workspace }) =>
    answerProblem(workspace, canonicalUri(folder), answers, { id, text }) ?? null,
});
