"""Many documents, none lost: inputs as a stream, a journal by content hash, results that are whole or absent.

``Run`` takes inputs from folders, lists, archives and URLs (``inputs``), gives what is not yet done to an ``Engine`` (this
machine's worker processes, or Ray), writes results and notes them in the ``Journal``.

**Layout of the output folder**, on which everything that reads results may rely::

    OUT/
      2026/ke-hoach.pdf.json          result of the input ke-hoach.pdf in the folder 2026 of the source
      goi.zip/xa/ke-hoach.docx.json   result of the member xa/ke-hoach.docx of the archive goi.zip
      goi.zip.json                    only where the archive itself could not be read (to its end): a failed plan
      .kehoach/journal.sqlite         the journal; the folder's other files last as long as a run

* **One JSON file an input**: a plan as ``schemas/json/plan.schema.json`` describes it, also of an input that failed
  (``document.status`` is ``failed``, ``problems`` say why). Its name is the input's name with ``.json`` behind it: the suffix
  is kept, unlike ``kehoach extract``, which knows all its inputs beforehand, so that a name never changes because another file
  arrived. Folders are mirrored; an archive is a folder of its own name, in any depth.
* **Hidden names are not results.** ``.kehoach`` and temporary names (``.kehoach-….tmp``) begin with a full stop; no result and
  no folder of results does. To read all results: every ``*.json`` below OUT that no hidden folder holds, but
  for ``NAME.corrections.json``, people's answers about the result ``NAME.json`` (``extractor.collection``).
* **Names are safe**: relative, in Unicode's NFC, without control characters, ``..``, or characters that Windows refuses
  (they become ``_``), at most 200 bytes a part (longer ones are cut, with eight digits of their hash). A second input of the
  same name (of another source, or after this cleaning) becomes ``name (2).pdf``; which is the second is told by the order of
  the sources, and remembered.
* **The same bytes under several names** are extracted once; each name has its JSON file, equal but for
  ``document.source.name``. ``document.source.sha256`` is the same in all of them: whoever counts plans counts it once.
* A result is replaced in one step (temporary name below ``.kehoach``, fsync, rename): it is never half written.
* A result stays when its input disappears.
"""
