"""Reading YAML files with positions: text, tree, models, and what is wrong in plain words.

    bytes → ``source_text`` → ``tree`` (with ``syntax`` for what is no YAML) → ``validation`` → a pydantic model

Size, depth and aliases are bounded, every mistake is a diagnostic with file, line, key and remedy, and all mistakes of
a file are found at once. Data files, templates, themes and the tables of languages are read by it.

Tables and messages of languages are plain data (``plain``, ``sentences``), which a build of the package keeps parsed
(``compiled``).
"""
