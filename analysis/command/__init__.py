"""The command `workbook`: one module per verb, each importing what it needs when it runs.

Exit codes: 0 done and sound, 1 found faults, 2 wrong use. With `--json` a verb prints one JSON
document on stdout (none when it was used wrongly); progress and messages go to stderr, always. A
user's mistake is answered in one to three lines, never by a traceback.
"""

import errno
from importlib import import_module

import click

from analysis import paths, streams
from analysis.refusal import Refused, unknown

#: verb -> its module in this package, in the order `--help` shows them
VERBS = {
    "init": "init",
    "check": "check",
    "verify": "verify",
    "compare": "compare",
    "support": "support",
    "list": "list_reports",
    "scan": "scan",
    "draft": "draft",
    "render": "render",
    "trace": "trace",
    "diff": "diff",
    "schedule": "schedule",
}


class WrongUse(click.ClickException):
    """What was asked cannot be done; nothing ran."""

    exit_code = 2


class Verbs(click.Group):
    """A group whose verbs are imported when they are asked for, so that the command starts fast."""

    def list_commands(self, context: click.Context) -> list[str]:
        """The verbs on file."""
        return list(VERBS)

    def get_command(self, context: click.Context, name: str) -> click.Command:
        """The verb of that name; the nearest names when there is none."""
        if name not in VERBS:
            raise WrongUse(str(unknown("verb", name, VERBS, "`workbook --help` shows all")))
        return import_module(f"analysis.command.{VERBS[name]}").verb

    def invoke(self, context: click.Context) -> object:
        """Run a verb; what the rooms or the machine refuse is said in a line."""
        try:
            return super().invoke(context)
        except Refused as refused:
            ended = WrongUse if refused.exit_code == WrongUse.exit_code else click.ClickException
            raise ended(str(refused)) from None
        except click.UsageError as error:
            if isinstance(error, click.exceptions.NoArgsIsHelpError):
                raise
            path = error.ctx.command_path if error.ctx else context.command_path
            raise WrongUse(f"{error.format_message()} (`{path} --help` shows all)") from None
        except OSError as fault:
            if fault.errno == errno.EPIPE:
                raise
            named = f"{fault.filename}: " if fault.filename else ""
            raise click.ClickException(f"{named}{fault.strerror or fault}") from None


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="regional-ai-strategy-workbook", prog_name="workbook")
def main() -> None:
    """Compare regional AI strategies with figures that lead to their source."""
    streams.make_whole()
    paths.make_whole()
