"""Finished files read back, independently of how they were made, and compared with the data that they are about.

Nothing here knows how a paper is composed, worded or drawn: what is read is what a person sees in the file.
"""
