### The list of contents of a long paper. English.
### reviewed_by:

# Its heading.
contents-title = Contents
