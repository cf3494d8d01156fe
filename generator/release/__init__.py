"""What a change of the spec means to the people who use what is made from it.

    states       OLD and NEW: a git revision, a spec file or the working tree; its spec, its package
    differences  two typed specs, compared part by part; what was renamed is followed everywhere
    rules        a table: the place of a difference and its kind -> what each consumer notices.
                 The level of a rule is the highest of its notices; no rule says it by itself
    changes      one record for each cause: the rule that fires, of what, where in the spec
    payloads     what is replayed: fixtures and shapes of both, drawn ones, and those of a file
    replay       both packages, each in processes of its own, on all payloads. What differs is an
                 effect; each change announces effects, and the smallest payload is its witness
    report       all of it, for people and for machines
    accepted     breaks that somebody answers for, with a reason and an end date
    changelog    the drafts of entries, in Korean and in English, and how they move under a version
    version      the least version that a level allows, and the command `release`

Rules may be wrong and replay may be lucky, so each checks the other: an effect that no change
announces is a gap of the rules, and a change without an effect is called theoretical.
"""
