def log = new File(basedir, 'build.log').text
assert log.contains("Nothing reads the property reprise.sedes. Did you mean reprise.seeds?")
assert log.contains("reprise.profile is 'ful', but must be quick or full. Did you mean full?")
assert log.contains("reprise.seeds is '0', but must be a whole number of at least 1; the nearest one is 1")
assert log.contains("reprise.runtime is 'tunned', but must be tuned or stock. Did you mean tuned?")
assert log.contains("reprise.shard: '3/2' is no shard; write i/n")
assert log.contains("reprise.debug is '99999', but must be a whole number from 1 to 65535")
assert log.contains("reprise.failOn is 'mised', but must be nothing, or some of missed, stale, inconclusive, not-run")
assert !new File(basedir, 'target/reprise/fork').exists() // found before anything ran
return true
