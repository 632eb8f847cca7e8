"""The subcommands of ``attribution``, one module each; every module has a ``COMMAND``."""
