"""Drawings: pure functions from plain values to SVG, one kind a file.

No script and no style attribute: what is drawn is there without JavaScript, in print and under our content security
policy. Shapes take their colour from `currentColor` and may be coloured by their classes; words are handed in, because
they are translated. A drawing is as wide as its place while its letters and lines keep their size (see `markup`), so
that it can be read on a phone. It is an image with a name and a description; the page tells the same in words or in a
table.
"""
