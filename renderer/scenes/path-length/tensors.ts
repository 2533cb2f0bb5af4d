/** The five ways to connect words, in the order of the stage; names of their graphs in the trace. */
export const laneNames = ['chain', 'attention', 'plain', 'dilated', 'restricted'] as const;
export type LaneName = (typeof laneNames)[number];

/** Stands for the logarithm of 0, where nothing arrives. */
export const nothing = -2000;

/**
 * Tensors of the trace:
 *   gradientLog [lanes, targets, tokens]   log10 of |dE/dx_from|, E = v . y_to; `targets` are all tokens, or the last one alone
 *   counts [lanes, 4]                      layers, operations in a row of one layer, longest of all shortest paths, edges of one layer
 */
export const countNames = ['layers', 'steps', 'longest', 'edges'] as const;
export type CountName = (typeof countNames)[number];
