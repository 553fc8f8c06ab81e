"""The kinds of things that a letterhead may hold and that must not go out unsaid; ``docs/word.md`` has the table."""

from __future__ import annotations

from briefing.docx.remarks import NoticeKind

_OUT = "left out of the papers"
_KEEP = "nothing has to be done; to be rid of the warning, "

COMMENT = NoticeKind("comment", "comments", _OUT, f"{_KEEP}delete them in Word: Review › Delete")
CHANGE = NoticeKind(
    "tracked change",
    "tracked changes",
    "accepted, so that no paper holds what was deleted",
    "see that the letterhead is right with all changes, then accept them in Word: Review › Accept",
)
HIDDEN = NoticeKind(
    "piece of hidden text",
    "pieces of hidden text",
    _OUT,
    "if it belongs to the letterhead, show it in Word: Font › Hidden; else delete it",
)
TEMPLATE = NoticeKind(
    "link to a template", "links to templates", _OUT, f"{_KEEP}unlink it: Developer › Document Template"
)
MAIL_MERGE = NoticeKind(
    "source of a mail merge", "sources of a mail merge", _OUT, f"{_KEEP}choose Normal Word Document"
)
PICTURE = NoticeKind(
    "picture that is kept elsewhere",
    "pictures that are kept elsewhere",
    _OUT,
    "put the picture itself into the letterhead: Insert › Pictures, without “Link to File”",
)
DRAWING = NoticeKind(
    "SVG drawing with a script or a link",
    "SVG drawings with a script or a link",
    _OUT,
    "save the drawing without them, or put a PNG picture in its place",
)
OBJECT = NoticeKind(
    "embedded or linked file",
    "embedded or linked files",
    "left out of the papers, which keep its picture",
    "delete it, or put a picture in its place",
)
CONTROL = NoticeKind("ActiveX control", "ActiveX controls", _OUT, "delete it, or use a content control")
CHUNK = NoticeKind(
    "file to be merged in", "files to be merged in", _OUT, "open the letterhead in Word and save it again"
)
LINK = NoticeKind(
    "link to a file or program",
    "links to files or programs",
    "left out of the papers, which keep its text",
    "remove the link in Word, or lead it to a web address",
)
FIELD = NoticeKind(
    "field that can run or fetch something",
    "fields that can run or fetch something",
    "replaced by the text that it shows",
    "turn it into text in Word: Ctrl+Shift+F9",
)
EXTENSION = NoticeKind(
    "command or add-in of its own", "commands or add-ins of its own", _OUT, f"{_KEEP}remove them in Word"
)
PROPERTY = NoticeKind(
    "custom property",
    "custom properties",
    _OUT,
    f"{_KEEP}delete them in Word: File › Info › Properties › Advanced",
)
VARIABLE = NoticeKind(
    "document variable", "document variables", _OUT, f"{_KEEP}inspect the document in Word and remove them"
)
CUSTOM_DATA = NoticeKind(
    "set of custom XML data", "sets of custom XML data", _OUT, f"{_KEEP}inspect the document in Word and remove them"
)
EDITOR = NoticeKind("named editor", "named editors", _OUT, f"{_KEEP}remove them in Word: Review › Restrict Editing")
UNKNOWN = NoticeKind("part of another kind", "parts of other kinds", _OUT, f"{_KEEP}inspect the document in Word")
PROTECTION = NoticeKind(
    "protection",
    "protections",
    "nobody can edit the papers in Word",
    "stop it in Word: Review › Restrict Editing; final papers are protected by --protect",
)
ADVICE = NoticeKind(
    "request to open it read-only",
    "requests to open it read-only",
    "each paper asks the same",
    "remove it in Word: File › Info › Protect Document",
)
OWN_MARK = NoticeKind(
    "watermark of its own",
    "watermarks of its own",
    "the mark of the draft stands below it",
    "look at the pages; if they are hard to read, build drafts without this letterhead",
)
UNDER_TEXT = NoticeKind(
    "picture in a header or footer that lies under the text",
    "pictures in headers and footers that lie under the text",
    "the papers are printed over it",
    "make the margin larger, or let the text flow around: Wrap Text › Top and Bottom",
)
UNNUMBERED = NoticeKind(
    "header and a footer without a page number",
    "headers and footers without page numbers",
    "the papers have no page numbers",
    "insert one in Word: Insert › Page Number",
)
