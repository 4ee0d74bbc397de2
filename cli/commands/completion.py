"""`hexapla completion`: shell completion of commands, options and their values."""

from __future__ import annotations

import click

SHELLS = ("bash", "zsh", "fish")


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS))
def command(*, shell: str) -> int:
    """Print the shell completion script.

    \b
    Examples:
      eval "$(hexapla completion bash)"                              in ~/.bashrc
      eval "$(hexapla completion zsh)"                               in ~/.zshrc
      hexapla completion fish > ~/.config/fish/completions/hexapla.fish
    """  # noqa: D301
    from click.shell_completion import get_completion_class

    from hexapla.cli.output.writing import write
    from hexapla.cli.settings.keys import COMPLETION, find_program

    found = get_completion_class(shell)
    if found is None:
        message = f"click has no completion for {shell}"
        raise click.ClickException(message)
    program = find_program(click.get_current_context())
    write(f"{found(program, {}, 'hexapla', COMPLETION).source().rstrip()}\n", None)
    return 0
