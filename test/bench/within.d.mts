export function within<T>(what: string, promise: Promise<T>, limitMs?: number): Promise<T>;
