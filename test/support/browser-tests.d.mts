export function needsBrowser(file: string): boolean;
