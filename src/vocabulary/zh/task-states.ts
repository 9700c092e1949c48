import type { TaskState } from '../../observations/observation.js';

/** Apart from the other words of the form, so that a page with gauges alone need not load them. */
export const taskStates: Readonly<Record<TaskState, string>> = { 'not-started': '未开始', 'in-progress': '进行中', done: '已完成' };
