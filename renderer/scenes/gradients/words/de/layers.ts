/** A gated layer in the genitive: `des LSTM`, `der GRU`. */
export function ofThe(layer: string): string {
  return `${layer === 'LSTM' ? 'des' : 'der'} ${layer}`;
}

/** The gates that keep, which are called alike in the singular and in the plural. */
export const gateNames = { forget: 'Vergessensgatter', update: 'Update-Gatter' } as const;
