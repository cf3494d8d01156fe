"""The command `site`. It imports what it needs when it runs."""

from argparse import Namespace

from generator.bootstrap import ROOT
from generator.commands import FINE, Commands, switch


def site(command: Namespace) -> int:
    """Make a site of the reference, in site/."""
    from generator.site.build import build
    from generator.site.serve import serve
    from generator.spec.project import PYPROJECT, SITE, project

    folder = ROOT / "site"
    url = project(ROOT).urls.get(SITE)
    count = build(ROOT, folder, f"{url}/" if url and not command.serve else "")
    print(f"site/: {count} pages", flush=True)
    if not url:
        print(f"{PYPROJECT}: [project.urls] has no {SITE}, so there is no sitemap", flush=True)
    if command.serve:
        serve(ROOT, folder)
    return FINE


COMMANDS: Commands = {
    site: [switch("--serve", "and show it on this machine, until Ctrl-C")],
}
