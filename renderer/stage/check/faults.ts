import { type TextFault } from '../../state/check';
import { type LaidText } from './layTexts';
import { contrastOf, contrastOn, leastPx, mustStandOut, overlapping, type Pixels, shouldStandOut } from './legible';

/** Share of the stage's height that belongs to the texts: the controls have the rest. */
const roomShare = 668 / 720;

/** Everything about one step that keeps the last row from reading it. */
export function textFaults(texts: readonly LaidText[], pixels: Pixels): readonly TextFault[] {
  const scale = pixels.height / 720;
  // Never under 20 pixels, and never a smaller share of the picture than that is of 720.
  const least = leastPx * Math.max(1, scale);
  return [
    ...texts.flatMap((each): readonly TextFault[] => {
      const { text, fontPx, secondary, plate } = each;
      const contrast = plate ? contrastOf(each.colour, plate) : contrastOn(pixels, each);
      const wanted = secondary ? shouldStandOut : mustStandOut;
      return [
        ...(fontPx < least - 0.05 ? [{ kind: 'small', text, fontPx } as const] : []),
        ...(contrast < wanted - 0.005 ? [{ kind: 'faint', text, contrast, wanted } as const] : []),
        ...(each.boxes.some((box) => box.left < -0.5 || box.top < -0.5 || box.right > pixels.width + 0.5 || box.bottom > pixels.height * roomShare + 0.5) ? [{ kind: 'cut', text } as const] : []),
      ];
    }),
    ...overlapping(texts).map(([one, other]) => ({ kind: 'overlap', text: one.text, other: other.text }) as const),
  ];
}
