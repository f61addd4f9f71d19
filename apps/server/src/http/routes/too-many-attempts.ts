import { problem, type ProblemAnswer } from '../problem.ts';

export function tooManyAttempts(waitMs: number): ProblemAnswer {
  return problem('too-many-attempts', { headers: { 'retry-after': String(Math.ceil(waitMs / 1000)) } });
}
