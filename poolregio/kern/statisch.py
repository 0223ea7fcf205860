"""Static files with the mark of their content in the name, also where a script imports one."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class BestandenMetMerk(CompressedManifestStaticFilesStorage):
    """A browser may keep a file for ever: what changed has another name.

    Without this an imported module would be asked for by its bare name, and a browser could
    hold an older one beside a newer page.
    """

    support_js_module_import_aggregation = True
