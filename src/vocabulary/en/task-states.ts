import type { TaskState } from '../../observations/observation.js';

export const taskStates: Readonly<Record<TaskState, string>> = { 'not-started': 'Not started', 'in-progress': 'In progress', done: 'Done' };
