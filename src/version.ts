/** Version of the kit, as package.json has it: each build puts it in. */
export const DABIAO_VERSION: string = 'source';
