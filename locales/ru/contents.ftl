### The list of contents of a long paper. Russian.
### reviewed_by:

# Its heading.
contents-title = Содержание
