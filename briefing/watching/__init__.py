"""Watching: what is made again when a file is saved, and a page of it that reloads itself in a browser."""
