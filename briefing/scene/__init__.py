"""What PDF and Word files draw alike: colours, widths of text, title block, panels, tables, charts, routes.

Lengths are points unless a name says otherwise. Nothing here knows a file format; renderers draw what they are told.
"""
