"""What PDF and Word files draw alike: colours that can be seen, widths of text, axes, charts' choices, routes.

Lengths are points unless a name says otherwise. Nothing here knows a file format; renderers draw what they are told.
"""
