import '../../../../renderer/app/tokens.css';
import { select } from 'd3-selection';
import type { Mark, Marks } from '../../marks.ts';

/** What a drawing in d3 takes at least: a new picture, one join over its shapes, and their attributes. */
window.drawMarks = ({ viewBox, shapes }: Marks): void => {
  const page = select('#app');
  page.selectAll('svg').remove();
  const svg = page.append('svg').attr('viewBox', viewBox).style('font-family', 'Atkinson');
  svg
    .selectAll<SVGElement, Mark>('*')
    .data(shapes)
    .join((enter) => enter.append(({ tag }) => document.createElementNS('http://www.w3.org/2000/svg', tag)))
    .each(function draw({ attributes, text }) {
      const shape = select(this);
      for (const [name, value] of attributes) shape.attr(name, value);
      if (text !== '') shape.text(text);
    });
  svg.node()?.getBoundingClientRect();
};
