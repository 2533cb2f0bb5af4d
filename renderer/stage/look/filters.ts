import { type Seen } from '../../state/look';

/** Rows of a matrix over linear red, green and blue. */
export type Matrix = readonly [readonly [number, number, number], readonly [number, number, number], readonly [number, number, number]];

const luminance = [0.2126, 0.7152, 0.0722] as const;

/**
 * What is left of the colours without one kind of cone, for light as the screen sends it (linear sRGB); and without any.
 *
 * @see Machado, Oliveira and Fernandes 2009, "A physiologically-based model for simulation of color vision deficiency", table for severity 1.0
 */
export const matrices: Readonly<Record<Exclude<Seen, 'usual' | 'pale'>, Matrix>> = {
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
  grey: [luminance, luminance, luminance],
};

const svg = 'http://www.w3.org/2000/svg';

/** Adds the filters to a page, each under `seen-<name>`; a style sheet puts one over the whole window. */
export function addFilters(page: Document): void {
  const holder = page.createElementNS(svg, 'svg');
  holder.setAttribute('aria-hidden', 'true');
  holder.setAttribute('class', 'filters');
  for (const [name, matrix] of Object.entries(matrices)) {
    const filter = page.createElementNS(svg, 'filter');
    filter.setAttribute('id', `seen-${name}`);
    filter.setAttribute('color-interpolation-filters', 'linearRGB');
    const mix = page.createElementNS(svg, 'feColorMatrix');
    mix.setAttribute('type', 'matrix');
    mix.setAttribute('values', [...matrix.map((row) => `${row.join(' ')} 0 0`), '0 0 0 1 0'].join(' '));
    filter.append(mix);
    holder.append(filter);
  }
  page.body.append(holder);
}
