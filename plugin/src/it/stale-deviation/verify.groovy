def log = new File(basedir, 'build.log').text
assert log.contains('Stale deviation stale-experiment/works (REPRODUCED)')
assert log.contains('but it is REPRODUCED now; remove its @ExpectedDeviation')
assert log.contains('BUILD SUCCESS') // the second build tolerates it
return true
