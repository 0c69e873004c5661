/** Unit vectors of the arrow keys. */
const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Moves the focus to the nearest box in the direction of an arrow key; answers whether it was one. */
export function moveFocus(picture: Element, key: string): boolean {
  const arrow = arrows[key];
  const active = document.activeElement;
  if (arrow === undefined || active === null || !picture.contains(active)) return false;
  const [ahead, aside] = arrow[0] === 0 ? ([1, 0] as const) : ([0, 1] as const);
  const from = middleOf(active);
  const near = [...picture.querySelectorAll<SVGElement>('.node')]
    .map((node) => {
      const to = middleOf(node);
      const delta = [to[0] - from[0], to[1] - from[1]] as const;
      return {
        node,
        along: delta[0] * arrow[0] + delta[1] * arrow[1],
        off: Math.abs(delta[0] * ahead + delta[1] * aside),
      };
    })
    .filter(({ along }) => along > 4)
    .sort((a, b) => a.along + 2 * a.off - (b.along + 2 * b.off));
  near[0]?.node.focus();
  return true;
}

function middleOf(element: Element): readonly [x: number, y: number] {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}
