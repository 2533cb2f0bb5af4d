/** The five ways to connect words, in the order of the stage; names of their graphs in the trace. */
export const laneNames = ['chain', 'attention', 'plain', 'dilated', 'restricted'] as const;
export type LaneName = (typeof laneNames)[number];

/** Stands for the logarithm of 0, where nothing arrives. */
export const nothing = -2000;

/**
 * Tensors of the trace:
 *   gradientLog [lanes, targets, tokens]   log10 of |dE/dx_from|, E = v . y_to; `targets` are all tokens, or the last one alone
 *   counts [lanes, 4]                      layers, operations in a row of one layer, longest of all shortest paths, edges of one layer
 *   vectors [tokens, inputWidth]           word vectors
 *   narrow [width, inputWidth]             brings them to the width of the lanes that are drawn from the seed
 *
 * and of each lane, under its name and a dot, what its gradients are explained with. Kept are the rows of those tokens that
 * the first target was made from and of all behind them; inputs apart, as a file's layer may read another width than it makes:
 *   first [layers + 1]                     first token kept of the inputs and of each layer's results
 *   read [rows, in], made [rows, width]    values, layer by layer
 *   readBack [targets, rows, in], madeBack [targets, rows, width]
 *                                          direction of the gradient there, of length 1
 *   backLog [targets, rows]                log10 of its length, inputs first
 *
 * Their weights, [layers, ...] each:
 *   chain        weightIh [width, in], weightHh [width, width], bias [width]
 *   attention    inWeight [3, width, width], inBias [3, width], outWeight [width, width], outBias [width]
 *   convolution  taps [kernel, width, width], bias [width]
 */
export const countNames = ['layers', 'steps', 'longest', 'edges'] as const;
export type CountName = (typeof countNames)[number];

/** What kind of layer each lane is made of. */
export const laneKinds = ['chain', 'attention', 'convolution', 'convolution', 'attention'] as const;
