import { commandProblem, problem, type ProblemAnswer } from '../problem.ts';
import type { RunFault } from '../services.ts';

export function runProblem(fault: RunFault): ProblemAnswer {
  return typeof fault === 'string' ? problem(fault) : commandProblem(fault.index, fault.fault);
}
