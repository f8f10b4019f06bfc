def log = new File(basedir, 'build.log').text
assert log.contains("No goal reads the property reprise.sedes. Did you mean reprise.seeds?")
assert log.contains("reprise.profile is 'ful', but must be quick or full. Did you mean full?")
assert log.contains("reprise.shard is '3/2', but must be i/n with i from 1 to n")
assert log.contains("reprise.failOn is 'mised', but must be nothing, or some of missed, stale")
assert log.contains('Did you mean missed?')
assert !new File(basedir, 'target/reprise/fork').exists() // found before anything ran
return true
