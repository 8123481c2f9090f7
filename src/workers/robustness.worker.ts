import { expose, transfer } from 'comlink';
import { robustness, type Robustness, type RobustnessQuestion } from '../domain/composite/robustness';

const service = {
  robustness(question: RobustnessQuestion, onProgress?: (share: number) => void): Robustness {
    const answer = robustness(question, onProgress);
    return transfer(answer, [answer.low, answer.median, answer.high, ...answer.probabilities].map(({ buffer }) => buffer));
  },
};

export type RobustnessService = typeof service;
expose(service);
