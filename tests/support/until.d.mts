export declare function until<T>(look: () => T | Promise<T>, missing?: () => string): Promise<NonNullable<T>>;
