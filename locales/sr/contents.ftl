### The list of contents of a long paper. Serbian.
### reviewed_by:

# Its heading.
contents-title = Садржај
