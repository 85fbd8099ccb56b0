"""What a test did, and the worst that it saw: a line each on standard output, which tools/torture adds up."""


def done(what, times):
    print(f"done {times} {what}", flush=True)


def worst(what, figure):
    """The greatest counts; the unit stands in `what`."""
    print(f"worst {figure:.0f} {what}", flush=True)
