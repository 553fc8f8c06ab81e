### The list of contents of a long paper. Kazakh.
### reviewed_by:

# Its heading.
contents-title = Мазмұны
